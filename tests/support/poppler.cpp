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

}  // namespace

scan::GrayImage rasterise_pdf(const std::filesystem::path& pdf, int page, int dpi) {
    const std::string number = std::to_string(page);
    const std::string pgm = output_of("pdftoppm -gray -singlefile -r " + std::to_string(dpi) +
                                      " -f " + number + " -l " + number + " " + quoted(pdf));
    std::istringstream header(pgm);
    std::string magic;
    int deepest = 0;
    scan::GrayImage image;
    header >> magic >> image.width >> image.height >> deepest;
    const auto count =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    if (magic != "P5" || deepest != 255 || pgm.size() < count) {
        throw std::runtime_error("pdftoppm gave no PGM");
    }
    image.pixels.assign(pgm.end() - static_cast<std::ptrdiff_t>(count), pgm.end());
    return image;
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
