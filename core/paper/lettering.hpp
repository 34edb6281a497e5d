// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"
#include "core/render/color.hpp"
#include "core/sheet/page.hpp"

#include <memory>
#include <string_view>

namespace arpent::paper {

enum class Align { left, center, right };

struct LetterStyle {
    double size = 3;  ///< of the font, in units of the context: mm on a page
    bool bold = false;
    Align align = Align::left;
    render::Color color{0, 0, 0, 255};
    int max_lines = 1;  ///< what does not fit into these ends with "…"
    double halo = 0;    ///< of white around the letters, in units of the context
};

/// What a text takes.
struct TextExtent {
    double width = 0;
    double height = 0;
};

/// Writes words on pages as text (a PDF embeds the fonts, people can search it): Andika, and other
/// fonts for what it lacks. Invalid UTF-8 is written with replacement signs. One per thread.
class Lettering {
public:
    Lettering();
    ~Lettering();
    Lettering(const Lettering&) = delete;
    Lettering& operator=(const Lettering&) = delete;

    /// At the top of the box, broken at its width; returns the height that was used.
    double write(cairo_t* cr, std::string_view text, const sheet::PageRect& box,
                 const LetterStyle& style);
    /// One line with its middle at this height of the page, aligned on `x`.
    void write_at(cairo_t* cr, std::string_view text, sheet::PagePoint at,
                  const LetterStyle& style);
    TextExtent measure(std::string_view text, double width, const LetterStyle& style);
    /// The largest size between `smallest` and that of the style at which the text fits the box
    /// without being cut; `smallest` where none does.
    double fitting_size(std::string_view text, const sheet::PageRect& box, LetterStyle style,
                        double smallest);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::paper
