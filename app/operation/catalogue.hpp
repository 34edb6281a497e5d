// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

#include <span>
#include <string_view>

namespace arpent::operation {

/// The tools of the left column, in its order.
std::span<const Operation* const> tools();

/// What can be done with the selection, in the order of the card.
std::span<const Operation* const> selection_verbs();

/// Every verb.
std::span<const Operation* const> all();

/// A verb by its name; there must be one.
const Operation& find(std::string_view name);

}  // namespace arpent::operation
