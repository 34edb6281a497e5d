// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Inverser le sens »: the way is drawn from its other end and says the same.
class Reverse final : public Operation {
public:
    std::string_view name() const override { return "reverse"; }
    ui::Picture picture() const override { return ui::glyph::redo; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'i'}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
