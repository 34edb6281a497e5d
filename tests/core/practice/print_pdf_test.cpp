// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/cairo.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/shared_data.hpp"

#include <cairo-pdf.h>
#include <catch2/catch.hpp>

#include <cmath>

namespace arpent::test {

TEST_CASE("poppler draws a page at the size that was asked for") {
    const TemporaryFolder folder;
    const std::filesystem::path pdf = folder / "two pages.pdf";
    constexpr double pt = 72 / 25.4;  // a millimetre
    {
        const render::SurfacePtr surface(cairo_pdf_surface_create(pdf.c_str(), 100 * pt, 50 * pt));
        const render::ContextPtr cr = render::make_context(surface.get());
        cairo_show_page(cr.get());
        cairo_rectangle(cr.get(), 60 * pt, 20 * pt, 10 * pt, 10 * pt);
        cairo_fill(cr.get());
        cairo_show_page(cr.get());
        cairo_surface_finish(surface.get());
    }
    const practice::PrintedPage page = print_pdf(pdf, 2, 254);
    CHECK(page.px_per_mm == Approx(10));
    CHECK(std::abs(page.width_mm() - 100) <= 0.1);
    CHECK(std::abs(page.height_mm() - 50) <= 0.1);
    const auto at = [&](double x, double y) {
        const auto column = static_cast<std::size_t>(x * page.px_per_mm);
        const auto row = static_cast<std::size_t>(y * page.px_per_mm);
        return page.picture.rgba[(row * page.picture.width + column) * 4];
    };
    CHECK(at(60.2, 20.2) == 0);
    CHECK(at(69.8, 29.8) == 0);
    CHECK(at(59.8, 25) == 255);
    CHECK(at(70.2, 25) == 255);
    CHECK_THROWS(print_pdf(pdf, 3, 72));
    CHECK_THROWS(print_pdf(folder / "none.pdf", 1, 72));
}

}  // namespace arpent::test
