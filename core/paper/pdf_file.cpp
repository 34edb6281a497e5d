// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pdf_file.hpp"

#include "core/base/error.hpp"

#include <cairo-pdf.h>

namespace arpent::paper {
namespace {

constexpr double points_per_mm = 72 / 25.4;

}  // namespace

PdfFile::PdfFile(const std::filesystem::path& file, const std::string& title)
    : file_(file), surface_(cairo_pdf_surface_create(file.c_str(), 595, 842)) {
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Arpent");
    check();
}

cairo_t* PdfFile::begin_page(double width, double height) {
    cairo_pdf_surface_set_size(surface_.get(), width * points_per_mm, height * points_per_mm);
    context_ = render::make_context(surface_.get());
    cairo_scale(context_.get(), points_per_mm, points_per_mm);
    return context_.get();
}

void PdfFile::end_page() {
    cairo_show_page(context_.get());
    context_.reset();
    check();
}

void PdfFile::finish() {
    cairo_surface_finish(surface_.get());
    check();
}

void PdfFile::check() const {
    switch (cairo_surface_status(surface_.get())) {
        case CAIRO_STATUS_SUCCESS: return;
        case CAIRO_STATUS_NO_MEMORY: throw Error("error.out_of_memory");
        default: throw Error("error.cannot_write", {{"file", file_.string()}});
    }
}

}  // namespace arpent::paper
