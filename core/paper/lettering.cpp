// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/lettering.hpp"

#include <pango/pangocairo.h>

#include <string>
#include <utility>

namespace arpent::paper {
namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename Object>
using ObjectPtr = std::unique_ptr<Object, Unref>;

double units(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

PangoAlignment alignment(Align align) {
    switch (align) {
        case Align::left: return PANGO_ALIGN_LEFT;
        case Align::center: return PANGO_ALIGN_CENTER;
        case Align::right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

/// Where a line of this width starts, so that it is aligned on x.
double start_of(double x, double width, Align align) {
    switch (align) {
        case Align::left: return x;
        case Align::center: return x - width / 2;
        case Align::right: return x - width;
    }
    return x;
}

void show(cairo_t* cr, PangoLayout* layout, const LetterStyle& style) {
    if (style.halo > 0) {
        double x = 0;
        double y = 0;
        cairo_get_current_point(cr, &x, &y);
        pango_cairo_layout_path(cr, layout);
        cairo_set_source_rgba(cr, 1, 1, 1, 0.9);
        cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_width(cr, 2 * style.halo);
        cairo_stroke(cr);
        cairo_move_to(cr, x, y);
    }
    render::set_color(cr, style.color);
    pango_cairo_show_layout(cr, layout);
    cairo_new_path(cr);
}

}  // namespace

struct Lettering::Parts {
    ObjectPtr<PangoFontMap> fonts{pango_cairo_font_map_new()};
    ObjectPtr<PangoContext> context{pango_font_map_create_context(fonts.get())};

    Parts() {
        pango_cairo_context_set_resolution(context.get(), 72);
        // A page is drawn at any size: hints for pixels would move its letters.
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(context.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context.get(), FALSE);
    }

    /// Without a limit of width when `width` is 0.
    ObjectPtr<PangoLayout> lay_out(std::string_view text, double width,
                                   const LetterStyle& style) const {
        ObjectPtr<PangoLayout> layout(pango_layout_new(context.get()));
        PangoFontDescription* font = pango_font_description_from_string("Andika, DejaVu Sans");
        pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
        pango_font_description_set_weight(font,
                                          style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
        pango_layout_set_alignment(layout.get(), alignment(style.align));
        pango_layout_set_line_spacing(layout.get(), 0.82F);
        if (width > 0) {
            pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
            pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
            pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
            pango_layout_set_height(layout.get(), -style.max_lines);
        }
        gchar* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
        pango_layout_set_text(layout.get(), valid, -1);
        g_free(valid);
        return layout;
    }
};

Lettering::Lettering() : parts_(std::make_unique<Parts>()) {}
Lettering::~Lettering() = default;

double Lettering::write(cairo_t* cr, std::string_view text, const sheet::PageRect& box,
                        const LetterStyle& style) {
    const auto layout = parts_->lay_out(text, box.width, style);
    cairo_move_to(cr, box.x, box.y);
    show(cr, layout.get(), style);
    PangoRectangle extents;
    pango_layout_get_extents(layout.get(), nullptr, &extents);
    return units(extents.height);
}

void Lettering::write_at(cairo_t* cr, std::string_view text, sheet::PagePoint at,
                         const LetterStyle& style) {
    const auto layout = parts_->lay_out(text, 0, style);
    PangoRectangle extents;
    pango_layout_get_extents(layout.get(), nullptr, &extents);
    // Digits and capitals stand between the baseline and 0.7 of the size.
    constexpr double capital = 0.7;
    const double baseline = at.y + style.size * capital / 2;
    cairo_move_to(cr, start_of(at.x, units(extents.width), style.align),
                  baseline - units(pango_layout_get_baseline(layout.get())));
    show(cr, layout.get(), style);
}

TextExtent Lettering::measure(std::string_view text, double width, const LetterStyle& style) {
    const auto layout = parts_->lay_out(text, width, style);
    PangoRectangle extents;
    pango_layout_get_extents(layout.get(), nullptr, &extents);
    return {units(extents.width), units(extents.height)};
}

double Lettering::fitting_size(std::string_view text, const sheet::PageRect& box, LetterStyle style,
                               double smallest) {
    constexpr double step = 0.94;
    constexpr int any_number = 99;
    const int lines = std::exchange(style.max_lines, any_number);
    for (; style.size > smallest; style.size *= step) {
        const double height = measure(text, box.width, style).height;
        const double line = measure("A", 0, style).height;
        if (height <= box.height && height < line * (lines + 0.5)) {
            return style.size;
        }
    }
    return smallest;
}

}  // namespace arpent::paper
