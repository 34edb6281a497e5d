// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/graph.hpp"
#include "core/render/label.hpp"
#include "core/render/projection.hpp"
#include "core/render/typesetter.hpp"

#include <vector>

namespace arpent::render {

/// A view or a page that wants its labels.
struct LabelFrame {
    Projection projection;
    double width = 0;  ///< units
    double height = 0;
    double zoom = 16;
    std::vector<Rect> reserved{};  ///< what something else will cover: a paper's marks
};

/// Chooses and places the names, numbers and pictures of a whole view, so that none is cut by a
/// tile's edge. No two labels' boxes meet, and none reaches beyond the frame. Street names follow
/// their streets; a piece of street furniture without room becomes a dot (whose boxes are empty:
/// dots may meet anything). Deterministic.
std::vector<Label> place_labels(const osm::Graph& graph, const LabelFrame& frame,
                                Typesetter& typesetter);

}  // namespace arpent::render
