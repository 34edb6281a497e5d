// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"
#include "core/osm/element_id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace arpent::edit {

/// What becomes of a mark. The numbers are those of the journal's tables.
enum class MarkState : std::uint8_t {
    todo = 0,
    done = 1,
    to_complete = 2,  ///< somebody must look again, on the spot
    not_found = 3,    ///< nothing is there
    doubtful = 4,     ///< the paper cannot be read, or nobody is sure
};
constexpr int mark_states = 5;

/// What can differ between two laptops about a mark, and is merged, each by itself.
enum class MarkField : std::uint8_t { existence = 0, state = 5, element = 6, preset = 7 };

struct MarkRegister {
    MarkRef mark = 0;
    MarkField field = MarkField::existence;

    auto operator<=>(const MarkRegister&) const = default;
};

/// What a register holds by its field: a bool, a state, the element that the mark became, the
/// preset that answers what it is; nothing for no element and no preset.
using MarkValue = std::variant<std::monostate, bool, MarkState, osm::ElementId, std::string>;

/// The person saw `before` in a register and left `value` there.
struct MarkWrite {
    MarkRegister target;
    MarkValue value;
    MarkValue before;

    bool operator==(const MarkWrite&) const = default;
};

/// All registers of one mark. The default is a mark that nobody has read.
struct MarkFields {
    bool exists = false;
    MarkState state = MarkState::todo;
    std::optional<osm::ElementId> element;
    std::string preset;  ///< "" when nobody answered

    bool operator==(const MarkFields&) const = default;
};

MarkValue value_of(const MarkFields& fields, MarkField field);
/// The fields after one more write; a value of another field's type leaves the default.
MarkFields fold(const MarkFields& fields, const MarkWrite& write);

}  // namespace arpent::edit
