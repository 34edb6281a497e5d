// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <string_view>
#include <vector>

namespace arpent::osmfile {

/// An element as the API tells it. A deleted one (visible="false") says little more than its id,
/// version and changeset.
struct ReadElement {
    osm::Element element;
    bool is_visible = true;
};

/// Reads an <osm> document, as the API answers: elements in its order. Throws Error with `file`
/// (the given name) as parse_changes() does; anything that is not an element or the document's
/// bounds is error.osm_invalid, so an <error> inside is never overlooked.
std::vector<ReadElement> parse_elements(std::string_view text, std::string_view name);

}  // namespace arpent::osmfile
