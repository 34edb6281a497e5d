// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/picture.hpp"
#include "core/osm/element_id.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace arpent::panel {

enum class ReviewKind : std::uint8_t { added, changed, removed };

/// One thing that differs from OpenStreetMap, as people look it through before it is sent.
struct ReviewEntry {
    osm::ElementId id;
    ReviewKind kind = ReviewKind::added;
    std::string name;  ///< « Banc »
    ui::Picture picture;
    std::string theme;                ///< its name; "" for what belongs to none
    std::vector<std::string> groups;  ///< that made it so
    std::vector<std::string> says;    ///< what is new: « En quelle matière ? Bois → Métal »
    std::vector<std::string> advice;  ///< what could be better, in words
    bool taken_out = false;           ///< by the person
    std::string why_not;              ///< why it is not sent though nobody took it out; else ""
};

/// Everything that would be sent or is held back, by theme in the catalogue's order, then by name.
/// Nodes that only give a line its shape go with that line.
std::vector<ReviewEntry> review_list(operation::Workbench& bench);

/// « ajouté », « changé », « retiré ».
std::string word_of(ReviewKind kind);

}  // namespace arpent::panel
