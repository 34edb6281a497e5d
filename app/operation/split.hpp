// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Couper ici »: makes two ways of one, at the chosen vertex.
class Split final : public Operation {
public:
    std::string_view name() const override { return "split"; }
    ui::Picture picture() const override { return ui::glyph::cut; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'x'}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
