// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Tout voir »: the map shows the whole quarter; what is selected first, when something is.
class Fit final : public Operation {
public:
    std::string_view name() const override { return "fit"; }
    ui::Picture picture() const override { return ui::glyph::expand; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'t'}; }
    bool is_available(const Workbench& /*bench*/) const override { return true; }

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
