// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/marked_page.hpp"

#include "core/scan/homography.hpp"

#include <cmath>
#include <vector>

namespace arpent::test {

practice::PrintedPage print_page(const sheet::Layout& layout, const paper::DrawPage& draw) {
    constexpr double px_per_mm = 300 / 25.4;
    cairo_surface_t* surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(layout.width * px_per_mm)),
        static_cast<int>(std::lround(layout.height * px_per_mm)));
    cairo_t* cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, px_per_mm, px_per_mm);
    draw(cr);
    cairo_destroy(cr);
    cairo_surface_flush(surface);
    practice::PrintedPage page = practice::page_of(surface, px_per_mm);
    cairo_surface_destroy(surface);
    return page;
}

scan::GrayImage clean_gray(const sheet::Layout& layout, const paper::DrawPage& draw,
                           double px_per_mm) {
    paper::CleanPage page = paper::render_clean_page(layout, draw, px_per_mm);
    return {page.width, page.height, std::move(page.pixels)};
}

scan::PageMap flat_map(const practice::SheetView& view) {
    std::vector<scan::PlanePair> pairs;
    for (int row = 0; row <= 8; ++row) {
        for (int column = 0; column <= 8; ++column) {
            const scan::Plane mm{view.width_mm() * column / 8, view.height_mm() * row / 8};
            pairs.push_back({mm, view.to_image(mm)});
        }
    }
    return scan::PageMap(scan::fit_homography(pairs).value());
}

}  // namespace arpent::test
