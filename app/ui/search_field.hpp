// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/list_row.hpp"
#include "app/ui/text_field.hpp"

#include <optional>
#include <span>

namespace arpent::ui {

/// A field to search in, with what was found below it: Down and Up move, Enter takes.
struct SearchResult {
    bool changed = false;
    std::optional<std::size_t> taken;  ///< index into the rows
};
/// `nothing` stands where nothing was found.
SearchResult search_field(Ui& ui, const Rect& rect, const TextField& field, std::string& query,
                          std::span<const ListRow> rows, std::string_view nothing);

}  // namespace arpent::ui
