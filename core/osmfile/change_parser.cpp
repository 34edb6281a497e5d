// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/change_parser.hpp"

namespace arpent::osmfile {
namespace {

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
    } else if (!attributes.contains("version") || attributes.at("version") != "0.6") {
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
    const bool removed = !blocks_.empty() && blocks_.back().kind == ChangeKind::remove;
    if (!element_.start(name, attributes, !removed)) {
        fail("error.osm_invalid");
    }
}

void ChangeParser::start_child(std::string_view name, const Attributes& attributes) {
    if (!element_.start_child(name, attributes)) {
        fail("error.osm_invalid");
    }
}

void ChangeParser::finish_element() {
    if (!problem_ && !blocks_.empty()) {
        blocks_.back().elements.push_back(element_.finish());
    }
}

}  // namespace arpent::osmfile
