// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/undo.hpp"

#include "app/operation/words.hpp"
#include "app/operation/writable.hpp"
#include "core/edit/history.hpp"
#include "core/project/chronicle.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {

Message Undo::label(const Workbench& bench) const {
    if (!bench.draft().empty()) return {"operation.take_back", {}};
    const auto what = bench.project().undo_label();
    if (!what) return {"operation.undo", {}};
    return {"operation.undo_what", {{"edit", say_label(*what)}}};
}

bool Undo::is_available(const Workbench& /*bench*/) const { return true; }

std::optional<Message> Undo::why_not(const Workbench& bench) const {
    if (!bench.draft().empty()) return {};
    if (auto why = why_not_writable(bench)) return why;
    if (bench.project().undo_label()) return {};
    return Message{"operation.why.nothing_to_undo", {}};
}

void Undo::act(Workbench& bench) const {
    if (bench.draft().take_back()) return;
    const auto before = bench.graph();
    if (const auto change = bench.project().undo()) bench.note_applied(*change, *before);
}

Message Redo::label(const Workbench& bench) const {
    const auto what = bench.project().redo_label();
    if (!what) return {"operation.redo", {}};
    return {"operation.redo_what", {{"edit", say_label(*what)}}};
}

bool Redo::is_available(const Workbench& /*bench*/) const { return true; }

std::optional<Message> Redo::why_not(const Workbench& bench) const {
    if (auto why = why_not_writable(bench)) return why;
    if (bench.draft().empty() && bench.project().redo_label()) return {};
    return Message{"operation.why.nothing_to_redo", {}};
}

void Redo::act(Workbench& bench) const {
    const auto before = bench.graph();
    if (const auto change = bench.project().redo()) bench.note_applied(*change, *before);
}

void take_back_step(Workbench& bench, edit::EditId id) {
    const auto before = bench.graph();
    const auto result = bench.project().chronicle().undo(id);
    if (const auto* why_not = std::get_if<Message>(&result)) {
        bench.tell(*why_not);
        return;
    }
    const auto& undone = std::get<edit::Undone>(result);
    bench.note_applied(undone.change, *before);
    if (const auto left = project::left_words(undone.left)) bench.tell(*left);
}

}  // namespace arpent::operation
