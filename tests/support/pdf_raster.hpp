// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/printed_page.hpp"

#include <filesystem>
#include <optional>

namespace arpent::test {

/// A page of a PDF (the first is 1) as poppler draws it: not by us. Nothing when the page or
/// pdftoppm is missing; a test then says so with WARN and ends.
std::optional<PrintedPage> rasterise_pdf(const std::filesystem::path& pdf, int page, int dpi);

}  // namespace arpent::test
