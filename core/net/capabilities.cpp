// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/capabilities.hpp"

#include "core/base/number.hpp"
#include "core/base/xml_reader.hpp"

#include <utility>

namespace arpent::net {
namespace {

using Attributes = XmlReader::Attributes;

std::string_view value_of(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view() : found->second;
}

/// Keeps what is there when the attribute is absent or senseless.
void read(const Attributes& attributes, std::string_view name, std::int64_t& value) {
    if (const auto number = parse_int(value_of(attributes, name)); number && *number > 0) {
        value = *number;
    }
}

ApiStatus status_of(std::string_view text) {
    if (text == "online") {
        return ApiStatus::online;
    }
    return text == "readonly" ? ApiStatus::read_only : ApiStatus::offline;
}

/// What one element inside <api> says; `speaks` when it is the version, and ours.
void read_element(std::string_view name, const Attributes& attributes, Capabilities& found,
                  bool& speaks) {
    if (name == "version") {
        // Numbers with a point, to be compared as text of equal length.
        speaks =
            value_of(attributes, "minimum") <= "0.6" && value_of(attributes, "maximum") >= "0.6";
    } else if (name == "area") {
        const auto area = parse_double(value_of(attributes, "maximum"));
        if (area && *area > 0) {
            found.area_maximum = *area;
        }
    } else if (name == "waynodes") {
        read(attributes, "maximum", found.way_nodes);
    } else if (name == "relationmembers") {
        read(attributes, "maximum", found.relation_members);
    } else if (name == "changesets") {
        read(attributes, "maximum_elements", found.changeset_elements);
    } else if (name == "timeout") {
        read(attributes, "seconds", found.timeout_seconds);
    } else if (name == "status") {
        found.database = status_of(value_of(attributes, "database"));
        found.api = status_of(value_of(attributes, "api"));
    }
}

}  // namespace

std::optional<Capabilities> read_capabilities(std::string_view xml) {
    Capabilities found;
    bool speaks = false;
    int depth = 0;
    XmlReader reader(
        [&](std::string_view name, const Attributes& attributes) {
            if (depth == 0 && name != "osm") {
                return false;
            }
            if (depth++ == 2) {
                read_element(name, attributes, found, speaks);
            }
            return true;
        },
        [&](std::string_view) {
            --depth;
            return true;
        });
    if (reader.feed(xml, true) != XmlReader::Outcome::fine || !speaks) {
        return std::nullopt;
    }
    return found;
}

}  // namespace arpent::net
