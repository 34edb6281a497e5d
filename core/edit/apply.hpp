// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"
#include "core/edit/new_ids.hpp"
#include "core/edit/overlay.hpp"

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace arpent::edit {

/// One <create>, <modify> or <delete> of an osmChange.
struct Block {
    enum class Kind : std::uint8_t { create, modify, remove };
    Kind kind = Kind::create;
    std::vector<osm::Element> elements;
};

/// The blocks of an osmChange as changes, each on the map that the former ones leave; nothing is
/// changed by this function. An id that the map lacks is a new element and gets one of ours, the
/// same wherever the file names it. References are looked at when the whole file is read.
/// Refused, with `element` such as "way 12":
/// error.apply_version (`found`, `expected`: a version that is not the map's),
/// error.apply_exists (create of what is there), error.apply_missing (delete of what is not),
/// error.apply_deleted (of what an edit deleted), error.apply_location (a node without a place),
/// error.apply_reference (`member`: a node of a way, or a new member, that is nowhere),
/// error.apply_used (`user`: delete of what a way or relation still holds).
std::variant<std::vector<Change>, Message> changes_of(std::span<const Block> blocks,
                                                      const Overlay& map, NewIds& ids);

}  // namespace arpent::edit
