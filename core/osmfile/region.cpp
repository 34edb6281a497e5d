// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/region.hpp"

#include "core/base/error.hpp"
#include "core/geo/predicate.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace arpent::osmfile {
namespace {

constexpr std::size_t band_count = 256;

bool on_segment(geo::Location a, geo::Location b, geo::Location p) {
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
           p.y <= std::max(a.y, b.y) && geo::orientation(a, b, p) == 0;
}

/// Whether the ray from p to the east crosses the edge; the upper end of an edge is not its own.
bool ray_crosses(geo::Location a, geo::Location b, geo::Location p) {
    if ((a.y > p.y) == (b.y > p.y)) {
        return false;
    }
    return a.y < b.y ? geo::orientation(a, b, p) > 0 : geo::orientation(b, a, p) > 0;
}

}  // namespace

Region::Region(const geo::BoxText& boxes) {
    boxes_.push_back(boxes.first);
    if (boxes.second) {
        boxes_.push_back(*boxes.second);
    }
    for (const geo::Box& box : boxes_) {
        box_.extend(box);
    }
}

Region::Region(std::vector<std::vector<geo::Location>> rings) : bands_(band_count) {
    for (const auto& ring : rings) {
        for (const geo::Location location : ring) {
            box_.extend(location);
        }
    }
    for (const auto& ring : rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const auto [low, high] = std::minmax(ring[i - 1].y, ring[i].y);
            for (std::size_t band = band_of(low); band <= band_of(high); ++band) {
                bands_[band].push_back({ring[i - 1], ring[i]});
            }
        }
    }
}

std::size_t Region::band_of(std::int32_t y) const {
    const std::int64_t height = std::int64_t{box_.max.y} - box_.min.y + 1;
    return static_cast<std::size_t>((std::int64_t{y} - box_.min.y) *
                                    static_cast<std::int64_t>(bands_.size()) / height);
}

bool Region::contains(geo::Location location) const {
    if (!box_.contains(location)) {
        return false;
    }
    if (bands_.empty()) {
        return std::ranges::any_of(boxes_,
                                   [&](const geo::Box& box) { return box.contains(location); });
    }
    bool inside = false;
    for (const Edge& edge : bands_[band_of(location.y)]) {
        if (on_segment(edge.a, edge.b, location)) {
            return true;
        }
        inside = inside != ray_crosses(edge.a, edge.b, location);
    }
    return inside;
}

Region read_region(const std::filesystem::path& file) {
    const Message unreadable{"error.cannot_read", {{"file", file.string()}}};
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw Error("error.not_found", {{"file", file.string()}});
    }
    std::ifstream stream(file, std::ios::binary);
    if (status.type() != std::filesystem::file_type::regular || !stream) {
        throw Error(unreadable);
    }
    std::ostringstream text;
    text << stream.rdbuf();
    const std::string content = std::move(text).str();
    try {
        const auto first = content.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        const bool is_json = first != std::string::npos && content[first] == '{';
        return is_json ? parse_geojson(content) : parse_poly(content);
    } catch (const Error& invalid) {
        throw Error(invalid.message().key, {{"file", file.string()}});
    }
}

}  // namespace arpent::osmfile
