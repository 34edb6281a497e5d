// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xml_escape.hpp"
#include "core/upload/planned_change.hpp"

#include <string_view>

namespace arpent::upload {
namespace {

void attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    out += xml_escape(value);
    out += '"';
}

void write_content(std::string& out, const osm::Element& element) {
    if (const auto way = element.way()) {
        for (const osm::Ref ref : way->nodes) {
            out += "<nd";
            attribute(out, "ref", std::to_string(ref));
            out += "/>\n";
        }
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            out += "<member";
            attribute(out, "type", osm::name_of(member.id.type));
            attribute(out, "ref", std::to_string(member.id.ref));
            attribute(out, "role", member.role);
            out += "/>\n";
        }
    }
    for (const auto& [key, value] : element.tags()) {
        out += "<tag";
        attribute(out, "k", key);
        attribute(out, "v", value);
        out += "/>\n";
    }
}

void write_element(std::string& out, const PlannedChange& change, const std::string& changeset) {
    const auto name = osm::name_of(change.element.id().type);
    out += '<';
    out += name;
    attribute(out, "id", std::to_string(change.element.id().ref));
    if (change.action != Action::create) {
        attribute(out, "version", std::to_string(change.element.meta().version));
    }
    attribute(out, "changeset", changeset);
    if (const auto node = change.element.node(); node && node->location.is_defined()) {
        attribute(out, "lat", geo::format_coordinate(node->location.y));
        attribute(out, "lon", geo::format_coordinate(node->location.x));
    }
    if (change.action == Action::remove) {
        out += "/>\n";
        return;
    }
    out += ">\n";
    write_content(out, change.element);
    out += "</";
    out += name;
    out += ">\n";
}

std::string_view block_of(Action action) {
    switch (action) {
        case Action::create: return "create";
        case Action::modify: return "modify";
        case Action::remove: break;
    }
    return "delete";
}

}  // namespace

std::string osm_change(const std::vector<PlannedChange>& changes, std::int64_t changeset) {
    const std::string number = std::to_string(changeset);
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osmChange version=\"0.6\" "
        "generator=\"Arpent " ARPENT_VERSION "\">\n";
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Action action = changes[i].action;
        if (i == 0 || changes[i - 1].action != action) {
            out += '<';
            out += block_of(action);
            out += ">\n";
        }
        write_element(out, changes[i], number);
        if (i + 1 == changes.size() || changes[i + 1].action != action) {
            out += "</";
            out += block_of(action);
            out += ">\n";
        }
    }
    return out + "</osmChange>\n";
}

}  // namespace arpent::upload
