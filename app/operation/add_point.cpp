// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/add_point.hpp"

#include "app/operation/act.hpp"
#include "app/operation/words.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/change_tags.hpp"
#include "core/edit/action/vertex.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {
namespace {

/// On a way: a node of it, with the tags.
edit::ChangeOr add_to_way(Workbench& bench, const Anchor& anchor, const osm::Tags& tags,
                          osm::Ref& made) {
    const auto map = bench.project().graph();
    edit::Change change;
    made = anchor.node;
    if (anchor.node == 0) {
        auto inserted = edit::insert_vertex(*map, anchor.way, anchor.segment, anchor.place,
                                            bench.project().new_ids(), &made);
        if (std::holds_alternative<Message>(inserted)) return inserted;
        change = std::get<edit::Change>(std::move(inserted));
    }
    const auto joined = map->with(change);
    const osm::NodePtr node = joined->node(made);
    if (!node) return Message{"edit.why.not_found", {}};
    auto tagged = edit::change_tags(*joined, osm::node_id(made), node->tags.merged(tags));
    if (std::holds_alternative<Message>(tagged)) return tagged;
    change.then(std::get<edit::Change>(tagged));
    return change;
}

}  // namespace

bool add_point(Workbench& bench, const Anchor& anchor) {
    const Kind kind = bench.next_kind().value_or(Kind{});
    osm::Ref made = 0;
    edit::ChangeOr change =
        anchor.is_connected()
            ? add_to_way(bench, anchor, kind.tags, made)
            : edit::add_node(anchor.place, kind.tags, bench.project().new_ids(), &made);
    if (!commit_new(bench, std::move(change), edit_label("done.added", kind.preset, "word.point"),
                    osm::node_id(made), kind.preset)) {
        return false;
    }
    if (kind.preset) bench.remember_kind(Tool::point, kind);
    bench.select(osm::node_id(made));
    return true;
}

}  // namespace arpent::operation
