// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/elements_xml.hpp"

#include "core/base/number.hpp"
#include "core/base/xml_escape.hpp"
#include "core/osmfile/iso_time.hpp"

namespace arpent::test::osm_server {
namespace {

constexpr double degree = 1e7;

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + xml_escape(value) + "\"";
}

std::string coordinate(std::int32_t value) { return format_fixed(value / degree, 7); }

std::string tag_lines(const std::vector<osm::Tag>& tags) {
    std::string lines;
    for (const auto& [key, value] : tags) {
        lines += "  <tag" + attribute("k", key) + attribute("v", value) + "/>\n";
    }
    return lines;
}

std::string children(const osm::Element& element) {
    std::string lines;
    if (const auto way = element.way()) {
        for (const osm::Ref node : way->nodes) {
            lines += "  <nd" + attribute("ref", std::to_string(node)) + "/>\n";
        }
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            lines += "  <member" + attribute("type", osm::name_of(member.id.type)) +
                     attribute("ref", std::to_string(member.id.ref)) +
                     attribute("role", member.role) + "/>\n";
        }
    }
    std::vector<osm::Tag> tags;
    for (std::size_t i = 0; i < element.tags().size(); ++i) {
        tags.push_back(element.tags().given(i));
    }
    return lines + tag_lines(tags);
}

}  // namespace

std::string document(std::string_view root, std::string_view lines) {
    const std::string name(root);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name +
           " version=\"0.6\" generator=\"CGImap 2.1.0 (test)\" copyright=\"OpenStreetMap and "
           "contributors\" attribution=\"http://www.openstreetmap.org/copyright\" "
           "license=\"http://opendatacommons.org/licenses/odbl/1-0/\">\n" +
           std::string(lines) + "</" + name + ">\n";
}

std::string element_xml(const Version& version) {
    const osm::Element& element = version.element;
    const osm::Meta& meta = element.meta();
    const std::string name(osm::name_of(element.id().type));
    std::string text = " <" + name + attribute("id", std::to_string(element.id().ref)) +
                       attribute("visible", version.is_visible ? "true" : "false") +
                       attribute("version", std::to_string(meta.version)) +
                       attribute("changeset", std::to_string(meta.changeset)) +
                       attribute("timestamp", iso_time(meta.timestamp)) +
                       attribute("user", meta.user) + attribute("uid", std::to_string(meta.uid));
    if (!version.is_visible) {
        return text + "/>\n";
    }
    if (const auto node = element.node()) {
        text += attribute("lat", coordinate(node->location.y)) +
                attribute("lon", coordinate(node->location.x));
    }
    const std::string inside = children(element);
    return inside.empty() ? text + "/>\n" : text + ">\n" + inside + " </" + name + ">\n";
}

std::string change_xml(const std::vector<Version>& versions) {
    std::string lines;
    for (const Version& version : versions) {
        const std::string action = !version.is_visible                   ? "delete"
                                   : version.element.meta().version == 1 ? "create"
                                                                         : "modify";
        std::string element = element_xml(version);
        for (auto at = element.find("\n "); at != std::string::npos;
             at = element.find("\n ", at + 2)) {
            element.insert(at + 1, " ");
        }
        lines += " <" + action + ">\n " + element + " </" + action + ">\n";
    }
    return document("osmChange", lines);
}

std::string changeset_xml(const Changeset& changeset, std::int64_t now) {
    const bool is_open = changeset.closed > now;
    std::string text = " <changeset" + attribute("id", std::to_string(changeset.id)) +
                       attribute("created_at", iso_time(changeset.created));
    if (!is_open) {
        text += attribute("closed_at", iso_time(changeset.closed));
    }
    text += attribute("open", is_open ? "true" : "false") + attribute("user", changeset.user) +
            attribute("uid", std::to_string(changeset.uid));
    const geo::Box& box = changeset.box;
    if (!box.is_empty()) {
        text += attribute("min_lat", coordinate(box.min.y)) +
                attribute("min_lon", coordinate(box.min.x)) +
                attribute("max_lat", coordinate(box.max.y)) +
                attribute("max_lon", coordinate(box.max.x));
    }
    text += attribute("comments_count", "0") +
            attribute("changes_count", std::to_string(changeset.changes));
    const std::string tags = tag_lines(changeset.tags);
    return tags.empty() ? text + "/>\n" : text + ">\n" + tags + " </changeset>\n";
}

std::string iso_time(std::int64_t seconds) { return osmfile::format_iso_time(seconds); }

std::string told_time(std::int64_t seconds) {
    std::string text = iso_time(seconds);
    text[text.find('T')] = ' ';
    text.pop_back();
    return text + " UTC";
}

}  // namespace arpent::test::osm_server
