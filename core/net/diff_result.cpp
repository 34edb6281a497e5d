// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/diff_result.hpp"

#include "core/base/number.hpp"
#include "core/base/xml_reader.hpp"

#include <utility>

namespace arpent::net {
namespace {

using Attributes = XmlReader::Attributes;

/// A number that may be absent but not wrong.
bool read_optional(const Attributes& attributes, std::string_view name,
                   std::optional<std::int64_t>& value) {
    const auto found = attributes.find(name);
    if (found == attributes.end()) {
        return true;
    }
    value = parse_int(found->second);
    return value.has_value();
}

std::optional<DiffLine> read_line(std::string_view name, const Attributes& attributes) {
    DiffLine line;
    bool known = false;
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        if (osm::name_of(type) == name) {
            line.type = type;
            known = true;
        }
    }
    std::optional<std::int64_t> old_ref;
    const bool read = known && read_optional(attributes, "old_id", old_ref) &&
                      read_optional(attributes, "new_id", line.new_ref) &&
                      read_optional(attributes, "new_version", line.new_version);
    if (!read || !old_ref || line.new_ref.has_value() != line.new_version.has_value()) {
        return std::nullopt;
    }
    line.old_ref = *old_ref;
    return line;
}

}  // namespace

std::optional<std::vector<DiffLine>> read_diff_result(std::string_view xml) {
    std::vector<DiffLine> lines;
    int depth = 0;
    XmlReader reader(
        [&](std::string_view name, const Attributes& attributes) {
            if (depth++ == 0) {
                return name == "diffResult";
            }
            const auto line = depth == 2 ? read_line(name, attributes) : std::nullopt;
            if (line) {
                lines.push_back(*line);
            }
            return line.has_value();
        },
        [&](std::string_view) {
            --depth;
            return true;
        });
    if (reader.feed(xml, true) != XmlReader::Outcome::fine) {
        return std::nullopt;
    }
    return lines;
}

}  // namespace arpent::net
