// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"
#include "core/base/utf8.hpp"
#include "core/project/survey.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

namespace arpent::project {
namespace {

using Row = std::vector<std::string>;

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// What is no UTF-8 is what Windows writes in France.
std::string utf8_of(const std::string& bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (is_valid_utf8(bytes)) {
        return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
    }
    // 0x80 to 0x9F of Windows-1252; the rest is Latin-1.
    constexpr std::array<unsigned, 32> windows = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string text;
    for (const char c : bytes) {
        const unsigned byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows.at(byte - 0x80) : byte);
    }
    return text;
}

/// The one of the three that the first line has most of.
char separator_of(const std::string& text) {
    const std::string_view line = std::string_view(text).substr(0, text.find('\n'));
    const auto count = [&](char c) { return std::ranges::count(line, c); };
    constexpr std::array separators{';', ',', '\t'};
    return *std::ranges::max_element(separators, {}, count);
}

std::vector<Row> rows_of(const std::string& text) {
    const char separator = separator_of(text);
    std::vector<Row> rows(1, Row(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& cell = rows.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[i++];
        } else if (text[i] == '"' && (quoted || cell.empty())) {
            quoted = !quoted;
        } else if (!quoted && text[i] == separator) {
            rows.back().emplace_back();
        } else if (!quoted && text[i] == '\n') {
            rows.emplace_back(1);
        } else if (text[i] != '\r') {
            cell += text[i];
        }
    }
    return rows;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos
               ? std::string()
               : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// The first column that is called one of these; nothing without.
std::optional<std::size_t> column(const Row& header, std::span<const char* const> names) {
    for (const char* name : names) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (fold(trimmed(header[i])) == name) {
                return i;
            }
        }
    }
    return std::nullopt;
}

std::string cell(const Row& row, std::optional<std::size_t> column) {
    return column && *column < row.size() ? trimmed(row[*column]) : std::string();
}

/// "48.93" or "48,93"; nothing for anything else.
std::optional<double> degrees(std::string text, double largest) {
    std::ranges::replace(text, ',', '.');
    const auto value = parse_double(text);
    return value && std::abs(*value) <= largest ? value : std::nullopt;
}

constexpr std::array name_words = {"nom",  "name",  "acteur", "actor", "structure",
                                   "lieu", "place", "titre",  "title"};
constexpr std::array address_words = {"adresse", "address"};
constexpr std::array field_words = {"champ d'action", "domaine",  "field of action",
                                    "field",          "theme",    "activite",
                                    "categorie",      "category", "type"};
constexpr std::array lon_words = {"lon", "longitude", "lng", "x"};
constexpr std::array lat_words = {"lat", "latitude", "y"};

}  // namespace

std::variant<std::vector<SurveyPlace>, Message> read_survey(const std::string& bytes) {
    const auto rows = rows_of(utf8_of(bytes));
    const Row& header = rows.front();
    const auto name = column(header, name_words);
    if (!name) {
        return Message{"error.survey_header", {}};
    }
    const auto address = column(header, address_words);
    const auto field = column(header, field_words);
    const auto lon = column(header, lon_words);
    const auto lat = column(header, lat_words);
    std::vector<SurveyPlace> places;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        SurveyPlace place;
        place.row = i;
        place.name = cell(rows[i], name);
        place.address = cell(rows[i], address);
        place.field = cell(rows[i], field);
        const auto x = degrees(cell(rows[i], lon), 180);
        const auto y = degrees(cell(rows[i], lat), 90);
        if (x && y) {
            place.place = geo::Location::from_degrees(*x, *y);
        }
        if (!place.name.empty()) {
            places.push_back(std::move(place));
        }
    }
    if (places.empty()) {
        return Message{"error.survey_empty", {}};
    }
    return places;
}

std::variant<std::vector<SurveyPlace>, Message> read_survey_file(
    const std::filesystem::path& file) {
    // A thousand times what a quarter fills in.
    constexpr std::uintmax_t most_bytes = 16U << 20U;
    std::ifstream stream(file, std::ios::binary);
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (!stream || failure) {
        return Message{"error.not_found", {{"file", file.string()}}};
    }
    if (size > most_bytes) {
        return Message{"error.survey_too_large", {{"file", file.string()}}};
    }
    return read_survey({std::istreambuf_iterator<char>(stream), {}});
}

}  // namespace arpent::project
