// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/point.hpp"
#include "core/render/svg_path.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace arpent::render {

struct Glyph {
    std::shared_ptr<const Path> outline;  ///< from its own origin on the baseline
    Point at;  ///< origin, from the text's left end on its first baseline
    double advance = 0;
};

/// A text turned into glyphs, in units.
struct ShapedText {
    std::vector<Glyph> glyphs;  ///< from left to right within a line
    double width = 0;
    double top = 0;        ///< of the ink's line box, relative to the first baseline: negative
    double bottom = 0;     ///< of the last line
    bool bendable = true;  ///< false for scripts whose letters join: they must stay on one straight
    bool readable = true;  ///< false when a font lacks one of its characters
};

struct TextStyle {
    double size = 12;  ///< of the font, in units
    bool bold = false;
    double wrap = 0;  ///< lines are broken at this width and centred; 0 is one line

    bool operator==(const TextStyle&) const = default;
};

/// Shapes texts with Pango (Andika, and other fonts for what it lacks) and keeps what it shaped
/// last. One per thread: it may move between threads, but is used by one at a time.
class Typesetter {
public:
    Typesetter();
    ~Typesetter();
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    /// Invalid UTF-8 and empty text give no glyphs.
    std::shared_ptr<const ShapedText> shape(std::string_view text, const TextStyle& style);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::render
