// SPDX-License-Identifier: GPL-3.0-or-later
// The polygon filter file of Osmosis: a name; then for each ring a name (holes begin with "!"), one
// "lon lat" a line and END; then END.
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/osmfile/region.hpp"

#include <optional>
#include <utility>

namespace arpent::osmfile {
namespace {

constexpr std::string_view blanks = " \t\r";

[[noreturn]] void fail() { throw Error("error.polygon_invalid"); }

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The lines that say something, in order.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    std::optional<std::string_view> next() {
        while (!rest_.empty()) {
            const auto end = rest_.find('\n');
            const std::string_view line = trimmed(rest_.substr(0, end));
            rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
            if (!line.empty()) {
                return line;
            }
        }
        return std::nullopt;
    }

private:
    std::string_view rest_;
};

geo::Location read_location(std::string_view line) {
    const auto gap = line.find_first_of(blanks);
    if (gap == std::string_view::npos) {
        fail();
    }
    const auto lon = parse_double(line.substr(0, gap));
    const auto lat = parse_double(trimmed(line.substr(gap)));
    if (!lon || !lat) {
        fail();
    }
    const auto location = geo::Location::from_degrees(*lon, *lat);
    if (!location.is_defined()) {
        fail();
    }
    return location;
}

std::vector<geo::Location> read_ring(Lines& lines) {
    std::vector<geo::Location> ring;
    while (const auto line = lines.next()) {
        if (*line != "END") {
            ring.push_back(read_location(*line));
            continue;
        }
        if (!ring.empty() && ring.front() != ring.back()) {
            ring.push_back(ring.front());  // the format leaves closing to the reader
        }
        if (ring.size() < 4) {
            fail();
        }
        return ring;
    }
    fail();
}

}  // namespace

Region parse_poly(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    Lines lines(text);
    lines.next();  // the name of the whole
    std::vector<std::vector<geo::Location>> rings;
    while (const auto line = lines.next()) {
        if (*line == "END") {
            break;
        }
        rings.push_back(read_ring(lines));  // holes need no note: inside is even-odd
    }
    if (rings.empty()) {
        fail();
    }
    return Region(std::move(rings));
}

}  // namespace arpent::osmfile
