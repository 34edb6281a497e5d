// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/printed_page.hpp"
#include "core/scan/gray_image.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace arpent::test {

/// A page of a PDF (from 1) as poppler sees it, not as cairo does. Throws when pdftoppm fails.
scan::GrayImage rasterise_pdf(const std::filesystem::path& pdf, int page, int dpi);
/// The same in colour, as paper: to be photographed.
practice::PrintedPage print_pdf(const std::filesystem::path& pdf, int page, int dpi);

/// The words of a page, and whether every font of the PDF is embedded in it.
std::string text_of_pdf(const std::filesystem::path& pdf, int page);
bool fonts_are_embedded(const std::filesystem::path& pdf);
int page_count(const std::filesystem::path& pdf);

}  // namespace arpent::test
