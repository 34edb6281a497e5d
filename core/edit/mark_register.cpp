// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/mark_register.hpp"

namespace arpent::edit {
namespace {

template <typename Type>
std::optional<Type> held_in(const MarkValue& value) {
    const Type* held = std::get_if<Type>(&value);
    return held != nullptr ? std::optional(*held) : std::nullopt;
}

}  // namespace

MarkValue value_of(const MarkFields& fields, MarkField field) {
    switch (field) {
        case MarkField::existence: return fields.exists;
        case MarkField::state: return fields.state;
        case MarkField::element: return fields.element ? MarkValue(*fields.element) : MarkValue();
        case MarkField::preset: break;
    }
    return fields.preset.empty() ? MarkValue() : MarkValue(fields.preset);
}

MarkFields fold(const MarkFields& fields, const MarkWrite& write) {
    MarkFields next = fields;
    switch (write.target.field) {
        case MarkField::existence: next.exists = held_in<bool>(write.value).value_or(false); break;
        case MarkField::state:
            next.state = held_in<MarkState>(write.value).value_or(MarkState::todo);
            break;
        case MarkField::element: next.element = held_in<osm::ElementId>(write.value); break;
        case MarkField::preset: next.preset = held_in<std::string>(write.value).value_or(""); break;
    }
    return next;
}

}  // namespace arpent::edit
