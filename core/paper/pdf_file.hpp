// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/cairo.hpp"

#include <filesystem>
#include <string>

namespace arpent::paper {

/// A PDF of any number of pages, vectors and embedded fonts, that appears whole or not at all when
/// `file` is the path of an AtomicFile.
class PdfFile {
public:
    /// Throws Error (error.cannot_write).
    PdfFile(const std::filesystem::path& file, const std::string& title);

    /// A new page of this size in mm; the context counts mm from its top left corner, and is good
    /// until the next page.
    cairo_t* begin_page(double width, double height);
    void end_page();

    /// Throws Error (error.cannot_write, error.out_of_memory).
    void finish();

private:
    void check() const;

    std::filesystem::path file_;
    render::SurfacePtr surface_;
    render::ContextPtr context_;
};

}  // namespace arpent::paper
