// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/paper/draw_poster.hpp"
#include "core/paper/pdf_file.hpp"
#include "core/project/poster.hpp"

#include <cairo-svg.h>

#include <cmath>

namespace arpent::project {
namespace {

void check(cairo_status_t status, const std::filesystem::path& file) {
    if (status == CAIRO_STATUS_NO_MEMORY) {
        throw Error("error.out_of_memory");
    }
    if (status != CAIRO_STATUS_SUCCESS) {
        throw Error("error.cannot_write", {{"file", file.string()}});
    }
}

void write_pdf(const paper::PosterPage& page, const paper::PosterSize& size,
               const std::filesystem::path& file) {
    paper::PageTools tools;
    paper::PdfFile pdf(file, page.title + " · " + page.theme);
    paper::draw_poster(pdf.begin_page(size.width, size.height), page, size, tools);
    pdf.end_page();
    pdf.finish();
}

void write_png(const paper::PosterPage& page, const paper::PosterSize& size,
               const std::filesystem::path& file) {
    constexpr double longest = 2480;  // 150 dots an inch at A3
    const double scale = longest / std::max(size.width, size.height);
    const auto surface =
        render::make_surface(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(size.width * scale)),
                             static_cast<int>(std::lround(size.height * scale)));
    const auto cr = render::make_context(surface.get());
    cairo_scale(cr.get(), scale, scale);
    paper::PageTools tools;
    paper::draw_poster(cr.get(), page, size, tools);
    cairo_surface_flush(surface.get());
    check(cairo_surface_write_to_png(surface.get(), file.c_str()), file);
}

void write_svg(const paper::PosterPage& page, const paper::PosterSize& size,
               const std::filesystem::path& file) {
    const render::SurfacePtr surface(
        cairo_svg_surface_create(file.c_str(), size.width, size.height));
    check(cairo_surface_status(surface.get()), file);
    cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_MM);
    {
        const auto cr = render::make_context(surface.get());
        paper::PageTools tools;
        paper::draw_poster(cr.get(), page, size, tools);
        check(cairo_status(cr.get()), file);
    }
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()), file);
}

}  // namespace

void write_poster(const paper::PosterPage& page, const paper::PosterSize& size,
                  const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    const auto write = extension == ".pdf"   ? write_pdf
                       : extension == ".png" ? write_png
                       : extension == ".svg" ? write_svg
                                             : nullptr;
    if (write == nullptr) {
        throw Error("error.poster_format", {{"file", file.string()}});
    }
    AtomicFile whole(file);
    write(page, size, whole.path());
    whole.commit();
}

}  // namespace arpent::project
