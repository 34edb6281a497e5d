// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scan/field_papers_drawn.hpp"

#include "core/scan/homography.hpp"

#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <cairo.h>

#include <random>

namespace arpent::scan::test {
namespace {

void fill(cairo_t* cairo, double grey) {
    cairo_set_source_rgb(cairo, grey, grey, grey);
    cairo_fill(cairo);
}

void draw_streets(cairo_t* cairo, const sheet::PageRect& map, std::mt19937& random) {
    std::uniform_real_distribution<double> share(0, 1);
    cairo_rectangle(cairo, map.x, map.y, map.width, map.height);
    fill(cairo, 0.93);
    cairo_rectangle(cairo, map.x, map.y, map.width, map.height);
    cairo_clip(cairo);
    for (int i = 0; i < 120; ++i) {
        const double grey = 0.3 + 0.6 * share(random);
        cairo_set_source_rgb(cairo, grey, grey, grey);
        cairo_set_line_width(cairo, 0.3 + 2 * share(random));
        cairo_move_to(cairo, map.x + map.width * share(random), map.y + map.height * share(random));
        cairo_line_to(cairo, map.x + map.width * share(random), map.y + map.height * share(random));
        cairo_stroke(cairo);
    }
    cairo_reset_clip(cairo);
}

void draw_code(cairo_t* cairo, const sheet::PageRect& qr, const std::string& text) {
    const ZXing::BitMatrix symbol = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                        .setMargin(0)
                                        .setEccLevel(1)
                                        .encode(text, 1, 1);
    cairo_rectangle(cairo, qr.x - 2.5, qr.y - 2.5, qr.width + 2.5, qr.height + 2.5);
    fill(cairo, 1);
    const double module = qr.width / symbol.width();
    for (int y = 0; y < symbol.height(); ++y) {
        for (int x = 0; x < symbol.width(); ++x) {
            if (symbol.get(x, y)) {
                cairo_rectangle(cairo, qr.x + x * module, qr.y + y * module, module, module);
            }
        }
    }
    fill(cairo, 0);
}

}  // namespace

GrayImage draw_field_papers(FieldPaper paper, const std::string& text, std::uint32_t seed) {
    const FieldPapersPage page = field_papers_page(paper);
    std::mt19937 random(seed);
    GrayImage image{static_cast<int>(page.width * drawn_px_per_mm),
                    static_cast<int>(page.height * drawn_px_per_mm),
                    {}};
    cairo_surface_t* surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, image.width, image.height);
    cairo_t* cairo = cairo_create(surface);
    cairo_scale(cairo, drawn_px_per_mm, drawn_px_per_mm);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    draw_streets(cairo, page.map, random);
    draw_code(cairo, page.qr, text);
    for (const sheet::PagePoint dot : page.dots) {
        cairo_arc(cairo, dot.x, dot.y, 2 * dot_radius_mm, 0, 7);
        fill(cairo, 1);
    }
    for (const sheet::PagePoint dot : page.dots) {
        cairo_arc(cairo, dot.x, dot.y, dot_radius_mm, 0, 7);
        fill(cairo, 0);
    }
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < image.height; ++y, row += cairo_image_surface_get_stride(surface)) {
        for (int x = 0; x < image.width; ++x) {
            image.pixels.push_back(row[4 * x]);
        }
    }
    cairo_surface_destroy(surface);
    return image;
}

GrayImage photograph(const GrayImage& page, const Matrix3& to_picture, int width, int height) {
    const Matrix3 back = inverse(to_picture).value();
    GrayImage photo{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Plane mm = back.apply(x + 0.5, y + 0.5);
            const double u = mm.x * drawn_px_per_mm;
            const double v = mm.y * drawn_px_per_mm;
            const bool on_page = u >= 0 && v >= 0 && u < page.width && v < page.height;
            const double value = on_page ? 25 + 0.8 * sample(page, u, v) : 90;
            photo.pixels.push_back(static_cast<std::uint8_t>(value));
        }
    }
    return photo;
}

}  // namespace arpent::scan::test
