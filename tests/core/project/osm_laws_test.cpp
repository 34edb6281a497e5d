// SPDX-License-Identifier: GPL-3.0-or-later
// OSM is the eighth laptop: several laptops edit, exchange, answer, send, die while sending and
// refresh, other mappers edit too, all at random. In the end OSM has each thing once, and all
// carnets are the same to the byte.
#include "core/net/osm_api.hpp"
#include "tests/core/project/refresh_desk.hpp"
#include "tests/support/osm_server/other_mapper.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <utility>

namespace arpent::project {
namespace {

using namespace project::test;
using arpent::test::osm_server::Fault;
using arpent::test::osm_server::Server;
using edit::test::Dice;
using osm::ElementType;

struct Killed {};

/// ARPENT_OSM_DAYS: how many are played (8 unless told).
std::uint64_t days() {
    const char* wanted = std::getenv("ARPENT_OSM_DAYS");
    return wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 8;
}

class Room {
public:
    explicit Room(std::uint64_t seed) : dice_(seed) {
        std::vector<osmfile::ReadElement> all;
        for (const Element& element : desk_.osm.elements()) {
            all.push_back({element, true});
        }
        server_.load(all);
        server_.set_slow(std::chrono::milliseconds(60));
        desk_.close();
        for (const char* name : {"one.arpent", "two.arpent", "three.arpent"}) {
            files_.push_back(desk_.file(name));
            fs::copy_file(desk_.carnet_file(), files_.back());
            laptops_.push_back(Project::open(files_.back()));
        }
    }

    void live(int steps) {
        for (int step = 0; step < steps; ++step) {
            const std::size_t number = dice_.roll(laptops_.size());
            Project& one = *laptops_[number];
            const auto before = names_on(*one.graph());
            switch (dice_.roll(16)) {
                case 0:
                case 1: exchange(one, *laptops_[dice_.roll(laptops_.size())]); break;
                case 2: answer(one); break;
                case 3: one.undo(); break;
                case 4: refresh(one); break;
                case 5:
                case 6: somebody_else(); break;
                case 7:
                case 8: send_perhaps(number); break;
                default: work(one);
            }
            note_lost(before, *laptops_[number]);
            REQUIRE(edit::test::broken_references(*laptops_[number]->graph()).empty());
        }
    }

    /// Everybody gets everything, the room answers, everything is sent.
    void end_the_day() {
        server_.clear_faults();
        for (int round = 0; round < 12; ++round) {
            meet();
            while (answer(*laptops_[0])) {
            }
            for (auto& laptop : laptops_) {
                send(*laptop, 0);
                refresh(*laptop);
            }
            meet();
            const bool is_done = std::ranges::all_of(laptops_, [](const auto& laptop) {
                return laptop->merging().questions().empty() &&
                       laptop->uploading().plan().changes() == 0;
            });
            if (is_done) {
                break;
            }
            server_.advance(std::chrono::hours(2));
        }
        meet();
    }

    void check() {
        for (auto& laptop : laptops_) {
            INFO(laptop->path().filename().string());
            CHECK(laptop->merging().questions().empty());
            for (const auto& held : laptop->uploading().plan().held) {
                FAIL_CHECK(osm::to_string(held.id) << " is held: " << held.why.key);
            }
            CHECK(laptop->uploading().plan().changes() == 0);
        }
        const std::string first = exported(*laptops_[0]);
        for (auto& laptop : laptops_) {
            REQUIRE(exported(*laptop) == first);
        }
        const auto ours = edit::test::elements_of(*laptops_[0]->graph());
        const auto theirs = server_.elements();
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            INFO(osm::to_string(theirs[i].id()));
            REQUIRE(ours[i].id() == theirs[i].id());
            REQUIRE(ours[i].meta().version == theirs[i].meta().version);
            REQUIRE(ours[i].with_meta({}) == theirs[i].with_meta({}));
        }
        std::map<std::string, int> found;
        for (const Element& element : theirs) {
            if (const auto name = element.tags().get("ref")) {
                ++found[std::string(*name)];
            }
        }
        for (int i = 1; i <= things_; ++i) {
            const std::string name = "T" + std::to_string(i);
            INFO(name);
            REQUIRE(found[name] <= 1);
            if (!perhaps_gone_.contains(name)) {
                REQUIRE(found[name] == 1);
            }
        }
    }
    int things() const { return things_; }
    int kills() const { return kills_; }

private:
    static std::set<std::string> names_on(const osm::Graph& map) {
        std::set<std::string> names;
        for (const Element& element : edit::test::elements_of(map)) {
            if (const auto name = element.tags().get("ref")) {
                names.emplace(*name);
            }
        }
        return names;
    }

    /// What somebody took away may be gone in the end.
    void note_lost(const std::set<std::string>& before, const Project& one) {
        const auto after = names_on(*one.graph());
        std::ranges::set_difference(before, after,
                                    std::inserter(perhaps_gone_, perhaps_gone_.end()));
    }

    void commit(Project& one, const edit::Change& change) { one.commit(change, {"edit.test", {}}); }

    osm::Tags named() { return osm::Tags({{"ref", "T" + std::to_string(++things_)}}); }

    geo::Location place() {
        return {static_cast<std::int32_t>(dice_.roll(20'000)),
                static_cast<std::int32_t>(dice_.roll(8'000))};
    }

    void work(Project& one) {
        const auto map = one.graph();
        edit::Change change;
        const auto kind = dice_.roll(6);
        const auto any_node = dice_.any(*map, ElementType::node);
        const auto any_way = dice_.any(*map, ElementType::way);
        if (kind < 2 || !any_node || !any_way) {
            change.set({}, node(one.new_ids().next(), place(), named()));
        } else if (kind == 2) {
            const osm::Ref end = one.new_ids().next();
            change.set({}, node(end, place()));
            change.set({}, way(one.new_ids().next(), {*any_node, end}, named()));
        } else if (kind == 3) {
            const Element old = map->get(osm::way_id(*any_way));
            change.set(old, old.with_tags(old.tags().with("surface", word())));
        } else if (kind == 4) {
            const Element old = map->get(osm::node_id(*any_node));
            osm::Node moved = *old.node();
            moved.location = place();
            change.set(old, Element(std::make_shared<const osm::Node>(moved)));
        } else {
            const Element old = map->get(osm::node_id(*any_node));
            const bool is_used = !map->ways_of(*any_node).empty() ||
                                 !map->relations_of(osm::node_id(*any_node)).empty();
            change.set(old, is_used || dice_.roll(2) == 0
                                ? old.with_tags(old.tags().with("note", word()))
                                : Element());
        }
        commit(one, change);
    }

    std::string word() {
        static constexpr std::array words{"sett", "asphalt", "gravel"};
        return words[dice_.roll(words.size())];
    }

    /// Another mapper's changeset: a tag, a place, a deletion or a new thing.
    void somebody_else() {
        const auto there = server_.elements();
        const Element& element = there[dice_.roll(there.size())];
        const auto node = element.node();
        const std::string id = "id=\"" + std::to_string(element.id().ref) + "\" version=\"" +
                               std::to_string(element.meta().version) + "\" changeset=\"CS\"";
        std::string actions;
        if (node && dice_.roll(3) == 0) {
            // Refused by the server while something uses it.
            actions = "<delete if-unused=\"true\"><node " + id + " lat=\"0\" lon=\"0\"/></delete>";
            if (const auto name = element.tags().get("ref")) {
                perhaps_gone_.emplace(*name);
            }
        } else if (node && dice_.roll(4) != 0) {
            std::string tags;
            for (const auto& [key, value] : element.tags().with("note", word())) {
                tags += "<tag k=\"" + key + "\" v=\"" + value + "\"/>";
            }
            actions = "<modify><node " + id + " lat=\"" + geo::format_coordinate(node->location.y) +
                      "\" lon=\"" + geo::format_coordinate(node->location.x + 1) + "\">" + tags +
                      "</node></modify>";
        } else {
            actions = R"(<create><node id="-1" changeset="CS" lat="0.0003" lon="0.0009">)"
                      R"(<tag k="ref" v=")" +
                      std::string(named()["ref"]) + R"("/></node></create>)";
        }
        arpent::test::osm_server::other_mapper(server_, std::move(actions));
    }

    void exchange(Project& one, const Project& other) {
        if (&one == &other) {
            return;
        }
        const std::array files{other.path()};
        const auto result = one.merging().take(files);
        if (const auto* why = std::get_if<Message>(&result)) {
            FAIL(why->key);
        }
    }

    void meet() {
        for (int round = 0; round < 2; ++round) {
            for (auto& one : laptops_) {
                for (const auto& other : laptops_) {
                    exchange(*one, *other);
                }
            }
        }
    }

    bool answer(Project& one) {
        const auto questions = one.merging().questions();
        if (questions.empty()) {
            return false;
        }
        const auto before = names_on(*one.graph());
        const auto& asked = questions[dice_.roll(questions.size())];
        const auto& choice = asked.choices[dice_.roll(asked.choices.size())];
        const auto why_not = one.merging().answer(asked.id, choice.id);
        note_lost(before, one);
        return !why_not;
    }

    net::OsmApi api(std::chrono::milliseconds timeout, const std::string& token) const {
        using namespace std::chrono_literals;
        return {*net::parse_api_url(server_.url()), token, {2s, timeout, timeout}};
    }

    void refresh(Project& one) {
        using namespace std::chrono_literals;
        net::OsmApi client = api(4s, "");
        job::Progress progress;
        one.refreshing().from_api(client, {1ms, 6}, progress, {});
    }

    /// Dies at the step, from 1; 0: lives.
    bool send(Project& one, std::size_t kill) {
        using namespace std::chrono_literals;
        net::OsmApi client =
            api(kill == 0 ? 4'000ms : 40ms, dice_.roll(4) == 0 ? "other-token" : "mapper-token");
        upload::SendOptions options;
        options.words.comment = "Essai";
        options.limits.changes = 4;
        options.patience = {1ms, 6};
        std::size_t step = 0;
        options.hook = [&](std::string_view) {
            if (++step == kill) {
                throw Killed();
            }
        };
        job::Progress progress;
        try {
            one.uploading().send(client, options, progress, {});
        } catch (const Killed&) {
            return false;
        }
        return true;
    }

    void send_perhaps(std::size_t number) {
        if (dice_.roll(2) == 0) {
            const auto& faults = arpent::test::osm_server::all_faults;
            server_.reset_requests();
            server_.fault_at(static_cast<std::int64_t>(1 + dice_.roll(12)),
                             faults[dice_.roll(faults.size())]);
        }
        const bool lives = send(*laptops_[number], dice_.roll(2) == 0 ? 0 : 1 + dice_.roll(30));
        server_.clear_faults();
        if (!lives) {
            ++kills_;
            laptops_[number].reset();
            laptops_[number] = Project::open(files_[number]);
        }
    }

    std::string exported(const Project& one) const {
        job::Progress progress;
        const fs::path file = desk_.file("out.osm");
        export_map(one.graph(), file, {}, progress, {});
        return bytes_of(file);
    }

    Dice dice_;
    RefreshDesk desk_;
    Server server_;
    std::vector<fs::path> files_;
    std::vector<std::unique_ptr<Project>> laptops_;
    std::set<std::string> perhaps_gone_;
    int things_ = 0;
    int kills_ = 0;
};

}  // namespace

TEST_CASE("whatever laptops and other mappers do: OSM has each thing once, all carnets are equal") {
    int things = 0;
    int kills = 0;
    for (std::uint64_t seed = 1; seed <= days(); ++seed) {
        INFO("seed " << seed);
        Room room(seed);
        room.live(60);
        room.end_the_day();
        room.check();
        things += room.things();
        kills += room.kills();
    }
    CHECK(things > 20 * static_cast<int>(days()) / 2);
    CHECK(kills > static_cast<int>(days()) / 2);
}

}  // namespace arpent::project
