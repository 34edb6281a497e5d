// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stock.hpp"

#include "core/edit/history.hpp"

#include <optional>
#include <set>
#include <utility>

namespace arpent::project {
namespace {

using Groups = std::set<std::string>;

std::optional<Deed> deed_between(const osm::Element& before, const osm::Element& now) {
    if (!before) {
        return now ? std::optional(Deed::created) : std::nullopt;
    }
    if (!now) {
        return Deed::deleted;
    }
    return now.with_meta(before.meta()) == before ? std::nullopt : std::optional(Deed::modified);
}

/// The groups behind the writes of an element that stand: all of them, and those about whether it
/// exists.
struct Writers {
    Groups all;
    Groups existence;
};

std::map<osm::ElementId, Writers> writers_of(const edit::Heads& heads) {
    std::map<osm::ElementId, Writers> writers;
    for (const auto& [target, writes] : heads.all()) {
        Writers& each = writers[target.element];
        for (const edit::Head& head : writes) {
            each.all.insert(head.edit->group);
            if (target.field == edit::Field::existence) {
                each.existence.insert(head.edit->group);
            }
        }
    }
    return writers;
}

Groups groups_of(Deed deed, const Writers& writers, const edit::Heads& heads, osm::ElementId id) {
    if (deed == Deed::modified) {
        return writers.all;
    }
    const auto makers = heads.affirmed().find(id);
    if (deed == Deed::created && makers != heads.affirmed().end() && !makers->second.empty()) {
        return {makers->second.front()->group};
    }
    return writers.existence;
}

}  // namespace

const ElementDeed* Stock::deed_of(osm::ElementId id) const {
    const auto found = deeds.find(id);
    return found == deeds.end() ? nullptr : &found->second;
}

Stock take_stock(const edit::History& history, std::shared_ptr<const osm::Graph> extract) {
    Stock stock{std::move(extract), history.overlay(), {}};
    const edit::Heads heads = history.heads();
    for (const auto& [id, writers] : writers_of(heads)) {
        if (const auto deed = deed_between(stock.before->get(id), stock.now->get(id))) {
            const Groups groups = groups_of(*deed, writers, heads, id);
            stock.deeds[id] = {*deed, {groups.begin(), groups.end()}};
        }
    }
    return stock;
}

}  // namespace arpent::project
