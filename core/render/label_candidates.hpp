// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/render/clip.hpp"
#include "core/render/label_style.hpp"
#include "core/render/projection.hpp"
#include "core/render/symbol_style.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::render {

/// What could be said of a map, before anything is known of the room for it.
struct PointCandidate {
    osm::ElementId element;
    Point at;
    std::optional<SymbolStyle> symbol;
    std::vector<std::string>
        names;  ///< the name first, then others for fonts that lack its letters
    LabelStyle style;
    bool is_place = false;
    bool is_number = false;
    double extent = 0;  ///< width of the area it stands for; 0 for a point
};

struct LineCandidate {
    osm::ElementId element;
    std::vector<std::string> names;
    LabelStyle style;
    Line line;
};

struct LabelCandidates {
    std::vector<PointCandidate> points;
    std::vector<LineCandidate> lines;
};

/// In no particular order. Line candidates are single ways: join_streets() makes streets of them.
LabelCandidates collect_candidates(const osm::Graph& graph, const geo::Box& box,
                                   const Projection& projection, double zoom);

/// Joins the ways of one name and style that meet end to end, straight on where there is a choice.
/// The order of the result depends on the ways alone.
std::vector<LineCandidate> join_streets(std::vector<LineCandidate> ways);

/// A place inside an area (closed rings, even-odd) that is good for its name: the middle of the
/// widest stretch at about half its height.
struct InnerSpot {
    Point at;
    double width = 0;
};
InnerSpot inner_spot(const std::vector<Line>& rings);

}  // namespace arpent::render
