// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "app/ui/picture.hpp"

#include <string>

namespace arpent::panel {

/// An answer that is put together already: one click takes all of it.
struct Offer {
    std::string label;
    std::string detail;  ///< what it would say, in short; may be empty
    ui::Picture picture;
};

/// As high as its words need. True when it was clicked.
bool offer_card(ui::Ui& ui, ui::Column& column, const Offer& offer);
float offer_height(ui::Ui& ui, float width, const Offer& offer);

}  // namespace arpent::panel
