// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/area.hpp"
#include "core/osm/graph.hpp"
#include "core/render/color.hpp"
#include "core/render/sea.hpp"
#include "core/sheet/ground.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace arpent::paper {

/// What a thing looks like on the ground: a point, lines, or surfaces.
using PosterShape =
    std::variant<geo::Location, std::vector<std::vector<geo::Location>>, std::vector<osm::Polygon>>;

/// A thing that the poster is about.
struct PosterObject {
    PosterShape shape;
    std::string icon;
    render::Color color;
    std::string name;       ///< written beside it where there is room; "" for none
    bool fresh = false;     ///< made or changed by the workshop
    std::size_t alike = 1;  ///< how many there are of its kind: rare ones get their room first
};

/// One map of the poster.
struct PosterView {
    std::string heading;  ///< "Avant : 34 objets"; "" for none
    const osm::Graph* graph = nullptr;
    std::vector<PosterObject> objects;
};

/// A line of the legend.
struct PosterRow {
    std::string icon;
    render::Color color;
    std::string words;
    std::vector<std::string> counts;  ///< one for each view
    bool is_there = true;             ///< false is drawn pale: the quarter has none
};

/// All that a poster shows, in the language of those who read it.
struct PosterPage {
    std::string title;  ///< of the quarter
    std::string theme;  ///< what it is about
    std::string theme_icon;
    render::Color color;
    std::string date;
    std::string fresh;  ///< "Ajouté ou corrigé"; "" when nothing is
    std::vector<PosterView> views;
    std::vector<PosterRow> rows;
    std::vector<std::string> column_names;  ///< over the counts, one for each view, or none
    geo::Box box;                           ///< what the maps show, at least
    const render::Sea* sea = nullptr;

    std::string attribution;
    std::string made_with;
    std::string north;
};

/// In mm.
struct PosterSize {
    double width = 420;
    double height = 297;
};

}  // namespace arpent::paper
