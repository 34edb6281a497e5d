// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/geotiff.hpp"

#include "core/scan/affine_fit.hpp"
#include "core/scan/tiff_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace arpent::scan {
namespace {

constexpr std::uint32_t tag_pixel_scale = 33550;
constexpr std::uint32_t tag_tie_points = 33922;
constexpr std::uint32_t tag_matrix = 34264;
constexpr std::uint32_t tag_keys = 34735;
constexpr std::uint32_t tag_key_doubles = 34736;
constexpr std::uint32_t tag_key_texts = 34737;

constexpr std::uint16_t key_model = 1024;
constexpr std::uint16_t key_raster = 1025;
constexpr std::uint16_t key_citation = 1026;
constexpr std::uint16_t key_geographic = 2048;
constexpr std::uint16_t key_semi_major = 2057;
constexpr std::uint16_t key_semi_minor = 2058;
constexpr std::uint16_t key_projected = 3072;
constexpr std::uint16_t key_projection = 3075;
constexpr std::uint16_t key_linear_unit = 3076;

constexpr unsigned user_defined = 32767;

/// The keys of a GeoTIFF: numbers in the directory itself or in one of two other tags.
class Keys {
public:
    explicit Keys(const TiffFile& file)
        : directory_(file.shorts(tag_keys)),
          doubles_(file.doubles(tag_key_doubles)),
          texts_(file.text(tag_key_texts)) {}

    unsigned number(std::uint16_t key) const {
        const std::uint16_t* entry = find(key);
        return entry != nullptr && entry[1] == 0 ? entry[3] : 0U;
    }
    double real(std::uint16_t key) const {
        const std::uint16_t* entry = find(key);
        const bool held = entry != nullptr && entry[1] == tag_key_doubles;
        return held && entry[3] < doubles_.size() ? doubles_[entry[3]] : 0.0;
    }
    std::string text(std::uint16_t key) const {
        const std::uint16_t* entry = find(key);
        if (entry == nullptr || entry[1] != tag_key_texts || entry[3] >= texts_.size()) {
            return {};
        }
        const std::string text = texts_.substr(entry[3], entry[2]);
        return text.substr(0, text.find('|'));
    }

private:
    /// Four shorts: key, tag that holds the value (0: here), count, value or offset.
    const std::uint16_t* find(std::uint16_t key) const {
        for (std::size_t i = 4; i + 3 < directory_.size(); i += 4) {
            if (directory_[i] == key) {
                return &directory_[i];
            }
        }
        return nullptr;
    }

    std::vector<std::uint16_t> directory_;
    std::vector<double> doubles_;
    std::string texts_;
};

bool is_sphere_mercator(const Keys& keys) {
    constexpr unsigned mercator = 7;
    constexpr double radius_m = 6378137;
    return keys.number(key_projected) == user_defined && keys.number(key_projection) == mercator &&
           keys.real(key_semi_major) == radius_m &&
           (keys.real(key_semi_minor) == radius_m || keys.real(key_semi_minor) == 0);
}

std::variant<Crs, Message> crs_of(const Keys& keys) {
    constexpr unsigned projected = 1;
    constexpr unsigned geographic = 2;
    constexpr unsigned metre = 9001;
    const unsigned model = keys.number(key_model);
    std::optional<Crs> crs;
    unsigned number = 0;
    if (model == geographic) {
        number = keys.number(key_geographic);
        crs = crs_of_epsg(number);
    } else if (model == projected) {
        const unsigned unit = keys.number(key_linear_unit);
        number = keys.number(key_projected);
        if (is_sphere_mercator(keys)) {
            crs = Crs{CrsKind::mercator};
        } else if (unit == 0 || unit == metre) {
            crs = crs_of_epsg(number);
        }
    }
    if (crs && (crs->kind == CrsKind::geographic) == (model == geographic)) {
        return *crs;
    }
    std::string name = keys.text(key_citation);
    if (name.empty() || (number != 0 && number != user_defined)) {
        name = number == 0 ? "?" : "EPSG:" + std::to_string(number);
    }
    return Message{"scan.crs_unknown", {{"name", name}}};
}

struct Placed {
    Matrix3 matrix;
    std::optional<double> rms;
};

/// Six numbers a tie point: column, row, level, x, y, z.
std::optional<Placed> by_tie_points(const std::vector<double>& ties) {
    std::vector<PlanePair> pairs;
    for (std::size_t i = 0; i + 5 < ties.size(); i += 6) {
        pairs.push_back({{ties[i], ties[i + 1]}, {ties[i + 3], ties[i + 4]}});
    }
    const std::optional<Matrix3> matrix = fit_affine(pairs);
    if (!matrix) {
        return std::nullopt;
    }
    Placed placed{*matrix, {}};
    if (pairs.size() > 3) {
        double sum = 0;
        for (const PlanePair& pair : pairs) {
            const Plane at = matrix->apply(pair.from.x, pair.from.y);
            sum += std::pow(at.x - pair.to.x, 2) + std::pow(at.y - pair.to.y, 2);
        }
        placed.rms = std::sqrt(sum / static_cast<double>(pairs.size()));
    }
    return placed;
}

std::optional<Placed> placed_by_tags(const TiffFile& file) {
    const std::vector<double> m = file.doubles(tag_matrix);
    const std::vector<double> scale = file.doubles(tag_pixel_scale);
    const std::vector<double> ties = file.doubles(tag_tie_points);
    if (m.size() >= 16) {
        return Placed{Matrix3::affine(m[0], m[1], m[3], m[4], m[5], m[7]), {}};
    }
    if (scale.size() >= 2 && ties.size() >= 6) {
        return Placed{Matrix3::affine(scale[0], 0, ties[3], 0, -scale[1], ties[4]) *
                          Matrix3::translation(-ties[0], -ties[1]),
                      {}};
    }
    return by_tie_points(ties);
}

bool is_usable(const Matrix3& matrix) {
    const auto& m = matrix.m;
    return std::all_of(m.begin(), m.end(), [](double value) { return std::isfinite(value); }) &&
           m[0] * m[4] - m[1] * m[3] != 0;
}

}  // namespace

std::optional<std::variant<GeoTiff, Message>> read_geotiff(std::span<const std::byte> bytes) {
    using Result = std::variant<GeoTiff, Message>;
    const TiffFile file(bytes);
    if (file.shorts(tag_keys).empty()) {
        return std::nullopt;
    }
    const Keys keys(file);
    const std::variant<Crs, Message> crs = crs_of(keys);
    if (const auto* why = std::get_if<Message>(&crs)) {
        return Result(*why);
    }
    std::optional<Placed> placed = placed_by_tags(file);
    if (!placed || !is_usable(placed->matrix)) {
        return Result(Message{"scan.geotiff_damaged", {}});
    }
    constexpr unsigned pixel_is_point = 2;
    if (keys.number(key_raster) == pixel_is_point) {
        placed->matrix = placed->matrix * Matrix3::translation(-0.5, -0.5);
    }
    return Result(GeoTiff{placed->matrix, std::get<Crs>(crs), placed->rms});
}

}  // namespace arpent::scan
