// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/csv.hpp"

#include "core/project/feature_words.hpp"
#include "core/project/features.hpp"
#include "core/project/text_file.hpp"

#include <string>
#include <string_view>

namespace arpent::project {
namespace {

/// A field of text: quoted where RFC 4180 asks for it, and never a formula (CWE-1236).
std::string text_field(std::string_view text) {
    constexpr std::string_view formula_starts = "=+-@\t\r";
    std::string field;
    if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) {
        field = "'";
    }
    field += text;
    if (field.find_first_of(",\"\r\n") == std::string::npos) {
        return field;
    }
    std::string quoted = "\"";
    for (const char byte : field) {
        quoted += byte == '"' ? "\"\"" : std::string(1, byte);
    }
    return quoted + '"';
}

std::string row(const osm::Graph& graph, const osm::Element& element) {
    const osm::ElementId id = element.id();
    const osm::Tags& tags = element.tags();
    const geo::Location place = graph.box_of(element).center();
    const auto version = element.meta().version;
    return std::to_string(id.ref) + ',' + geo::format_coordinate(place.x) + ',' +
           geo::format_coordinate(place.y) + ',' + std::string(osm::name_of(id.type)) + ',' +
           text_field(kind_of(tags)) + ',' + text_field(tags["name"]) + ',' +
           (version == 0 ? "" : std::to_string(version)) + ',' + text_field(all_of(tags)) + "\r\n";
}

}  // namespace

std::uint64_t write_csv(const osm::Graph& graph, const std::filesystem::path& file,
                        job::Progress& progress, const std::stop_token& stop) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    TextFile out(file);
    std::uint64_t count = 0;
    out.write(byte_order_mark);
    out.write("id,lon,lat,type,kind,name,version,tags\r\n");
    for_each_feature(
        graph,
        [&](const Feature& feature) {
            out.write(row(graph, feature.element));
            ++count;
        },
        progress, stop);
    out.commit();
    return count;
}

}  // namespace arpent::project
