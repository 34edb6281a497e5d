// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Encore : banc »: the tool in hand again for one more of what is selected, with its answers.
class Again final : public Operation {
public:
    std::string_view name() const override { return "again"; }
    ui::Picture picture() const override { return ui::glyph::copy; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'a'}; }
    Message label(const Workbench& bench) const override;
    bool is_available(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

/// The tool that makes a thing of this element's form.
Tool tool_for(const Workbench& bench, osm::ElementId id);

/// Without what is one thing's own: names, numbers, addresses.
osm::Tags repeatable(const osm::Tags& tags);

}  // namespace arpent::operation
