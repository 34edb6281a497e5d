// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/field.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tinyxml2 {
class XMLElement;
}
namespace arpent::preset {

class LangCatalogue;

/// Internal to the reader: what all items of a file share.
class Chunks {
public:
    virtual ~Chunks() = default;
    /// The chunk that a <reference> names; null when there is none.
    virtual const tinyxml2::XMLElement* find(const tinyxml2::XMLElement& reference) const = 0;
    /// Accounts for what was read. Chunks that refer to chunks can say little and mean gigabytes:
    /// throws Error (error.preset_too_large) beyond a sensible sum.
    virtual void spend(std::size_t bytes) = 0;
};

/// The question of a <text>, <combo>, <multiselect>, <check> or <checkgroup>; nothing of another
/// element, or of one without a key.
std::optional<Field> read_field(const tinyxml2::XMLElement& element, Chunks& chunks,
                                const LangCatalogue* french);

/// JOSM's attribute match; `otherwise` where it is absent or unknown.
Match read_match(std::string_view text, Match otherwise);

}  // namespace arpent::preset
