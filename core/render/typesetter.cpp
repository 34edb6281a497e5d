// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/typesetter.hpp"

#include "core/base/utf8.hpp"
#include "core/render/cairo.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>

namespace arpent::render {
namespace {

constexpr std::size_t kept_texts = 2000;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <typename Object>
using ObjectPtr = std::unique_ptr<Object, Unref>;

double units(int pango) { return static_cast<double>(pango) / PANGO_SCALE; }

/// Scripts whose letters stand alone, so that each may be turned by itself.
bool is_bendable(const PangoAnalysis& analysis) {
    constexpr std::array scripts{
        PANGO_SCRIPT_COMMON,   PANGO_SCRIPT_INHERITED, PANGO_SCRIPT_LATIN,    PANGO_SCRIPT_GREEK,
        PANGO_SCRIPT_CYRILLIC, PANGO_SCRIPT_ARMENIAN,  PANGO_SCRIPT_GEORGIAN, PANGO_SCRIPT_HAN,
        PANGO_SCRIPT_HIRAGANA, PANGO_SCRIPT_KATAKANA,  PANGO_SCRIPT_HANGUL};
    return analysis.level % 2 == 0 &&
           std::ranges::find(scripts, static_cast<PangoScript>(analysis.script)) != scripts.end();
}

Path copy_path(cairo_t* cr) {
    Path path;
    cairo_path_t* copied = cairo_copy_path(cr);
    for (int i = 0; i < copied->num_data; i += copied->data[i].header.length) {
        const cairo_path_data_t* data = &copied->data[i];
        const auto point = [&](int n) { return Point{data[n].point.x, data[n].point.y}; };
        switch (data->header.type) {
            case CAIRO_PATH_MOVE_TO: path.push_back({PathStep::Kind::move, {point(1)}}); break;
            case CAIRO_PATH_LINE_TO: path.push_back({PathStep::Kind::line, {point(1)}}); break;
            case CAIRO_PATH_CURVE_TO:
                path.push_back({PathStep::Kind::curve, {point(1), point(2), point(3)}});
                break;
            case CAIRO_PATH_CLOSE_PATH: path.push_back({PathStep::Kind::close, {}}); break;
        }
    }
    cairo_path_destroy(copied);
    return path;
}

}  // namespace

struct Typesetter::Parts {
    using TextKey = std::tuple<std::string, double, bool, double>;
    using GlyphKey = std::pair<PangoFont*, PangoGlyph>;

    ObjectPtr<PangoFontMap> fonts{pango_cairo_font_map_new()};
    ObjectPtr<PangoContext> context{pango_font_map_create_context(fonts.get())};
    SurfacePtr surface = make_surface(CAIRO_FORMAT_A8, 1, 1);
    ContextPtr cr = make_context(surface.get());
    std::map<TextKey, std::shared_ptr<const ShapedText>> texts;
    std::map<GlyphKey, std::shared_ptr<const Path>> outlines;
    std::vector<ObjectPtr<PangoFont>> held;  ///< a font whose glyphs are kept must not be reused

    Parts() {
        pango_cairo_context_set_resolution(context.get(), 72);
        // Outlines are turned and scaled: hints for one size and direction would only harm.
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context.get(), FALSE);
    }

    std::shared_ptr<const Path> outline(PangoFont* font, PangoGlyph glyph) {
        auto& kept = outlines[{font, glyph}];
        if (!kept) {
            held.emplace_back(static_cast<PangoFont*>(g_object_ref(font)));
            cairo_set_scaled_font(cr.get(),
                                  pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
            cairo_new_path(cr.get());
            const cairo_glyph_t one{glyph, 0, 0};
            cairo_glyph_path(cr.get(), &one, 1);
            kept = std::make_shared<const Path>(copy_path(cr.get()));
        }
        return kept;
    }

    void add_run(ShapedText& text, const PangoGlyphItem& run, Point at) {
        const PangoAnalysis& analysis = run.item->analysis;
        text.bendable = text.bendable && is_bendable(analysis);
        for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
            const PangoGlyphInfo& info = run.glyphs->glyphs[i];
            const double advance = units(info.geometry.width);
            if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) {
                text.readable = false;
            } else if (info.glyph != PANGO_GLYPH_EMPTY) {
                const Point shift{units(info.geometry.x_offset), units(info.geometry.y_offset)};
                text.glyphs.push_back({outline(analysis.font, info.glyph),
                                       {at.x + shift.x, at.y + shift.y},
                                       advance});
            }
            at.x += advance;
        }
    }

    ShapedText shape(const std::string& text, const TextStyle& style) {
        ShapedText shaped;
        if (text.empty() || !is_valid_utf8(text)) {
            return shaped;
        }
        const ObjectPtr<PangoLayout> layout{pango_layout_new(context.get())};
        PangoFontDescription* font = pango_font_description_from_string("Andika, DejaVu Sans");
        pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
        pango_font_description_set_weight(font,
                                          style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout.get(), font);
        pango_font_description_free(font);
        pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
        pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
        if (style.wrap > 0) {
            pango_layout_set_width(layout.get(), static_cast<int>(style.wrap * PANGO_SCALE));
        }
        pango_layout_set_line_spacing(layout.get(), 0.85F);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        add_lines(shaped, layout.get());
        return shaped;
    }

    void add_lines(ShapedText& shaped, PangoLayout* layout) {
        PangoRectangle extents;
        pango_layout_get_extents(layout, nullptr, &extents);
        const double first = units(pango_layout_get_baseline(layout));
        shaped.width = units(extents.width);
        shaped.top = units(extents.y) - first;
        shaped.bottom = units(extents.y + extents.height) - first;
        PangoLayoutIter* iter = pango_layout_get_iter(layout);
        do {
            const PangoGlyphItem* run = pango_layout_iter_get_run_readonly(iter);
            if (run != nullptr) {
                PangoRectangle box;
                pango_layout_iter_get_run_extents(iter, nullptr, &box);
                const double baseline = units(pango_layout_iter_get_baseline(iter));
                add_run(shaped, *run, {units(box.x - extents.x), baseline - first});
            }
        } while (pango_layout_iter_next_run(iter) != 0);
        pango_layout_iter_free(iter);
    }
};

Typesetter::Typesetter() : parts_(std::make_unique<Parts>()) {}
Typesetter::~Typesetter() = default;

std::shared_ptr<const ShapedText> Typesetter::shape(std::string_view text, const TextStyle& style) {
    if (parts_->texts.size() > kept_texts) {
        parts_->texts.clear();
    }
    auto& kept = parts_->texts[{std::string(text), style.size, style.bold, style.wrap}];
    if (!kept) {
        kept = std::make_shared<const ShapedText>(parts_->shape(std::string(text), style));
    }
    return kept;
}

}  // namespace arpent::render
