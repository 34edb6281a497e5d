// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Réunir »: makes one way of two that share an end.
class Join final : public Operation {
public:
    std::string_view name() const override { return "join"; }
    ui::Picture picture() const override { return ui::glyph::join; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'j'}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
