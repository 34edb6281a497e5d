// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fold.hpp"

#include <memory>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

template <typename Kind>
Element blank_of(osm::Ref ref) {
    auto element = std::make_shared<Kind>();
    element->ref = ref;
    return std::shared_ptr<const Kind>(std::move(element));
}

Element blank(ElementId id) {
    switch (id.type) {
        case ElementType::node: return blank_of<osm::Node>(id.ref);
        case ElementType::way: return blank_of<osm::Way>(id.ref);
        case ElementType::relation: break;
    }
    return blank_of<osm::Relation>(id.ref);
}

/// A copy of the element of which `change` alters one field.
template <typename Kind, typename Change>
Element altered(const std::shared_ptr<const Kind>& element, Change change) {
    auto copy = std::make_shared<Kind>(*element);
    change(*copy);
    return std::shared_ptr<const Kind>(std::move(copy));
}

/// The value as the field's own type; the default where the register holds nothing.
template <typename Type>
Type value_or_default(const Value& value) {
    const Type* held = std::get_if<Type>(&value);
    return held != nullptr ? *held : Type{};
}

Element with_tag(const Element& element, const std::string& key, const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return element.with_tags(element.tags().with(key, *text));
    }
    return element.with_tags(element.tags().without(key));
}

Element with_geometry(const Element& element, Field field, const Value& value) {
    if (const auto node = element.node(); node && field == Field::position) {
        return altered(
            node, [&](osm::Node& copy) { copy.location = value_or_default<geo::Location>(value); });
    }
    if (const auto way = element.way(); way && field == Field::nodes) {
        return altered(way, [&](osm::Way& copy) {
            copy.nodes = value_or_default<std::vector<osm::Ref>>(value);
        });
    }
    if (const auto relation = element.relation(); relation && field == Field::members) {
        return altered(relation, [&](osm::Relation& copy) {
            copy.members = value_or_default<std::vector<osm::Member>>(value);
        });
    }
    return element;
}

/// Where an element says nothing, its register holds nothing: a node that was never placed.
Value geometry_of(const Element& element) {
    if (const auto node = element.node()) {
        return node->location.is_defined() ? Value(node->location) : Value();
    }
    if (const auto way = element.way()) {
        return way->nodes.empty() ? Value() : Value(way->nodes);
    }
    const auto relation = element.relation();
    return relation && !relation->members.empty() ? Value(relation->members) : Value();
}

Field geometry_field(ElementType type) {
    switch (type) {
        case ElementType::node: return Field::position;
        case ElementType::way: return Field::nodes;
        case ElementType::relation: break;
    }
    return Field::members;
}

/// An element of which nothing is left to know is no element: what undoing a creation leaves.
bool says_nothing(const Element& element) {
    return element.tags().empty() && element.meta() == osm::Meta{} &&
           std::holds_alternative<std::monostate>(geometry_of(element));
}

}  // namespace

ElementState state_of(const osm::Graph& map, ElementId id) {
    if (Element there = map.get(id)) {
        return {std::move(there), true};
    }
    return {map.last_known(id), false};
}

Value value_of(const ElementState& state, const Register& target) {
    if (target.field == Field::existence) {
        return state.exists;
    }
    if (!state.content) {
        return {};
    }
    if (target.field == Field::tag) {
        const auto value = state.content.tags().get(target.key);
        return value ? Value(std::string(*value)) : Value();
    }
    return target.field == geometry_field(state.content.id().type) ? geometry_of(state.content)
                                                                   : Value();
}

ElementState fold(const ElementState& state, const Write& write) {
    ElementState next = state;
    if (!next.content) {
        next.content = blank(write.target.element);
    }
    switch (write.target.field) {
        case Field::existence: next.exists = value_or_default<bool>(write.value); break;
        case Field::tag:
            next.content = with_tag(next.content, write.target.key, write.value);
            break;
        default: next.content = with_geometry(next.content, write.target.field, write.value);
    }
    if (!next.exists && says_nothing(next.content)) {
        next.content = {};
    }
    return next;
}

std::vector<Write> writes_of(const ElementState& before, ElementId id, const Element& after) {
    std::vector<Write> writes;
    const ElementState target{after, static_cast<bool>(after)};
    const std::uint32_t version = before.content ? before.content.meta().version : 0;
    const auto compare = [&](Field field, const std::string& key) {
        const Register name{id, field, key};
        Value value = value_of(target, name);
        Value seen = value_of(before, name);
        if (value != seen) {
            writes.push_back({name, std::move(value), std::move(seen), version});
        }
    };
    compare(Field::existence, "");
    if (!after) {
        return writes;
    }
    compare(geometry_field(id.type), "");
    if (before.content) {
        for (const auto& [key, value] : before.content.tags()) {
            if (!after.tags().has(key)) {
                compare(Field::tag, key);
            }
        }
    }
    for (const auto& [key, value] : after.tags()) {
        compare(Field::tag, key);
    }
    return writes;
}

}  // namespace arpent::edit
