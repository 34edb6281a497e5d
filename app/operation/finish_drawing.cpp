// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/finish_drawing.hpp"

#include "app/operation/act.hpp"
#include "app/operation/words.hpp"
#include "core/edit/action/add_way.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {
namespace {

std::vector<edit::Vertex> vertices_of(const Draft& draft) {
    std::vector<edit::Vertex> vertices;
    for (const Anchor& anchor : draft.anchors()) {
        vertices.push_back({anchor.place, anchor.node, anchor.way, anchor.segment});
    }
    return vertices;
}

Message label_of(const Draft& draft, const Kind& kind) {
    if (kind.preset) return edit_label("done.added", kind.preset, "word.thing");
    const bool area = draft.kind() == Draft::Kind::area;
    return edit_label("done.drawn", nullptr, area ? "word.area" : "word.line");
}

bool is_drawing(const Workbench& bench) {
    return bench.tool() == Tool::line || bench.tool() == Tool::area;
}

}  // namespace

bool finish_drawing(Workbench& bench) {
    const Draft& draft = bench.draft();
    const Kind kind = bench.next_kind().value_or(Kind{});
    osm::Ref made = 0;
    const auto shape = draft.is_closed() ? edit::Shape::area : edit::Shape::line;
    auto change = edit::add_way(*bench.graph(), vertices_of(draft), shape, kind.tags,
                                bench.project().new_ids(), &made);
    if (!commit_new(bench, std::move(change), label_of(draft, kind), osm::way_id(made),
                    kind.preset)) {
        return false;
    }
    if (kind.preset) bench.remember_kind(bench.tool(), kind);
    bench.set_next_kind({});
    bench.take(Tool::hand);
    bench.select(osm::way_id(made));
    return true;
}

void leave_drawing(Workbench& bench) {
    if (!is_drawing(bench)) {
        bench.take(Tool::hand);
        return;
    }
    if (bench.draft().can_finish() && finish_drawing(bench)) return;
    if (!bench.draft().empty()) bench.tell({"operation.told.dropped", {}});
    bench.take(Tool::hand);
}

bool FinishDrawing::is_available(const Workbench& bench) const { return is_drawing(bench); }

std::optional<Message> FinishDrawing::why_not(const Workbench& bench) const {
    if (bench.draft().can_finish()) return {};
    return Message{"operation.why.line_needs_points", {}};
}

void FinishDrawing::act(Workbench& bench) const { finish_drawing(bench); }

bool DropDrawing::is_available(const Workbench& bench) const {
    return is_drawing(bench) || bench.tool() == Tool::point || bench.tool() == Tool::carry;
}

void DropDrawing::act(Workbench& bench) const { bench.take(Tool::hand); }

}  // namespace arpent::operation
