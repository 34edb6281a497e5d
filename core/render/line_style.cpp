// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/line_style.hpp"

#include "core/render/tag_rules.hpp"

namespace arpent::render {
namespace {

using enum LineOrder;
using Rule = TagRule<LineStyle>;

constexpr ZoomStops thin{{0.6F, 0.7F, 0.8F, 1.0F, 1.4F, 2.0F}};
constexpr ZoomStops foot{{0.6F, 0.7F, 0.9F, 1.5F, 2.3F, 3.6F}};
constexpr ZoomStops cycle{{0.8F, 1.0F, 1.4F, 2.2F, 3.4F, 5.0F}};
constexpr ZoomStops stairs{{0.8F, 1.0F, 1.6F, 3.6F, 7.5F, 16.0F}};
constexpr ZoomStops farm_track{{0.6F, 0.8F, 1.2F, 2.0F, 3.2F, 5.0F}};
constexpr ZoomStops train{{1.0F, 1.4F, 2.0F, 3.0F, 5.0F, 9.0F}};
constexpr ZoomStops tramway{{0.6F, 0.8F, 1.0F, 1.5F, 2.2F, 3.6F}};
constexpr ZoomStops river{{1.4F, 2.2F, 3.6F, 7.0F, 14.0F, 28.0F}};
constexpr ZoomStops brook{{0.6F, 0.9F, 1.4F, 2.4F, 4.5F, 9.0F}};
constexpr ZoomStops wall{{0.5F, 0.6F, 0.7F, 1.1F, 1.9F, 3.0F}};
constexpr ZoomStops hedge{{0.6F, 0.8F, 1.0F, 2.0F, 4.0F, 8.0F}};
constexpr ZoomStops jetty{{0.8F, 1.2F, 2.0F, 4.0F, 9.0F, 20.0F}};

constexpr std::array<float, 2> solid{0, 0};
constexpr std::array<float, 2> dashed{4.0F, 2.2F};
constexpr std::array<float, 2> dotted{1.6F, 1.8F};
constexpr std::array<float, 2> treads{0.30F, 0.28F};
constexpr std::array<float, 2> long_dashes{7.0F, 2.5F};

constexpr std::array rules{
    Rule{"highway", "steps", {path, Ink::steps, 14, stairs, treads, Ink::path_halo, 1.5F}},
    Rule{"highway", "cycleway", {path, Ink::cycleway, 13, cycle, solid, Ink::path_halo, 2}},
    Rule{"highway", "footway", {path, Ink::footpath, 14.5F, foot, dashed, Ink::path_halo, 2}},
    Rule{"highway", "path", {path, Ink::footpath, 14, foot, dashed, Ink::path_halo, 2}},
    Rule{"highway", "bridleway", {path, Ink::track, 14, foot, dotted, Ink::path_halo, 2}},
    Rule{"highway", "corridor", {path, Ink::footpath, 18, foot, dotted}},
    Rule{"highway", "platform", {path, Ink::rail, 16, train, solid}},
    Rule{"highway", "track", {path, Ink::track, 13, farm_track, long_dashes, Ink::path_halo, 2}},
    Rule{"highway", "construction", {path, Ink::casing, 14, train, dashed}},
    Rule{"highway", "raceway", {path, Ink::casing, 14, train, solid}},
    Rule{"railway", "rail", {rail, Ink::rail, 10, train, solid, Ink::none, 0, Ink::rail_gap}},
    Rule{"railway",
         "narrow_gauge",
         {rail, Ink::rail, 12, train, solid, Ink::none, 0, Ink::rail_gap}},
    Rule{"railway", "funicular", {rail, Ink::rail, 13, train, solid, Ink::none, 0, Ink::rail_gap}},
    Rule{"railway", "light_rail", {rail, Ink::tram, 12, tramway, solid, Ink::path_halo, 2}},
    Rule{"railway", "tram", {rail, Ink::tram, 13, tramway, solid, Ink::path_halo, 2}},
    Rule{"railway", "platform", {path, Ink::rail, 16, train, solid}},
    Rule{"waterway", "river", {water, Ink::water, 10, river, solid}},
    Rule{"waterway", "canal", {water, Ink::water, 11, river, solid}},
    Rule{"waterway", "stream", {water, Ink::water, 13, brook, solid}},
    Rule{"waterway", "ditch", {water, Ink::water, 15, brook, solid}},
    Rule{"waterway", "drain", {water, Ink::water, 15, brook, solid}},
    Rule{"man_made", "pier", {barrier, Ink::square, 13, jetty, solid, Ink::casing, 1.5F}},
    Rule{"man_made", "breakwater", {barrier, Ink::rock, 13, jetty, solid, Ink::casing, 1.5F}},
    Rule{"man_made", "groyne", {barrier, Ink::rock, 14, jetty, solid, Ink::casing, 1.5F}},
    Rule{"barrier", "hedge", {barrier, Ink::hedge, 16, hedge, solid}},
    Rule{"barrier", "retaining_wall", {barrier, Ink::barrier, 16, wall, solid}},
    Rule{"barrier", "city_wall", {barrier, Ink::barrier, 14, jetty, solid}},
    Rule{"barrier", "wall", {barrier, Ink::barrier, 16, wall, solid}},
    Rule{"barrier", "fence", {barrier, Ink::barrier, 16.5F, thin, {6, 2}}},
    Rule{"barrier", "guard_rail", {barrier, Ink::barrier, 17, thin, {6, 2}}},
    Rule{"barrier", "handrail", {barrier, Ink::barrier, 18, thin, solid}},
    Rule{"barrier", "kerb", {barrier, Ink::casing, 18, thin, solid}},
    Rule{"natural", "cliff", {barrier, Ink::barrier, 15, thin, dotted}},
    Rule{"natural", "tree_row", {barrier, Ink::tree, 15, hedge, solid}},
    Rule{"leisure", "track", {path, Ink::pitch, 15, hedge, solid, Ink::hedge, 1.5F}},
    Rule{"leisure", "slipway", {barrier, Ink::rock, 16, jetty, solid}},
    Rule{"playground", "*", {path, Ink::icon_play, 17, cycle, solid}},
};

/// A footpath that bicycles are signed on is a greenway: drawn as one.
bool is_greenway(const osm::Tags& tags) {
    return (tags.has("highway", "path") || tags.has("highway", "footway")) &&
           tags.has("bicycle", "designated");
}

}  // namespace

const LineStyle* line_style(const osm::Tags& tags) {
    static const TagRules<LineStyle> table{rules};
    static constexpr LineStyle greenway{path,        Ink::cycleway,  13, cycle,
                                        long_dashes, Ink::path_halo, 2};
    return is_greenway(tags) ? &greenway : table.find(tags);
}

}  // namespace arpent::render
