// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/element.hpp"

#include <cassert>
#include <type_traits>
#include <utility>

namespace arpent::osm {
namespace {

template <typename Pointer, typename Variant>
void set_unless_null(Variant& value, Pointer pointer) {
    if (pointer) {
        value = std::move(pointer);
    }
}

ElementType type_of(const Node&) { return ElementType::node; }
ElementType type_of(const Way&) { return ElementType::way; }
ElementType type_of(const Relation&) { return ElementType::relation; }

/// Calls `use` with the Node, Way or Relation.
template <typename Variant, typename Use>
decltype(auto) with_element(const Variant& value, Use use) {
    if (const auto* node = std::get_if<NodePtr>(&value)) {
        return use(**node);
    }
    if (const auto* way = std::get_if<WayPtr>(&value)) {
        return use(**way);
    }
    assert(std::holds_alternative<RelationPtr>(value));
    return use(*std::get<RelationPtr>(value));
}

}  // namespace

Element::Element(NodePtr node) { set_unless_null(value_, std::move(node)); }
Element::Element(WayPtr way) { set_unless_null(value_, std::move(way)); }
Element::Element(RelationPtr relation) { set_unless_null(value_, std::move(relation)); }

ElementId Element::id() const {
    return with_element(value_, [](const auto& e) { return ElementId{type_of(e), e.ref}; });
}

const Meta& Element::meta() const {
    return with_element(value_, [](const auto& e) -> const Meta& { return e.meta; });
}

const Tags& Element::tags() const {
    return with_element(value_, [](const auto& e) -> const Tags& { return e.tags; });
}

Element Element::with_tags(Tags tags) const {
    return with_element(value_, [&](const auto& e) {
        auto copy = std::make_shared<std::remove_cvref_t<decltype(e)>>(e);
        copy->tags = std::move(tags);
        return Element(std::shared_ptr<const std::remove_cvref_t<decltype(e)>>(std::move(copy)));
    });
}

Element Element::with_meta(Meta meta) const {
    return with_element(value_, [&](const auto& e) {
        auto copy = std::make_shared<std::remove_cvref_t<decltype(e)>>(e);
        copy->meta = std::move(meta);
        return Element(std::shared_ptr<const std::remove_cvref_t<decltype(e)>>(std::move(copy)));
    });
}

bool Element::operator==(const Element& other) const {
    if (value_.index() != other.value_.index()) {
        return false;
    }
    if (!*this) {
        return true;
    }
    return with_element(value_, [&](const auto& e) {
        using Kind = std::remove_cvref_t<decltype(e)>;
        return e == *std::get<std::shared_ptr<const Kind>>(other.value_);
    });
}

}  // namespace arpent::osm
