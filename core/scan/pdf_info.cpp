// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/pdf_info.hpp"

#include "core/base/number.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

constexpr std::size_t most_sizes = 1000;

/// The next word of `text`, taken off it.
std::string_view word(std::string_view& text) {
    const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view found = text.substr(start, end - start);
    text.remove_prefix(end);
    return found;
}

double length(std::string_view word) {
    const double value = parse_double(word).value_or(0);
    return std::isfinite(value) && value > 0 ? value : 0;
}

void read_size(std::string_view rest, PdfInfo& info) {
    const auto number = parse_uint(word(rest));
    if (!number || *number < 1 || *number > most_sizes || word(rest) != "size:") {
        return;
    }
    const double width = length(word(rest));
    word(rest);  // x
    const double height = length(word(rest));
    info.longer_sides.resize(std::max<std::size_t>(info.longer_sides.size(), *number));
    info.longer_sides[*number - 1] = std::max(width, height);
}

}  // namespace

std::optional<PdfInfo> parse_pdf_info(std::string_view text) {
    PdfInfo info;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view key = word(line);
        if (key == "Pages:") {
            info.count = parse_uint(word(line)).value_or(0);
        } else if (key == "Page") {
            read_size(line, info);
        }
    }
    return info.count > 0 ? std::optional(std::move(info)) : std::nullopt;
}

}  // namespace arpent::scan
