// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop that sends to the test server, and what both hold.
#pragma once

#include "core/edit/history.hpp"
#include "core/merge/exchange.hpp"
#include "core/merge/settle.hpp"
#include "core/store/base_store.hpp"
#include "core/upload/sender.hpp"
#include "tests/support/osm_server/server.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace arpent::upload::test {

using arpent::test::osm_server::Fault;
using arpent::test::osm_server::Server;
using edit::test::node;
using edit::test::relation;
using edit::test::way;
using osm::Element;

inline Element version(const Element& element, std::uint32_t number) {
    return element.with_meta({number, 1'000'000, 1, 1, "mapper"});
}

/// A street (way 10: nodes 1, 2, 3), a path (way 11: nodes 3, 4), a bench (node 20), a tree (21).
inline std::vector<Element> quarter() {
    std::vector<Element> all{node(1, {0, 0}),
                             node(2, {1000, 0}),
                             node(3, {2000, 0}),
                             node(4, {2000, 1000}),
                             node(20, {500, 500}, {{"amenity", "bench"}}),
                             node(21, {700, 700}, {{"natural", "tree"}}),
                             way(10, {1, 2, 3}, {{"highway", "residential"}}),
                             way(11, {3, 4}, {{"highway", "path"}})};
    for (Element& element : all) {
        element = version(element, 3);
    }
    return all;
}

inline void load(Server& server, const std::vector<Element>& elements) {
    std::vector<osmfile::ReadElement> all;
    for (const Element& element : elements) {
        all.push_back({element, true});
    }
    server.load(all);
}

class Laptop {
public:
    explicit Laptop(std::filesystem::path file) : file_(std::move(file)) { open(); }

    void restart() {
        history_.reset();
        base_.reset();
        database_.reset();
        open();
    }
    edit::History& history() { return *history_; }
    const store::Database& database() const { return *database_; }
    const std::filesystem::path& file() const { return file_; }
    const edit::Overlay& map() const { return *history_->overlay(); }

    void commit(const edit::Change& change, const std::string& group = "A") {
        history_->commit(change, {"edit.test", {}}, group);
    }
    void put(const Element& element, const std::string& group = "A") {
        edit::Change change;
        change.set(map().get(element.id()), element);
        commit(change, group);
    }
    osm::Ref next() { return history_->new_ids().next(); }

    std::vector<merge::Question> questions() const {
        return merge::settle(history_->heads(), history_->base()).questions;
    }

    void take(const Laptop& other) {
        auto read = merge::read_delivery(*database_, *other.database_);
        if (const auto* refusal = std::get_if<Message>(&read)) {
            FAIL(refusal->key);
        }
        const auto& delivery = std::get<merge::Delivery>(read);
        history_->receive(delivery.edits, [&] { merge::write_osm_tables(*database_, delivery); });
    }

    SendReport send(const Server& server, SendOptions options = {},
                    const std::string& token = "mapper-token") {
        using namespace std::chrono_literals;
        net::OsmApi api(*net::parse_api_url(server.url()), token, {2s, timeout, timeout});
        options.words.comment = "Essai";
        if (options.patience.tries == Patience{}.tries) {
            options.patience = {1ms, 12};
        }
        job::Progress progress;
        const SendReport report = upload::send(*database_, base_, api, options, progress, {});
        history_->learn();
        return report;
    }
    std::chrono::milliseconds timeout{4'000};

private:
    void open() {
        database_ = std::make_unique<store::Database>(
            store::Database::open(file_, store::Access::read_write));
        database_->execute("PRAGMA synchronous = OFF");
        base_ = store::BaseStore::open(*database_);
        history_ = std::make_unique<edit::History>(*database_, base_, merge::resolve);
    }

    std::filesystem::path file_;
    std::unique_ptr<store::Database> database_;
    std::shared_ptr<const store::BaseStore> base_;
    std::unique_ptr<edit::History> history_;
};

/// What a map says, whatever its ids: elements by what they are made of, sorted.
class Content {
public:
    explicit Content(const std::vector<Element>& elements) {
        for (const Element& element : elements) {
            by_id_[element.id()] = element;
        }
    }

    std::vector<std::string> lines() const {
        std::vector<std::string> all;
        for (const auto& [id, element] : by_id_) {
            all.push_back(text(element));
        }
        std::ranges::sort(all);
        return all;
    }

private:
    std::string part(osm::ElementId id) const {
        const auto found = by_id_.find(id);
        return found == by_id_.end() ? "missing " + osm::to_string(id) : text(found->second);
    }

    std::string text(const Element& element) const {
        std::string line(osm::name_of(element.id().type));
        if (const auto as_node = element.node()) {
            line += " " + std::to_string(as_node->location.x) + " " +
                    std::to_string(as_node->location.y);
        } else if (const auto as_way = element.way()) {
            for (const osm::Ref ref : as_way->nodes) {
                line += " (" + part(osm::node_id(ref)) + ")";
            }
        } else {
            for (const osm::Member& member : element.relation()->members) {
                line += " (" + member.role + ": " + part(member.id) + ")";
            }
        }
        for (const auto& [key, value] : element.tags()) {
            line += " " + key + "=" + value;
        }
        return line;
    }

    std::map<osm::ElementId, Element> by_id_;
};

inline std::vector<std::string> content(const std::vector<Element>& elements) {
    return Content(elements).lines();
}

/// Ids, versions and content are the same on both sides.
inline void check_in_step(Laptop& laptop, Server& server) {
    const auto ours = edit::test::elements_of(laptop.map());
    const auto theirs = server.elements();
    REQUIRE(ours.size() == theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        INFO(osm::to_string(theirs[i].id()));
        REQUIRE(ours[i].id() == theirs[i].id());
        REQUIRE(ours[i].meta().version == theirs[i].meta().version);
        REQUIRE(ours[i].with_meta({}) == theirs[i].with_meta({}));
    }
}

/// An afternoon's work on quarter(): of every kind, hanging together in three places.
inline void work(Laptop& laptop) {
    const osm::Graph& base = *laptop.history().base();
    laptop.put(base.get(osm::node_id(20)).with_tags({{"amenity", "bench"}, {"backrest", "yes"}}));
    const osm::Ref a = laptop.next();
    const osm::Ref b = laptop.next();
    const osm::Ref path = laptop.next();
    const osm::Ref site = laptop.next();
    edit::Change street;
    street.set({}, node(a, {3000, 100}));
    street.set({}, node(b, {3000, 200}, {{"barrier", "gate"}}));
    street.set({}, way(path, {3, a, b}, {{"highway", "footway"}, {"name", "Allée \"A\" & B"}}));
    street.set({}, relation(site, {{osm::way_id(path), "way"}, {osm::node_id(20), ""}},
                            {{"type", "site"}}));
    laptop.commit(street);
    for (int i = 0; i < 2; ++i) {  // twins, told apart by nothing but their order
        laptop.put(node(laptop.next(), {4000, 900000}, {{"natural", "tree"}}));
    }
    edit::Change gone;
    gone.set(base.get(osm::way_id(11)), {});
    gone.set(base.get(osm::node_id(4)), {});
    laptop.commit(gone);
    edit::Change moved;
    moved.set(base.get(osm::node_id(2)), version(node(2, {1000, 50}), 3));
    laptop.commit(moved);
}

/// A carnet of quarter() in a folder of its own, a server that holds the same.
class Desk {
public:
    Desk() : base_(*edit::test::map_of(quarter())), first_(base_.folder() / "first.arpent") {
        std::filesystem::copy_file(base_.carnet(), first_);
        load(server_, quarter());
    }
    Server& server() { return server_; }
    const std::filesystem::path& first() const { return first_; }
    std::filesystem::path copy(const std::string& name) const {
        const auto file = base_.folder() / name;
        std::filesystem::copy_file(base_.carnet(), file);
        return file;
    }
    std::filesystem::path file(const std::string& name) const { return base_.folder() / name; }

private:
    arpent::test::TemporaryBase base_;
    std::filesystem::path first_;
    Server server_;
};

}  // namespace arpent::upload::test
