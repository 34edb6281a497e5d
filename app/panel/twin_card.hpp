// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"

namespace arpent::panel {

/// « Déjà ici, à 2 m : banc. Est-ce la même chose ? », while that is open about this element. True
/// when it was answered: the element may be gone.
bool twin_card(ui::Ui& ui, ui::Column& column, operation::Workbench& bench, osm::ElementId element);

/// Whether it is open about this element.
bool has_twin(const operation::Workbench& bench, osm::ElementId element);

}  // namespace arpent::panel
