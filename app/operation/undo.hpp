// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"
#include "core/edit/edit.hpp"

namespace arpent::operation {

/// « Annuler : banc ajouté ». While something is drawn it takes the last point back.
class Undo final : public Operation {
public:
    std::string_view name() const override { return "undo"; }
    ui::Picture picture() const override { return ui::glyph::undo; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'z', true}; }
    Message label(const Workbench& bench) const override;
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

/// « Refaire : banc ajouté ».
class Redo final : public Operation {
public:
    std::string_view name() const override { return "redo"; }
    ui::Picture picture() const override { return ui::glyph::redo; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'y', true}; }
    Message label(const Workbench& bench) const override;
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

/// Undoes any step of the history, anybody's, and tells what later steps keep as it is, or why not.
void take_back_step(Workbench& bench, edit::EditId id);

}  // namespace arpent::operation
