// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/element_parser.hpp"

#include "core/base/number.hpp"
#include "core/base/utf8.hpp"
#include "core/geo/box.hpp"
#include "core/osmfile/iso_time.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace arpent::osmfile {
namespace {

using Attributes = ElementParser::Attributes;

std::optional<std::string_view> find(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::nullopt : std::optional(found->second);
}

std::optional<osm::ElementType> type_named(std::string_view name) {
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        if (osm::name_of(type) == name) {
            return type;
        }
    }
    return std::nullopt;
}

/// A whole number of an attribute that may be absent (0) but not wrong.
template <typename Number>
bool read_number(const Attributes& attributes, std::string_view name, Number& value) {
    const auto text = find(attributes, name);
    if (!text) {
        return true;
    }
    const auto number = parse_int(*text);
    if (!number || *number < 0 || !std::in_range<Number>(*number)) {
        return false;
    }
    value = static_cast<Number>(*number);
    return true;
}

bool read_meta(const Attributes& attributes, osm::Meta& meta) {
    meta = {};
    if (const auto text = find(attributes, "timestamp")) {
        const auto seconds = parse_iso_time(*text);
        if (!seconds) {
            return false;
        }
        meta.timestamp = *seconds;
    }
    if (const auto user = find(attributes, "user")) {
        meta.user = *user;
    }
    // Deleted accounts of old files have uid -1.
    return read_number(attributes, "version", meta.version) &&
           read_number(attributes, "changeset", meta.changeset) &&
           (find(attributes, "uid") == "-1" || read_number(attributes, "uid", meta.uid));
}

/// An undefined location where the attributes are absent; nothing where they are wrong.
std::optional<geo::Location> read_location(const Attributes& attributes) {
    const auto lon = find(attributes, "lon");
    const auto lat = find(attributes, "lat");
    if (!lon && !lat) {
        return geo::Location{};
    }
    if (!lon || !lat) {
        return std::nullopt;
    }
    const auto x = geo::parse_coordinate(*lon);
    const auto y = geo::parse_coordinate(*lat);
    if (!x || !y || !geo::Box::world().contains(geo::Location{*x, *y})) {
        return std::nullopt;
    }
    return geo::Location{*x, *y};
}

}  // namespace

bool ElementParser::start(std::string_view name, const Attributes& attributes,
                          bool needs_location) {
    const auto type = type_named(name);
    const auto ref_text = find(attributes, "id");
    const auto ref = ref_text ? parse_int(*ref_text) : std::nullopt;
    osm::Meta meta;
    if (!type || !ref || !read_meta(attributes, meta)) {
        return false;
    }
    type_ = *type;
    tags_.clear();
    if (type_ == osm::ElementType::node) {
        const auto location = read_location(attributes);
        if (!location || (!location->is_defined() && needs_location)) {
            return false;
        }
        node_ = {*ref, std::move(meta), {}, *location};
    } else if (type_ == osm::ElementType::way) {
        way_ = {*ref, std::move(meta), {}, {}};
    } else {
        relation_ = {*ref, std::move(meta), {}, {}};
    }
    return true;
}

bool ElementParser::start_child(std::string_view name, const Attributes& attributes) {
    const auto ref_text = find(attributes, "ref");
    const auto ref = ref_text ? parse_int(*ref_text) : std::nullopt;
    if (name == "tag") {
        const auto key = find(attributes, "k");
        const auto value = find(attributes, "v");
        if (!key || !value || !is_valid_utf8(*key) || !is_valid_utf8(*value)) {
            return false;
        }
        tags_.emplace_back(*key, *value);
    } else if (name == "nd" && type_ == osm::ElementType::way) {
        if (!ref) {
            return false;
        }
        way_.nodes.push_back(*ref);
    } else if (name == "member" && type_ == osm::ElementType::relation) {
        const auto type = type_named(find(attributes, "type").value_or(""));
        if (!ref || !type) {
            return false;
        }
        relation_.members.push_back(
            {{*type, *ref}, std::string(find(attributes, "role").value_or(""))});
    }
    return true;
}

osm::Element ElementParser::finish() {
    osm::Tags tags(std::exchange(tags_, {}));
    switch (type_) {
        case osm::ElementType::node:
            node_.tags = std::move(tags);
            return std::make_shared<const osm::Node>(std::exchange(node_, {}));
        case osm::ElementType::way:
            way_.tags = std::move(tags);
            return std::make_shared<const osm::Way>(std::exchange(way_, {}));
        case osm::ElementType::relation:
            relation_.tags = std::move(tags);
            return std::make_shared<const osm::Relation>(std::exchange(relation_, {}));
    }
    return {};
}

}  // namespace arpent::osmfile
