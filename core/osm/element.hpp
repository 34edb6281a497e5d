// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"
#include "core/osm/element_id.hpp"
#include "core/osm/tags.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace arpent::osm {

/// What OSM knows of an element's latest version; zeros and "" where the file does not say.
struct Meta {
    std::uint32_t version = 0;
    std::int64_t timestamp = 0;  ///< seconds since 1970-01-01T00:00:00Z
    std::int64_t changeset = 0;
    std::int32_t uid = 0;
    std::string user;

    bool operator==(const Meta&) const = default;
};

struct Node {
    Ref ref = 0;
    Meta meta;
    Tags tags;
    geo::Location location;

    bool operator==(const Node&) const = default;
};

struct Way {
    Ref ref = 0;
    Meta meta;
    Tags tags;
    std::vector<Ref> nodes;  ///< in order; closed when the first is the last

    bool is_closed() const { return nodes.size() > 2 && nodes.front() == nodes.back(); }
    bool operator==(const Way&) const = default;
};

struct Member {
    ElementId id;
    std::string role;

    bool operator==(const Member&) const = default;
};

struct Relation {
    Ref ref = 0;
    Meta meta;
    Tags tags;
    std::vector<Member> members;

    bool operator==(const Relation&) const = default;
};

/// Elements are immutable once shared; null stands for "not there".
using NodePtr = std::shared_ptr<const Node>;
using WayPtr = std::shared_ptr<const Way>;
using RelationPtr = std::shared_ptr<const Relation>;

/// Any element, or none (a default Element, and one made of a null pointer).
class Element {
public:
    Element() = default;
    Element(NodePtr node);  // NOLINT(google-explicit-constructor): an Element is any of them
    Element(WayPtr way);    // NOLINT(google-explicit-constructor)
    Element(RelationPtr relation);  // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return !std::holds_alternative<std::monostate>(value_); }

    /// The following need an element.
    ElementId id() const;
    const Meta& meta() const;
    const Tags& tags() const;

    /// Null unless it is one.
    NodePtr node() const { return as<NodePtr>(); }
    WayPtr way() const { return as<WayPtr>(); }
    RelationPtr relation() const { return as<RelationPtr>(); }

    /// The same element with other tags or metadata.
    Element with_tags(Tags tags) const;
    Element with_meta(Meta meta) const;

    /// Equal content, metadata included; not equal pointers.
    bool operator==(const Element& other) const;

private:
    template <typename Pointer>
    Pointer as() const {
        const auto* pointer = std::get_if<Pointer>(&value_);
        return pointer != nullptr ? *pointer : nullptr;
    }

    std::variant<std::monostate, NodePtr, WayPtr, RelationPtr> value_;
};

}  // namespace arpent::osm
