// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/check.hpp"

#include "core/base/error.hpp"
#include "core/edit/history.hpp"
#include "core/merge/settle.hpp"
#include "core/project/advice.hpp"
#include "core/store/base_store.hpp"
#include "core/store/statement.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace arpent::project {
namespace {

class Checker {
public:
    Checker(const std::filesystem::path& carnet, const std::stop_token& stop)
        : database_(store::Database::open(carnet, store::Access::read_only)), stop_(stop) {}

    void check_storage() {
        pause();
        store::Statement integrity(database_, "PRAGMA integrity_check");
        while (integrity.step()) {
            if (integrity.text(0) != "ok") {
                damage({"check.storage", {{"detail", std::string(integrity.text(0))}}});
            }
        }
        store::Statement foreign_keys(database_, "PRAGMA foreign_key_check");
        while (foreign_keys.step()) {
            damage({"check.storage", {{"detail", std::string(foreign_keys.text(0))}}});
        }
    }

    void check_base() {
        pause();
        base_ = store::BaseStore::open(database_);
        if (!base_->verify()) {
            damage({"check.base", {}});
        }
    }

    void check_journal() {
        pause();
        for (Message& message : edit::check_journal(database_)) {
            damage(std::move(message));
        }
    }

    /// What edits touched still holds together, and what could be said better about it.
    void check_edits() {
        pause();
        const edit::History history(database_, base_, merge::resolve);
        const auto& map = *history.overlay();
        std::vector<osm::ElementId> edited;
        map.for_each_difference([&](const edit::ElementChange& change) {
            if (change.after) {
                edited.push_back(change.id);
                check_parts(map, change);
            } else {
                check_gone(map, change.id);
            }
        });
        const Stock stock = take_stock(history, base_);
        const Adviser adviser(stock, SectorStore(database_).all(), GroupStore(database_).all());
        for (const osm::ElementId id : edited) {
            for (Message& advice : adviser.on(id)) {
                findings_.push_back({FindingKind::advice, std::move(advice), id});
            }
        }
    }

    std::vector<Finding> findings() { return std::move(findings_); }

private:
    void pause() const {
        if (stop_.stop_requested()) {
            throw Cancelled();
        }
    }

    void damage(Message what, std::optional<osm::ElementId> element = {}) {
        findings_.push_back({FindingKind::damage, std::move(what), element});
    }

    static std::vector<osm::ElementId> parts_of(const osm::Element& element) {
        std::vector<osm::ElementId> parts;
        if (const auto way = element.way()) {
            std::ranges::transform(way->nodes, std::back_inserter(parts), osm::node_id);
        } else if (const auto relation = element.relation()) {
            std::ranges::transform(relation->members, std::back_inserter(parts), &osm::Member::id);
        }
        return parts;
    }

    /// A part that is missing must have been missing from the extract already.
    void check_parts(const osm::Graph& map, const edit::ElementChange& change) {
        const auto known = change.before ? parts_of(change.before) : std::vector<osm::ElementId>{};
        for (const osm::ElementId part : parts_of(change.after)) {
            if (map.get(part)) {
                continue;
            }
            if (base_->get(part) || std::ranges::find(known, part) == known.end()) {
                missing(change.id, part);
            }
        }
    }

    void check_gone(const osm::Graph& map, osm::ElementId gone) {
        if (gone.type == osm::ElementType::node) {
            for (const osm::Ref way : map.ways_of(gone.ref)) {
                missing(osm::way_id(way), gone);
            }
        }
        for (const osm::Ref relation : map.relations_of(gone)) {
            missing(osm::relation_id(relation), gone);
        }
    }

    void missing(osm::ElementId holder, osm::ElementId part) {
        damage({"check.missing_part", {{"element", to_string(holder)}, {"part", to_string(part)}}},
               holder);
    }

    store::Database database_;
    const std::stop_token& stop_;
    std::shared_ptr<const store::BaseStore> base_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check_carnet(const std::filesystem::path& carnet, job::Progress& progress,
                                  const std::stop_token& stop) {
    Checker checker(carnet, stop);
    checker.check_storage();
    progress.set(0.3);
    checker.check_base();
    progress.set(0.7);
    checker.check_journal();
    progress.set(0.8);
    checker.check_edits();
    progress.set(1);
    return checker.findings();
}

}  // namespace arpent::project
