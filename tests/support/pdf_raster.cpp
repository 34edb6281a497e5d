// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_raster.hpp"

#include "tests/support/shared_data.hpp"

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace arpent::test {
namespace {

/// A binary PPM, as pdftoppm writes it.
std::optional<scan::Raster> read_ppm(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string magic;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    int white = 0;
    in >> magic >> width >> height >> white;
    in.get();
    if (!in || magic != "P6" || white != 255) {
        return std::nullopt;
    }
    std::vector<char> rgb(std::size_t{width} * height * 3);
    in.read(rgb.data(), static_cast<std::streamsize>(rgb.size()));
    if (!in) {
        return std::nullopt;
    }
    scan::Raster raster{width, height, width, height, {}};
    raster.rgba.reserve(std::size_t{width} * height * 4);
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k) {
            raster.rgba.push_back(static_cast<std::uint8_t>(rgb[i + k]));
        }
        raster.rgba.push_back(255);
    }
    return raster;
}

}  // namespace

std::optional<PrintedPage> rasterise_pdf(const std::filesystem::path& pdf, int page, int dpi) {
    const TemporaryFolder folder;
    const std::string number = std::to_string(page);
    const std::string command = "pdftoppm -singlefile -r " + std::to_string(dpi) + " -f " + number +
                                " -l " + number + " '" + pdf.string() + "' '" +
                                (folder / "page").string() + "' 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
        return std::nullopt;
    }
    std::optional<scan::Raster> raster = read_ppm(folder / "page.ppm");
    if (!raster) {
        return std::nullopt;
    }
    return PrintedPage{std::move(*raster), dpi / 25.4};
}

}  // namespace arpent::test
