// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/poppler.hpp"

#include "tests/support/shared_data.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace arpent::test {
namespace {

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

/// What the command writes to its standard output; throws when it fails.
std::string output_of(const std::string& command) {
    FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) {
        throw std::runtime_error(command);
    }
    std::string output;
    std::array<char, 65536> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        output.append(buffer.data(), n);
    }
    if (::pclose(pipe) != 0) {
        throw std::runtime_error(command);
    }
    return output;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// A picture as pdftoppm writes it.
struct Pnm {
    int width = 0;
    int height = 0;
    std::string bytes;  ///< one a pixel, or three
};

Pnm pnm_of(const std::filesystem::path& pdf, int page, int dpi, bool gray) {
    const std::string number = std::to_string(page);
    std::string file =
        output_of(std::string("pdftoppm ") + (gray ? "-gray " : "") + "-singlefile -r " +
                  std::to_string(dpi) + " -f " + number + " -l " + number + " " + quoted(pdf));
    std::istringstream header(file);
    std::string magic;
    int deepest = 0;
    Pnm picture;
    header >> magic >> picture.width >> picture.height >> deepest;
    const auto count = static_cast<std::size_t>(picture.width) *
                       static_cast<std::size_t>(picture.height) * (gray ? 1 : 3);
    if (magic != (gray ? "P5" : "P6") || deepest != 255 || file.size() < count) {
        throw std::runtime_error("pdftoppm gave no picture");
    }
    picture.bytes = file.substr(file.size() - count);
    return picture;
}

}  // namespace

scan::GrayImage rasterise_pdf(const std::filesystem::path& pdf, int page, int dpi) {
    Pnm gray = pnm_of(pdf, page, dpi, true);
    return {gray.width, gray.height, {gray.bytes.begin(), gray.bytes.end()}};
}

practice::PrintedPage print_pdf(const std::filesystem::path& pdf, int page, int dpi) {
    const Pnm rgb = pnm_of(pdf, page, dpi, false);
    const auto width = static_cast<std::uint32_t>(rgb.width);
    const auto height = static_cast<std::uint32_t>(rgb.height);
    practice::PrintedPage printed{{width, height, width, height, {}}, dpi / 25.4};
    printed.picture.rgba.reserve(std::size_t{width} * height * 4);
    for (std::size_t i = 0; i < rgb.bytes.size(); i += 3) {
        for (std::size_t k = 0; k < 3; ++k) {
            printed.picture.rgba.push_back(static_cast<std::uint8_t>(rgb.bytes[i + k]));
        }
        printed.picture.rgba.push_back(255);
    }
    return printed;
}

std::string text_of_pdf(const std::filesystem::path& pdf, int page) {
    const std::string number = std::to_string(page);
    return output_of("pdftotext -f " + number + " -l " + number + " " + quoted(pdf) + " -");
}

bool fonts_are_embedded(const std::filesystem::path& pdf) {
    const auto lines = lines_of(output_of("pdffonts " + quoted(pdf)));
    // Two lines of headings; the column "emb" is the first of three before the object's number.
    return lines.size() > 2 && std::all_of(lines.begin() + 2, lines.end(), [](const auto& line) {
               std::istringstream words(line);
               const std::vector<std::string> all{std::istream_iterator<std::string>(words), {}};
               return all.size() > 5 && all[all.size() - 5] == "yes";
           });
}

int page_count(const std::filesystem::path& pdf) {
    for (const std::string& line : lines_of(output_of("pdfinfo " + quoted(pdf)))) {
        if (line.starts_with("Pages:")) {
            return std::stoi(line.substr(6));
        }
    }
    throw std::runtime_error("pdfinfo knows no pages");
}

}  // namespace arpent::test
