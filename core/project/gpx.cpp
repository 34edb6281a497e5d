// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/gpx.hpp"

#include "core/base/xml_escape.hpp"
#include "core/project/feature_words.hpp"
#include "core/project/features.hpp"
#include "core/project/text_file.hpp"

#include <string>

namespace arpent::project {
namespace {

std::string position(geo::Location place) {
    return " lat=\"" + geo::format_coordinate(place.y) + "\" lon=\"" +
           geo::format_coordinate(place.x) + "\"";
}

/// In the order of the schema.
std::string words(const osm::Tags& tags) {
    const std::string kind = kind_of(tags);
    const std::string_view name = tags["name"];
    return "<name>" + xml_escape(name.empty() ? std::string_view(kind) : name) + "</name><desc>" +
           xml_escape(all_of(tags)) + "</desc><type>" + xml_escape(kind) + "</type>";
}

std::string track(const osm::Tags& tags, const std::vector<Line>& lines) {
    std::string text = "<trk>" + words(tags);
    for (const Line& line : lines) {
        text += "<trkseg>";
        for (const geo::Location place : line) {
            text += "<trkpt" + position(place) + "/>";
        }
        text += "</trkseg>";
    }
    return text + "</trk>\n";
}

}  // namespace

std::uint64_t write_gpx(const osm::Graph& graph, const std::filesystem::path& file,
                        job::Progress& progress, const std::stop_token& stop) {
    TextFile out(file);
    out.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Arpent" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><copyright author="OpenStreetMap contributors"><license>)"
              R"(https://opendatacommons.org/licenses/odbl/1-0/</license></copyright></metadata>
)");
    std::uint64_t count = 0;
    // All waypoints stand before the tracks, so the map is read twice.
    for (const bool lines_now : {false, true}) {
        for_each_feature(
            graph,
            [&](const Feature& feature) {
                const osm::Tags& tags = feature.element.tags();
                const auto* lines = std::get_if<std::vector<Line>>(&feature.geometry);
                if ((lines != nullptr) != lines_now) {
                    return;
                }
                ++count;
                if (lines != nullptr) {
                    out.write(track(tags, *lines));
                    return;
                }
                const geo::Location place = graph.box_of(feature.element).center();
                out.write("<wpt" + position(place) + ">" + words(tags) + "</wpt>\n");
            },
            progress, stop);
    }
    out.write("</gpx>\n");
    out.commit();
    return count;
}

}  // namespace arpent::project
