// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/condition.hpp"
#include "core/preset/label.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace arpent::preset {

/// How a tag takes part in recognising an element (JOSM's attribute match). The required ones must
/// hold; the others only make the preset fit better.
enum class Match : std::uint8_t { none, key, key_required, value, value_required };

/// One answer that a question offers.
struct Choice {
    std::string key;  ///< of a checklist: the choice's own key; else empty, the field's key counts
    std::string value;
    Label label;        ///< empty for yes and no without words of their own
    Label description;  ///< what tells it from the others; may be empty
    std::string icon;   ///< name in assets/icons without ending, or ""
};

/// One question about an element.
struct Field {
    enum class Kind : std::uint8_t {
        yes_no,     ///< choices: yes first, then no when the file has a value for it
        choice,     ///< one of the choices
        multi,      ///< several of the choices in one value, joined by the delimiter
        checklist,  ///< several choices, each with a key of its own
        number,
        text,
        colour,  ///< a CSS name or #rrggbb; choices are the usual ones
    };
    std::string key;  ///< empty for a checklist
    Kind kind = Kind::text;
    Label question;
    Label hint;
    std::vector<Choice> choices;
    bool editable = false;  ///< values beyond the choices may be typed
    bool optional = false;  ///< the file sets it apart: asked after the others
    char delimiter = ';';   ///< between the values of a multi in the tag
    Match match = Match::none;
    std::optional<std::int64_t> min;  ///< of a number
    std::optional<std::int64_t> max;
    std::vector<TagCondition> condition;  ///< asked only where they all hold
};

}  // namespace arpent::preset
