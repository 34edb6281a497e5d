// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/delete_element.hpp"

#include "app/operation/act.hpp"
#include "app/operation/lock.hpp"
#include "app/operation/words.hpp"
#include "core/edit/action/delete_elements.hpp"
#include "core/edit/action/vertex.hpp"

namespace arpent::operation {
namespace {

edit::ChangeOr removal(const Workbench& bench) {
    if (const auto& vertex = bench.selection().vertex) {
        return edit::delete_vertex(*bench.graph(), vertex->way, vertex->node);
    }
    return edit::delete_elements(*bench.graph(), bench.selection().elements);
}

Message label_of(const Workbench& bench) {
    if (bench.selection().vertex) return {"done.vertex_deleted", {}};
    const auto& elements = bench.selection().elements;
    if (elements.size() == 1) return label_for(bench, "done.deleted", elements.front());
    return edit_label("done.deleted", nullptr, "word.thing");
}

}  // namespace

Message Delete::label(const Workbench& bench) const {
    return {bench.selection().vertex ? "operation.delete_vertex" : "operation.delete", {}};
}

bool Delete::is_available(const Workbench& bench) const {
    return bench.tool() == Tool::hand && !bench.selection().empty();
}

std::optional<Message> Delete::why_not(const Workbench& bench) const {
    for (const osm::ElementId id : bench.selection().elements) {
        if (auto why = why_locked(bench, id)) return why;
    }
    auto result = removal(bench);
    if (auto* why = std::get_if<Message>(&result)) return std::move(*why);
    return why_locked(bench, std::get<edit::Change>(result));
}

void Delete::act(Workbench& bench) const {
    const bool vertex = bench.selection().vertex.has_value();
    if (!commit(bench, removal(bench), label_of(bench))) return;
    if (vertex) {
        bench.select({bench.selection().elements, {}});
    } else {
        bench.select_nothing();
    }
}

}  // namespace arpent::operation
