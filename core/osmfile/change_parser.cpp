// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/change_parser.hpp"

#include "core/base/number.hpp"
#include "core/base/utf8.hpp"
#include "core/geo/box.hpp"
#include "core/osmfile/iso_time.hpp"

#include <limits>
#include <memory>
#include <utility>

namespace arpent::osmfile {
namespace {

using Attributes = ChangeParser::Attributes;

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

std::optional<ChangeKind> kind_named(std::string_view name) {
    if (name == "create") {
        return ChangeKind::create;
    }
    if (name == "modify") {
        return ChangeKind::modify;
    }
    return name == "delete" ? std::optional(ChangeKind::remove) : std::nullopt;
}

}  // namespace

void ChangeParser::fail(const char* key) {
    if (!problem_) {
        problem_ = key;
    }
}

void ChangeParser::start(std::string_view name, const Attributes& attributes) {
    switch (depth_++) {
        case 0: start_document(name, attributes); break;
        case 1: start_block(name); break;
        case 2: start_element(name, attributes); break;
        default: start_child(name, attributes);
    }
}

void ChangeParser::end(std::string_view /*name*/) {
    if (--depth_ == 2) {
        finish_element();
    }
}

void ChangeParser::start_document(std::string_view name, const Attributes& attributes) {
    if (name != "osmChange") {
        fail("error.not_osm");
    } else if (find(attributes, "version") != "0.6") {
        fail("error.osm_version");
    }
}

void ChangeParser::start_block(std::string_view name) {
    if (const auto kind = kind_named(name)) {
        blocks_.push_back({*kind, {}});
    } else {
        fail("error.osm_invalid");
    }
}

void ChangeParser::start_element(std::string_view name, const Attributes& attributes) {
    const auto type = type_named(name);
    const auto ref_text = find(attributes, "id");
    const auto ref = ref_text ? parse_int(*ref_text) : std::nullopt;
    osm::Meta meta;
    if (!type || !ref || !read_meta(attributes, meta)) {
        fail("error.osm_invalid");
        return;
    }
    type_ = *type;
    tags_.clear();
    if (type_ == osm::ElementType::node) {
        const auto location = read_location(attributes);
        const bool removed = !blocks_.empty() && blocks_.back().kind == ChangeKind::remove;
        if (!location || (!location->is_defined() && !removed)) {
            fail("error.osm_invalid");
            return;
        }
        node_ = {*ref, std::move(meta), {}, *location};
    } else if (type_ == osm::ElementType::way) {
        way_ = {*ref, std::move(meta), {}, {}};
    } else {
        relation_ = {*ref, std::move(meta), {}, {}};
    }
}

void ChangeParser::start_child(std::string_view name, const Attributes& attributes) {
    const auto ref_text = find(attributes, "ref");
    const auto ref = ref_text ? parse_int(*ref_text) : std::nullopt;
    if (name == "tag") {
        const auto key = find(attributes, "k");
        const auto value = find(attributes, "v");
        if (!key || !value || !is_valid_utf8(*key) || !is_valid_utf8(*value)) {
            fail("error.osm_invalid");
            return;
        }
        tags_.emplace_back(*key, *value);
    } else if (name == "nd" && type_ == osm::ElementType::way) {
        if (!ref) {
            fail("error.osm_invalid");
            return;
        }
        way_.nodes.push_back(*ref);
    } else if (name == "member" && type_ == osm::ElementType::relation) {
        const auto type = type_named(find(attributes, "type").value_or(""));
        if (!ref || !type) {
            fail("error.osm_invalid");
            return;
        }
        relation_.members.push_back(
            {{*type, *ref}, std::string(find(attributes, "role").value_or(""))});
    }
}

void ChangeParser::finish_element() {
    if (problem_ || blocks_.empty()) {
        return;
    }
    auto& elements = blocks_.back().elements;
    osm::Tags tags(std::move(tags_));
    switch (type_) {
        case osm::ElementType::node:
            node_.tags = std::move(tags);
            elements.emplace_back(std::make_shared<const osm::Node>(std::move(node_)));
            break;
        case osm::ElementType::way:
            way_.tags = std::move(tags);
            elements.emplace_back(std::make_shared<const osm::Way>(std::move(way_)));
            break;
        case osm::ElementType::relation:
            relation_.tags = std::move(tags);
            elements.emplace_back(std::make_shared<const osm::Relation>(std::move(relation_)));
            break;
    }
    tags_.clear();
}

}  // namespace arpent::osmfile
