// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/piclayer.hpp"

#include "core/base/number.hpp"
#include "core/geo/mercator.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace arpent::scan {
namespace {

/// The value of `key` in Java properties; some versions wrote it with a decimal comma.
std::optional<double> property(std::string_view text, std::string_view key) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with(key) && line.substr(key.size()).starts_with('=')) {
            std::string value(line.substr(key.size() + 1));
            std::replace(value.begin(), value.end(), ',', '.');
            const std::optional<double> parsed = parse_double(value);
            return parsed && std::isfinite(*parsed) ? parsed : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Matrix3> parse_piclayer(std::string_view text, double width, double height) {
    static constexpr std::array<std::string_view, 9> keys{
        "POSITION_X", "POSITION_Y", "INITIAL_SCALE", "M00", "M01", "M10", "M11", "M02", "M12"};
    std::array<double, 9> values{};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::optional<double> value = property(text, keys[i]);
        if (!value) {
            return std::nullopt;
        }
        values[i] = *value;
    }
    const auto [east, north, scale, m00, m01, m10, m11, m02, m12] = values;
    // INITIAL_SCALE is ground metres per 100 pixels; the ground shrinks by cos(lat) in Mercator.
    const double radius = geo::equator_m / (2 * std::numbers::pi);
    const double s = scale / 100 * std::cosh(north / radius);
    if (!(s * (m00 * m11 - m01 * m10) != 0) || !std::isfinite(s)) {
        return std::nullopt;
    }
    const Matrix3 picture = Matrix3::affine(m00, m10, m02, m01, m11, m12) *
                            Matrix3::translation(-width / 2, -height / 2);
    return Matrix3::affine(s, 0, east, 0, -s, north) * picture;
}

}  // namespace arpent::scan
