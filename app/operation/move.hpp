// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"
#include "core/geo/location.hpp"

#include <optional>

namespace arpent::operation {

/// Puts a node elsewhere; every way that uses it follows. False when refused (told why).
bool move_node(Workbench& bench, osm::Ref node, geo::Location place);

/// What of the selection follows the cursor when it is carried: a point itself, the chosen vertex,
/// else the middle of the box.
std::optional<geo::Location> handle_of_selection(const Workbench& bench);

/// Where a place of the selection is when its handle is carried from `from` to `to`.
geo::Location carried(geo::Location place, geo::Location from, geo::Location to);

/// Puts the selection down with its handle at `place`, in one edit.
bool move_to(Workbench& bench, geo::Location place);

/// Half a metre per step, eastwards and northwards.
bool nudge(Workbench& bench, double steps_east, double steps_north);

/// « Déplacer »: the selection follows the cursor until the next click.
class Carry final : public Operation {
public:
    std::string_view name() const override { return "carry"; }
    ui::Picture picture() const override { return ui::glyph::move; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'d'}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
