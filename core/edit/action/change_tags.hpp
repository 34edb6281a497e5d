// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/change.hpp"

namespace arpent::edit {

/// The element with exactly these tags. Refused: edit.why.not_found; with `key`:
/// edit.why.tag_empty, edit.why.tag_too_long (OSM keeps 255 characters), edit.why.tag_not_text
/// (no UTF-8, or control characters that no file can hold).
ChangeOr change_tags(const osm::Graph& graph, osm::ElementId id, const osm::Tags& tags);

}  // namespace arpent::edit
