// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/paper_code.hpp"

#include "core/base/number.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <vector>

namespace arpent::scan {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

/// Of at most a few dozen letters, digits and the signs that names of papers hold.
bool is_name(std::string_view text, std::string_view signs) {
    constexpr std::size_t longest = 40;
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [signs](unsigned char c) {
               return std::isalnum(c) != 0 || signs.find(static_cast<char>(c)) != signs.npos;
           });
}

std::optional<CrsBox> box_of(const Crs& crs, std::array<double, 4> v) {
    const CrsBox box{crs, v[0], v[1], v[2], v[3]};
    const bool ordered = box.west < box.east && box.south < box.north;
    if (!ordered || !to_world(crs, {box.west, box.south}) ||
        !to_world(crs, {box.east, box.north})) {
        return std::nullopt;
    }
    return box;
}

std::optional<std::array<double, 4>> four_numbers(const std::vector<std::string_view>& parts,
                                                  std::size_t first) {
    std::array<double, 4> values{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto value = first + i < parts.size() ? parse_double(parts[first + i]) : std::nullopt;
        if (!value || !std::isfinite(*value)) {
            return std::nullopt;
        }
        values[i] = *value;
    }
    return values;
}

/// A box that does not say its system: degrees where the numbers can be degrees.
std::optional<CrsBox> guessed_box(std::array<double, 4> v) {
    const bool degrees = std::abs(v[0]) <= 180 && std::abs(v[1]) <= 90 && std::abs(v[2]) <= 180 &&
                         std::abs(v[3]) <= 90;
    return box_of({degrees ? CrsKind::geographic : CrsKind::mercator}, v);
}

std::string url_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto hex = [&](std::size_t at) {
            const auto c = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
            return std::isdigit(c) != 0    ? c - '0'
                   : std::isxdigit(c) != 0 ? (c | 32) - 'a' + 10
                                           : -1;
        };
        if (text[i] == '%' && hex(i + 1) >= 0 && hex(i + 2) >= 0) {
            result += static_cast<char>(hex(i + 1) * 16 + hex(i + 2));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

/// The value of a parameter of a query "a=1&b=2"; empty without it.
std::string parameter(std::string_view query, std::string_view name) {
    for (const std::string_view part : split(query, '&')) {
        if (part.starts_with(name) && part.substr(name.size()).starts_with('=')) {
            return url_decoded(part.substr(name.size() + 1));
        }
    }
    return {};
}

std::optional<PaperCode> named(PaperMaker maker, std::string_view paper, std::string_view page) {
    if (!is_name(paper, "-_") || !(page.empty() || is_name(page, "-_,"))) {
        return std::nullopt;
    }
    return PaperCode{maker, std::string(paper), std::string(page), {}};
}

std::optional<PaperCode> parse_url(std::string_view text) {
    text = text.substr(0, text.find('#'));
    const std::string_view path = text.substr(0, text.find('?'));
    const std::string_view query = path.size() < text.size() ? text.substr(path.size() + 1) : "";
    const std::vector<std::string_view> steps = split(path, '/');
    const std::string id = parameter(query, "id");
    const std::string_view paper = std::string_view(id).substr(0, id.find('/'));
    const std::string_view page =
        paper.size() < id.size() ? std::string_view(id).substr(paper.size() + 1) : "";
    if (steps.back() == "print.php") {
        return named(PaperMaker::walking_papers, paper, page);
    }
    if (steps.back() == "atlas.php") {
        return named(PaperMaker::field_papers, paper, page);
    }
    if (steps.size() < 3 || steps[steps.size() - 3] != "atlases") {
        return std::nullopt;
    }
    std::optional<PaperCode> code =
        named(PaperMaker::field_papers, steps[steps.size() - 2], steps.back());
    const std::string bounds = parameter(query, "bbox");
    const std::vector<std::string_view> sides = split(bounds, ',');
    if (const auto values = four_numbers(sides, 0); code && values && sides.size() == 4) {
        code->box = box_of({CrsKind::geographic}, *values);
    }
    return code;
}

std::optional<PaperCode> parse_sketch_map(const std::vector<std::string_view>& parts) {
    const auto values = four_numbers(parts, 2);
    constexpr std::size_t uuid_length = 36;
    if (!values || parts[1].size() != uuid_length || !is_name(parts[1], "-")) {
        return std::nullopt;
    }
    return PaperCode{PaperMaker::sketch_map, std::string(parts[1]), {}, guessed_box(*values)};
}

std::optional<PaperCode> parse_first_sketch_map(std::string_view text) {
    const std::vector<std::string_view> fields = split(text, ';');
    const std::vector<std::string_view> sides = split(fields.front(), ',');
    const auto values = four_numbers(sides, 0);
    if (fields.size() != 3 || sides.size() != 4 || !values) {
        return std::nullopt;
    }
    return PaperCode{PaperMaker::sketch_map, {}, {}, guessed_box(*values)};
}

/// {"id": …, "version": …, "bbox": {four sides in order}}
std::optional<PaperCode> parse_json_sketch_map(std::string_view text) {
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("id") || !json["id"].is_string() ||
        !json.contains("bbox") || json["bbox"].size() != 4) {
        return std::nullopt;
    }
    std::array<double, 4> values{};
    std::size_t i = 0;
    for (const auto& side : json["bbox"]) {
        if (!side.is_number()) {
            return std::nullopt;
        }
        values[i++] = side.get<double>();
    }
    const auto id = json["id"].get<std::string>();
    return is_name(id, "-")
               ? std::optional(PaperCode{PaperMaker::sketch_map, id, {}, guessed_box(values)})
               : std::nullopt;
}

std::optional<PaperCode> parse_paper2gis(const std::vector<std::string_view>& parts) {
    const auto values = four_numbers(parts, 0);
    const auto epsg = parse_uint(parts[4]);
    if (!values || !epsg || *epsg > 999'999 || !four_numbers(parts, 5)) {
        return std::nullopt;
    }
    PaperCode code{PaperMaker::paper2gis, {}, {}, {}};
    if (const auto crs = crs_of_epsg(static_cast<unsigned>(*epsg))) {
        code.box = box_of(*crs, *values);
    }
    return code;
}

}  // namespace

std::optional<PaperCode> parse_paper_code(std::string_view text) {
    constexpr std::size_t longest = 500;
    if (text.size() > longest) {
        return std::nullopt;
    }
    if (text.find('{') != std::string_view::npos) {
        return parse_json_sketch_map(text);
    }
    if (text.find(';') != std::string_view::npos) {
        return parse_first_sketch_map(text);
    }
    if (text.find('/') != std::string_view::npos) {
        return parse_url(text);
    }
    const std::vector<std::string_view> parts = split(text, ',');
    if (parts.size() == 6 || parts.size() == 7) {
        return parse_sketch_map(parts);
    }
    return parts.size() == 9 || parts.size() == 10 ? parse_paper2gis(parts) : std::nullopt;
}

}  // namespace arpent::scan
