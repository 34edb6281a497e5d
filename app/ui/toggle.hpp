// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

#include <span>
#include <string>
#include <string_view>

namespace arpent::ui {

/// A switch with its words; true when it was turned over.
bool toggle(Ui& ui, const Rect& rect, std::string_view label, bool& on, bool enabled = true);

/// A box to tick with its words; true when it was turned over.
bool checkbox(Ui& ui, const Rect& rect, std::string_view label, bool& on, bool enabled = true);

/// One of a few words side by side; true when another was chosen.
bool segments(Ui& ui, const Rect& rect, std::span<const std::string> labels, std::size_t& chosen);
/// The width that the words need.
float segments_width(Ui& ui, std::span<const std::string> labels);

}  // namespace arpent::ui
