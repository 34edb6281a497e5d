// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"
#include "core/project/stage.hpp"

namespace arpent::operation {

// Trust grows in four stages: answering, adding, moving what was there, seeing the tags. What comes
// later is not in the way before; « Aller plus loin » opens the next stage, in one click, and this
// laptop remembers it for the carnet. What people made themselves they may move and take away at
// any stage.

/// Whether the person has come as far as that.
bool has_come_to(const Workbench& bench, project::Stage stage);

/// The stage from which on a verb is offered.
project::Stage stage_of(const Operation& verb);

/// Why the verb is not offered yet, in words; nothing when it is.
std::optional<Message> why_not_yet(const Workbench& bench, const Operation& verb);

/// « Ajouter aussi »: opens the next stage.
class GoFurther final : public Operation {
public:
    std::string_view name() const override { return "further"; }
    ui::Picture picture() const override { return ui::glyph::right; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'g'}; }
    Message label(const Workbench& bench) const override;
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
