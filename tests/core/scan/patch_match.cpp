// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scan/patch_match.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace arpent::scan {
namespace {

struct Pixel {
    int x;
    int y;
};

const std::uint8_t* row_at(const GrayImage& image, Pixel at) {
    return &image.pixels[static_cast<std::size_t>(at.y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(at.x)];
}

/// The patch around a pixel, of mean nought and length one; empty when it holds too little.
std::vector<float> patch_at(const GrayImage& image, Pixel center, int half) {
    constexpr float least_contrast = 6;  // grey levels, standard deviation
    std::vector<float> patch;
    float sum = 0;
    for (int y = -half; y <= half; ++y) {
        const std::uint8_t* row = row_at(image, {center.x - half, center.y + y});
        for (int x = 0; x <= 2 * half; ++x) {
            patch.push_back(row[x]);
            sum += patch.back();
        }
    }
    const auto n = static_cast<float>(patch.size());
    float squares = 0;
    for (float& value : patch) {
        value -= sum / n;
        squares += value * value;
    }
    if (squares < least_contrast * least_contrast * n) {
        return {};
    }
    for (float& value : patch) {
        value /= std::sqrt(squares);
    }
    return patch;
}

/// C. Harris and M. Stephens, A combined corner and edge detector, 1988: the smaller eigenvalue of
/// the gradients' matrix against the larger one.
bool has_corner(const GrayImage& image, Pixel center, int half) {
    constexpr double least_ratio = 0.15;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int y = -half + 1; y < half; ++y) {
        const std::uint8_t* row = row_at(image, {center.x - half, center.y + y});
        for (int x = 1; x < 2 * half; ++x) {
            const double dx = row[x + 1] - row[x - 1];
            const double dy = row[x + image.width] - row[x - image.width];
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
    }
    const double middle = (xx + yy) / 2;
    const double spread = std::hypot((xx - yy) / 2, xy);
    return middle > 0 && middle - spread > least_ratio * (middle + spread);
}

float correlation(const std::vector<float>& patch, const GrayImage& image, Pixel center, int half) {
    float sum = 0;
    float squares = 0;
    float product = 0;
    const float* p = patch.data();
    for (int y = -half; y <= half; ++y) {
        const std::uint8_t* row = row_at(image, {center.x - half, center.y + y});
        for (int x = 0; x <= 2 * half; ++x) {
            const auto value = static_cast<float>(row[x]);
            sum += value;
            squares += value * value;
            product += value * *p++;
        }
    }
    const float spread = squares - sum * sum / static_cast<float>(patch.size());
    return spread > 1 ? product / std::sqrt(spread) : 0.0F;
}

/// Where a parabola through three values at -1, 0 and 1 has its top.
double top(float before, float here, float after) {
    const float bend = before - 2 * here + after;
    return bend < 0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0.0;
}

struct Found {
    Pixel at;
    float score = -1;
};

Found search_around(const std::vector<float>& patch, const GrayImage& image, Pixel center, int half,
                    int reach) {
    Found best{center, -1};
    for (int y = center.y - reach; y <= center.y + reach; ++y) {
        for (int x = center.x - reach; x <= center.x + reach; ++x) {
            if (x < half || y < half || x + half >= image.width || y + half >= image.height) {
                continue;
            }
            const float score = correlation(patch, image, {x, y}, half);
            if (score > best.score) {
                best = {{x, y}, score};
            }
        }
    }
    return best;
}

/// Both images at full size and halved: found roughly in the half, exactly in the full.
struct Pair {
    const GrayImage& clean;
    const GrayImage& seen;
    GrayImage half_clean;
    GrayImage half_seen;
};

std::optional<PatchMatch> match(const Pair& pair, Pixel center, const PatchSearch& search) {
    const std::vector<float> patch = patch_at(pair.clean, center, search.half);
    if (patch.empty() || !has_corner(pair.clean, center, search.half)) {
        return std::nullopt;
    }
    const Pixel rough_center{center.x / 2, center.y / 2};
    const std::vector<float> rough = patch_at(pair.half_clean, rough_center, search.half / 2);
    if (rough.empty()) {
        return std::nullopt;
    }
    const Found roughly =
        search_around(rough, pair.half_seen, rough_center, search.half / 2, search.reach / 2);
    const Pixel start{center.x + 2 * (roughly.at.x - rough_center.x),
                      center.y + 2 * (roughly.at.y - rough_center.y)};
    const Found exact = search_around(patch, pair.seen, start, search.half, 3);
    if (exact.score < search.least_score || exact.at.x <= search.half ||
        exact.at.y <= search.half || exact.at.x + search.half + 1 >= pair.seen.width ||
        exact.at.y + search.half + 1 >= pair.seen.height) {
        return std::nullopt;
    }
    const auto beside = [&](int x, int y) {
        return correlation(patch, pair.seen, {exact.at.x + x, exact.at.y + y}, search.half);
    };
    return PatchMatch{{center.x + 0.5, center.y + 0.5},
                      {exact.at.x - center.x + top(beside(-1, 0), exact.score, beside(1, 0)),
                       exact.at.y - center.y + top(beside(0, -1), exact.score, beside(0, 1))},
                      exact.score};
}

}  // namespace

std::vector<PatchMatch> match_patches(const GrayImage& clean, const GrayImage& seen,
                                      const PatchSearch& search, const std::stop_token& stop) {
    std::vector<PatchMatch> matches;
    const int border = search.half + 2;
    if (clean.width != seen.width || clean.height != seen.height) {
        return matches;
    }
    const Pair pair{clean, seen, half(clean), half(seen)};
    for (int y = border; y + border < clean.height; y += search.step) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        for (int x = border; x + border < clean.width; x += search.step) {
            if (const auto found = match(pair, {x, y}, search)) {
                matches.push_back(*found);
            }
        }
    }
    return matches;
}

}  // namespace arpent::scan
