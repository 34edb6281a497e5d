// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/mark_work.hpp"

#include "app/operation/act.hpp"
#include "app/operation/words.hpp"
#include "app/operation/writable.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {

bool enter_marks(Workbench& bench, const MarkAndRow& marks, geo::Location place, const Kind& kind) {
    osm::Ref made = 0;
    const auto change =
        told(bench, edit::add_node(place, kind.tags, bench.project().new_ids(), &made));
    if (!change) return false;
    bench.take_marks(marks);
    const Message label = edit_label("done.added", kind.preset, "word.point");
    if (!bench.commit_new(*change, label, osm::node_id(made), kind.preset)) {
        bench.take_marks({});
        return false;
    }
    if (kind.preset) bench.remember_kind(Tool::point, kind);
    bench.select(osm::node_id(made));
    return true;
}

void draw_marks(Workbench& bench, const MarkAndRow& marks, Tool tool) {
    bench.select_nothing();
    bench.take(tool);
    bench.take_marks(marks);
}

bool settle_marks(Workbench& bench, const MarkAndRow& marks, edit::MarkState state) {
    if (auto why = why_not_writable(bench)) {
        bench.tell(*std::move(why));
        return false;
    }
    bench.project().marks().set_state(marks, state);
    return true;
}

}  // namespace arpent::operation
