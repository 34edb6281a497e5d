// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/feature_words.hpp"

#include <array>
#include <string_view>

namespace arpent::project {

std::string kind_of(const osm::Tags& tags) {
    constexpr std::array<std::string_view, 16> kind_keys{
        "amenity", "leisure",   "shop",    "highway", "public_transport", "railway",
        "tourism", "emergency", "natural", "barrier", "man_made",         "historic",
        "landuse", "waterway",  "office",  "building"};
    for (const auto key : kind_keys) {
        if (const auto value = tags.get(key)) {
            return std::string(key) + '=' + std::string(*value);
        }
    }
    return "";
}

std::string all_of(const osm::Tags& tags) {
    std::string text;
    for (const auto& [key, value] : tags) {
        text += text.empty() ? "" : "\n";
        text.append(key).append("=").append(value);
    }
    return text;
}

}  // namespace arpent::project
