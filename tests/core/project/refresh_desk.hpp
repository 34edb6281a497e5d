// SPDX-License-Identifier: GPL-3.0-or-later
// A carnet of a small quarter, and OpenStreetMap as it goes on meanwhile.
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"
#include "core/merge/question.hpp"
#include "core/osmfile/export.hpp"
#include "core/project/check.hpp"
#include "core/project/create.hpp"
#include "core/project/export.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"
#include "core/project/refreshing.hpp"
#include "core/project/uploading.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace arpent::project::test {

namespace fs = std::filesystem;
using edit::test::node;
using edit::test::relation;
using edit::test::way;
using osm::Element;
using osm::ElementId;

/// OSM's state at some moment; each change() is a newer version in a later changeset.
class Osm {
public:
    Osm() {
        for (const Element& element :
             {node(1, {0, 0}), node(2, {10'000, 0}), node(3, {20'000, 0}), node(4, {20'000, 9'000}),
              node(20, {5'000, 5'000}, {{"amenity", "bench"}}),
              node(21, {7'000, 7'000}, {{"natural", "tree"}}),
              node(22, {9'000, 3'000}, {{"shop", "bakery"}, {"name", "Chez Ali"}}),
              way(10, {1, 2, 3}, {{"highway", "residential"}}),
              way(11, {3, 4}, {{"highway", "path"}}),
              relation(30, {{osm::way_id(10), ""}, {osm::node_id(20), ""}}, {{"type", "site"}})}) {
            elements_[element.id()] = element.with_meta({3, 1'000'000, 100, 1, "mapper"});
        }
    }

    void change(const Element& element) {
        const auto known = elements_.find(element.id());
        const std::uint32_t version =
            known == elements_.end() ? 1 : known->second.meta().version + 1;
        elements_[element.id()] = element.with_meta(next(version));
    }
    void tag(ElementId id, const std::string& key, const std::string& value) {
        change(elements_.at(id).with_tags(elements_.at(id).tags().with(key, value)));
    }
    void remove(ElementId id) { elements_.erase(id); }
    /// Seconds since 1970, for the changes from now on.
    void set_clock(std::int64_t time) { clock_ = time; }

    std::vector<Element> elements() const {
        std::vector<Element> all;
        for (const auto& [id, element] : elements_) {
            all.push_back(element);
        }
        return all;
    }
    void write(const fs::path& file) const {
        job::Progress progress;
        osmfile::export_extract(*edit::test::map_of(elements()), file, progress, {});
    }

private:
    osm::Meta next(std::uint32_t version) {
        ++changes_;
        return {version, clock_ + changes_, 200 + changes_, 2, "other"};
    }

    std::map<ElementId, Element> elements_;
    std::int64_t clock_ = 2'000'000;
    std::int64_t changes_ = 0;
};

inline std::string bytes_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(text).str();
}

/// A carnet of what OSM was at its start, and a group that works in it.
class RefreshDesk {
public:
    explicit RefreshDesk(const NewCarnet& clip = {}, const Osm& start = {}) : osm(start) {
        osm.write(file("start.osm"));
        NewCarnet from = clip;
        from.extract = file("start.osm");
        from.name = "Quartier";
        job::Progress progress;
        create_carnet(carnet_file(), from, progress, {});
        reopen();
    }

    fs::path file(const std::string& name) const { return folder_ / name; }
    fs::path carnet_file() const { return folder_ / "day.arpent"; }
    const fs::path& folder() const { return folder_.path(); }
    Project& carnet() { return *carnet_; }
    /// As the file that is copied onto a stick.
    void close() { carnet_.reset(); }
    void reopen() {
        close();
        carnet_ = Project::open(carnet_file());
    }

    void put(const Element& element) {
        edit::Change change;
        change.set(carnet_->graph()->get(element.id()), element);
        carnet_->commit(change, {"edit.test", {}});
    }
    void tag(ElementId id, const std::string& key, const std::string& value) {
        const Element old = carnet_->graph()->get(id);
        put(old.with_tags(old.tags().with(key, value)));
    }
    void remove(ElementId id) {
        edit::Change change;
        change.set(carnet_->graph()->get(id), {});
        carnet_->commit(change, {"edit.test", {}});
    }
    Element at(ElementId id) const { return carnet_->graph()->get(id); }

    std::variant<RefreshReport, Message> refresh(const fs::path& extract) {
        job::Progress progress;
        return carnet_->refreshing().from_extract(extract, progress, {});
    }
    /// From all of `osm` as it stands now.
    RefreshReport refresh() {
        osm.write(file("newer.osm"));
        const auto result = refresh(file("newer.osm"));
        if (const auto* refusal = std::get_if<Message>(&result)) {
            FAIL(refusal->key);
        }
        return std::get<RefreshReport>(result);
    }
    /// The key of why not; "" when it was done.
    std::string refusal(const fs::path& extract) {
        const auto result = refresh(extract);
        const auto* why = std::get_if<Message>(&result);
        return why != nullptr ? why->key : "";
    }

    std::string exported() {
        job::Progress progress;
        export_map(carnet_->graph(), file("out.osm"), {}, progress, {});
        return bytes_of(file("out.osm"));
    }
    /// What is broken, says the carnet's own check.
    std::vector<std::string> damage() {
        job::Progress progress;
        std::vector<std::string> found;
        for (const auto& finding : check_carnet(carnet_file(), progress, {})) {
            if (finding.kind == FindingKind::damage) {
                found.push_back(finding.what.key);
            }
        }
        return found;
    }

    Osm osm;

private:
    arpent::test::TemporaryFolder folder_;
    std::unique_ptr<Project> carnet_;
};

inline void check_counts(const RefreshReport& report, std::size_t created, std::size_t modified,
                         std::size_t deleted, std::size_t questions) {
    CHECK(report.created == created);
    CHECK(report.modified == modified);
    CHECK(report.deleted == deleted);
    CHECK(report.questions == questions);
}

}  // namespace arpent::project::test
