// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/label_style.hpp"

#include "core/render/tag_rules.hpp"

#include <algorithm>
#include <array>

namespace arpent::render {
namespace {

using Rule = TagRule<LabelStyle>;
using enum Ink;

constexpr std::array places{
    Rule{"place", "city", {{20, true, 160}, text, 6, 14, 0}},
    Rule{"place", "town", {{17, true, 150}, text, 9, 15, 1}},
    Rule{"place", "village", {{15, true, 140}, text, 11, 16, 2}},
    Rule{"place", "borough", {{15, true, 140}, text_quiet, 12, 15, 3}},
    Rule{"place", "suburb", {{14.5, true, 140}, text_quiet, 12.5F, 16.5F, 4}},
    Rule{"place", "quarter", {{13.5, true, 130}, text_quiet, 13.5F, 17, 5}},
    Rule{"place", "neighbourhood", {{13, true, 130}, text_quiet, 14, 17.5F, 6}},
    Rule{"place", "hamlet", {{13, false, 130}, text, 13, 17, 6}},
    Rule{"place", "isolated_dwelling", {{12, false, 120}, text_quiet, 15, 18, 8}},
    Rule{"place", "locality", {{12, false, 120}, text_quiet, 15, 18, 9}},
    Rule{"place", "square", {{12.5, false, 120}, text, 16, 22, 12}},
    Rule{"place", "island", {{13, false, 130}, text_quiet, 12, 17, 6}},
};

constexpr std::array lines{
    Rule{"highway", "motorway", {{13}, text, 13, 22, 20}},
    Rule{"highway", "trunk", {{13}, text, 13, 22, 20}},
    Rule{"highway", "primary", {{13.5}, text, 13.5F, 22, 20}},
    Rule{"highway", "secondary", {{13.5}, text, 14, 22, 21}},
    Rule{"highway", "tertiary", {{13}, text, 14.5F, 22, 22}},
    Rule{"highway", "residential", {{12.5}, text, 15, 22, 25}},
    Rule{"highway", "unclassified", {{12.5}, text, 15, 22, 25}},
    Rule{"highway", "living_street", {{12.5}, text, 15, 22, 25}},
    Rule{"highway", "pedestrian", {{12.5}, text, 15, 22, 25}},
    Rule{"highway", "service", {{11.5}, text, 16.5F, 22, 28}},
    Rule{"highway", "cycleway", {{11.5}, icon_bicycle, 16.5F, 22, 28}},
    Rule{"highway", "footway", {{11.5}, text_quiet, 16.5F, 22, 29}},
    Rule{"highway", "path", {{11.5}, text_quiet, 16, 22, 29}},
    Rule{"highway", "steps", {{11.5}, text_quiet, 16.5F, 22, 29}},
    Rule{"highway", "track", {{11.5}, text_quiet, 16, 22, 29}},
    Rule{"waterway", "river", {{13}, text_water, 13, 22, 24}},
    Rule{"waterway", "canal", {{13}, text_water, 14, 22, 24}},
    Rule{"waterway", "stream", {{11.5}, text_water, 15.5F, 22, 30}},
};

}  // namespace

const LabelStyle* place_label_style(const osm::Tags& tags) {
    static const TagRules<LabelStyle> table{places};
    return table.find(tags);
}

const LabelStyle* line_label_style(const osm::Tags& tags) {
    static const TagRules<LabelStyle> table{lines};
    return table.find(tags);
}

LabelStyle area_label_style(const AreaStyle& style) {
    switch (style.order) {
        case AreaOrder::green: return {{12.5, false, 110}, Ink::text_green, 14.5F, 22, 36};
        case AreaOrder::water: return {{12.5, false, 120}, Ink::text_water, 13, 22, 35};
        case AreaOrder::building: return {{11.5, false, 90}, Ink::text_quiet, 17, 22, 48};
        case AreaOrder::square: return {{12.5, false, 100}, Ink::text, 16, 22, 27};
        default: return {{12, false, 100}, Ink::text_quiet, 15, 22, 38};
    }
}

LabelStyle poi_label_style(double symbol_zoom, int symbol_rank) {
    const auto zoom = static_cast<float>(std::max(symbol_zoom + 0.5, 15.5));
    return {{12, false, 100}, Ink::text, zoom, 22, symbol_rank + 30};
}

const LabelStyle& number_label_style() {
    static constexpr LabelStyle style{{10.5}, Ink::text_quiet, 18, 22, 90};
    return style;
}

}  // namespace arpent::render
