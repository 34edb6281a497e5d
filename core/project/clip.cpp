// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip.hpp"

#include "core/base/error.hpp"
#include "core/store/base_store.hpp"
#include "core/store/database.hpp"
#include "core/store/statement.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace arpent::project {
namespace {

constexpr std::string_view whole = "whole";
constexpr std::string_view box_prefix = "bbox ";
constexpr std::string_view polygon_prefix = "polygon ";

std::string text_of(const geo::BoxText& boxes) {
    const geo::Box& east = boxes.second ? *boxes.second : boxes.first;
    return geo::format_coordinate(boxes.first.min.x) + "," +
           geo::format_coordinate(boxes.first.min.y) + "," + geo::format_coordinate(east.max.x) +
           "," + geo::format_coordinate(boxes.first.max.y);
}

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(text).str();
}

std::string read_clip(const store::Database& database) {
    store::Statement find(database, "SELECT value FROM meta WHERE key = 'clip'");
    return find.step() ? std::string(find.text(0)) : std::string();
}

}  // namespace

void write_clip(const store::Database& database, const NewCarnet& from) {
    std::string clip(whole);
    if (const auto* boxes = std::get_if<geo::BoxText>(&from.clip)) {
        clip = std::string(box_prefix) + text_of(*boxes);
    } else if (const auto* file = std::get_if<std::filesystem::path>(&from.clip)) {
        clip = std::string(polygon_prefix) + content_of(*file);
    }
    store::Statement(database, "INSERT OR REPLACE INTO meta (key, value) VALUES ('clip', ?)")
        .bind(clip)
        .run();
}

std::optional<osmfile::Region> clip_of(const store::Database& database,
                                       const store::BaseStore& base) {
    const std::string clip = read_clip(database);
    if (clip == whole) {
        return std::nullopt;
    }
    if (clip.starts_with(polygon_prefix)) {
        const std::string_view polygon = std::string_view(clip).substr(polygon_prefix.size());
        const auto first = polygon.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        const bool is_json = first != std::string_view::npos && polygon[first] == '{';
        return is_json ? osmfile::parse_geojson(polygon) : osmfile::parse_poly(polygon);
    }
    if (clip.starts_with(box_prefix)) {
        if (const auto boxes = geo::parse_box(std::string_view(clip).substr(box_prefix.size()))) {
            return osmfile::Region(*boxes);
        }
    }
    return osmfile::Region(geo::BoxText{base.info().box, std::nullopt});
}

std::vector<geo::Box> clip_boxes(const store::Database& database, const store::BaseStore& base) {
    const std::string clip = read_clip(database);
    if (clip.starts_with(box_prefix)) {
        if (const auto boxes = geo::parse_box(std::string_view(clip).substr(box_prefix.size()))) {
            std::vector<geo::Box> all{boxes->first};
            if (boxes->second) {
                all.push_back(*boxes->second);
            }
            return all;
        }
    }
    const auto region = clip_of(database, base);
    return {region ? region->box() : base.info().box};
}

}  // namespace arpent::project
