// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/field_work.hpp"

#include "core/practice/drawn_marks.hpp"
#include "core/render/cairo.hpp"
#include "core/sheet/form.hpp"
#include "core/sheet/mark.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace arpent::practice {
namespace {

using sheet::PagePoint;
using sheet::PageRect;

/// The page's picture as cairo keeps it.
render::SurfacePtr surface_of(const scan::Raster& picture) {
    const auto width = static_cast<int>(picture.width);
    const auto height = static_cast<int>(picture.height);
    render::SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    unsigned char* data = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const std::uint8_t* from = picture.rgba.data();
    for (std::size_t y = 0; y < picture.height; ++y) {
        for (std::size_t x = 0; x < picture.width; ++x, from += 4) {
            const std::uint32_t pixel = static_cast<std::uint32_t>(from[0]) << 16U |
                                        static_cast<std::uint32_t>(from[1]) << 8U | from[2];
            std::memcpy(data + y * stride + x * 4, &pixel, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

/// The upright square around a label however it is turned.
PageRect around(PagePoint middle, const PageRect& label) {
    return PageRect{middle.x, middle.y, 0, 0}.grown(std::hypot(label.width, label.height) / 2);
}

bool overlap(const PageRect& a, const PageRect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool is_free(const PageRect& place, const sheet::Layout& layout, std::span<const PageRect> taken) {
    for (int slot = 0; slot < sheet::mark_slots; ++slot) {
        const sheet::MarkPlace tag = sheet::mark_place(layout, slot);
        if (overlap(place, PageRect{tag.center.x, tag.center.y, 0, 0}.grown(tag.size * 0.8))) {
            return false;
        }
    }
    return std::ranges::none_of(taken,
                                [&](const PageRect& other) { return overlap(place, other); });
}

void draw_label(cairo_t* cr, const paper::StickerPrint& sticker, PagePoint middle, double turn,
                paper::Lettering& lettering) {
    const PageRect label = sheet::label_grid(sheet::LabelPaper::cut_out).first;
    cairo_save(cr);
    cairo_translate(cr, middle.x, middle.y);
    cairo_rotate(cr, turn);
    cairo_translate(cr, -label.center().x, -label.center().y);
    cairo_rectangle(cr, label.x, label.y, label.width, label.height);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_fill(cr);
    paper::draw_sticker_page(cr, std::span(&sticker, 1), sheet::LabelPaper::cut_out, lettering);
    cairo_restore(cr);
}

}  // namespace

PrintedPage drawn_over(const PrintedPage& page, const std::function<void(cairo_t*)>& draw) {
    const render::SurfacePtr surface = surface_of(page.picture);
    {
        const render::ContextPtr cr = render::make_context(surface.get());
        cairo_scale(cr.get(), page.px_per_mm, page.px_per_mm);
        draw(cr.get());
    }
    cairo_surface_flush(surface.get());
    return page_of(surface.get(), page.px_per_mm);
}

std::vector<PageRect> stick(cairo_t* cr, const sheet::Layout& layout,
                            std::span<const paper::StickerPrint> stickers, demo::Random& random) {
    constexpr int tries = 400;
    paper::Lettering lettering;
    const PageRect label = sheet::label_grid(sheet::LabelPaper::cut_out).first;
    const PageRect area = layout.frame.grown(-std::hypot(label.width, label.height) / 2);
    std::vector<PageRect> taken;
    for (const paper::StickerPrint& sticker : stickers) {
        for (int i = 0; i < tries; ++i) {
            const PagePoint middle{random.between(area.x, area.right()),
                                   random.between(area.y, area.bottom())};
            const PageRect place = around(middle, label);
            if (is_free(place, layout, taken)) {
                draw_label(cr, sticker, middle, random.between(-0.3, 0.3), lettering);
                taken.push_back(place);
                break;
            }
        }
    }
    return taken;
}

void fill_row(cairo_t* cr, int row, std::string_view ticks, demo::Random& random) {
    const PageRect what = sheet::form_what_cell(row);
    for (int i = 0; i < 5; ++i) {
        draw_cross(cr, {what.x + 5 + 4.5 * i, what.center().y + random.between(-0.5, 0.5)}, 2.6);
    }
    const auto columns = std::min(ticks.size(), static_cast<std::size_t>(sheet::form_ticks));
    for (std::size_t column = 0; column < columns; ++column) {
        if (ticks[column] == 'x') {
            draw_cross(cr, sheet::form_tick_box(row, static_cast<int>(column)).center(), 4);
        }
    }
}

}  // namespace arpent::practice
