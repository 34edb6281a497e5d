// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/clip.hpp"
#include "core/render/label.hpp"
#include "core/render/typesetter.hpp"

#include <optional>
#include <vector>

namespace arpent::render {

/// A line that can be walked by length.
class MeasuredLine {
public:
    explicit MeasuredLine(Line line);

    double length() const { return lengths_.empty() ? 0 : lengths_.back(); }
    Point at(double distance) const;

private:
    Line line_;
    std::vector<double> lengths_;  ///< from the start to each vertex
};

/// A text written along a line.
struct BentText {
    std::vector<PlacedGlyph> glyphs;
    std::vector<Rect> boxes;
};

/// Writes the text with its middle at `middle` along the line, upright, centred on the line. Glyph
/// by glyph where its script allows it, else in one straight run. Nothing when the line is too
/// short there, or bends by more than `sharpest` radians from one letter to the next.
std::optional<BentText> bend_text(const ShapedText& text, double font_size,
                                  const MeasuredLine& line, double middle, double sharpest);

}  // namespace arpent::render
