// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/match_patches.hpp"

#include "core/scan/choose_patches.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace arpent::scan {
namespace {

/// Below it a patch is taken for another one or a spoilt one (facts/paper.md 6.5).
constexpr double min_likeness = 0.78;

/// Both sides are a little blurred: a scan is never as sharp as the drawing of a page.
constexpr double blur_px = 1;

/// One size of the two images.
struct Level {
    GrayImage scan;
    GrayImage clean;
    double px_per_mm = 0;
};

/// The square of a clean page that is looked for, shifted to a mean of nought.
class Patch {
public:
    /// Its top left corner is the pixel (x, y) of `clean`.
    Patch(const GrayImage& clean, int x, int y, int side) : side_(side) {
        double sum = 0;
        for (int row = 0; row < side; ++row) {
            for (int column = 0; column < side; ++column) {
                values_.push_back(clean.at(x + column, y + row));
                sum += values_.back();
            }
        }
        const auto mean = static_cast<float>(sum / static_cast<double>(values_.size()));
        double energy = 0;
        for (float& value : values_) {
            value -= mean;
            energy += static_cast<double>(value) * value;
        }
        length_ = std::sqrt(energy);
    }

    /// -1 to 1: how like the square at (x, y) of the scan is. The square lies inside.
    double likeness(const GrayImage& scan, int x, int y) const {
        float sum = 0;
        float squares = 0;
        float product = 0;
        const float* value = values_.data();
        for (int row = 0; row < side_; ++row) {
            const std::uint8_t* from = &scan.pixels[static_cast<std::size_t>(y + row) *
                                                        static_cast<std::size_t>(scan.width) +
                                                    static_cast<std::size_t>(x)];
            for (int column = 0; column < side_; ++column) {
                const auto seen = static_cast<float>(from[column]);
                sum += seen;
                squares += seen * seen;
                product += seen * *value++;
            }
        }
        const auto n = static_cast<double>(values_.size());
        const double energy = squares - static_cast<double>(sum) * sum / n;
        return energy > 0 && length_ > 0 ? product / (length_ * std::sqrt(energy)) : 0;
    }

private:
    int side_;
    std::vector<float> values_;
    double length_ = 0;
};

/// The top of a parabola through three values at -1, 0 and 1, of which the middle one is highest.
double parabola_top(double before, double top, double after) {
    const double curve = before - 2 * top + after;
    return curve < 0 ? std::clamp((before - after) / (2 * curve), -0.5, 0.5) : 0;
}

struct Found {
    double dx = 0;  ///< pixels from where it should be
    double dy = 0;
    double likeness = 0;
};

/// Where a patch around `place` (pixels) is found, no farther than `reach` from `near`; nothing
/// when the best place lies on the border of what was looked at.
std::optional<Found> search(const Level& level, Plane place, Plane near, int reach) {
    const int side = static_cast<int>(std::lround(patch_mm * level.px_per_mm));
    const int left = static_cast<int>(std::lround(place.x - side / 2.0));
    const int top = static_cast<int>(std::lround(place.y - side / 2.0));
    if (left < 0 || top < 0 || left + side > level.clean.width || top + side > level.clean.height) {
        return std::nullopt;
    }
    const Patch patch(level.clean, left, top, side);
    const int middle_x = static_cast<int>(std::lround(near.x));
    const int middle_y = static_cast<int>(std::lround(near.y));
    const int width = 2 * reach + 1;
    std::vector<double> scores(static_cast<std::size_t>(width) * static_cast<std::size_t>(width),
                               -1);
    const auto score = [&](int dx, int dy) -> double& {
        return scores[static_cast<std::size_t>(dy + reach) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(dx + reach)];
    };
    int best_x = 0;
    int best_y = 0;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const int x = left + middle_x + dx;
            const int y = top + middle_y + dy;
            if (x < 0 || y < 0 || x + side > level.scan.width || y + side > level.scan.height) {
                continue;
            }
            score(dx, dy) = patch.likeness(level.scan, x, y);
            if (score(dx, dy) > score(best_x, best_y)) {
                best_x = dx;
                best_y = dy;
            }
        }
    }
    if (std::abs(best_x) == reach || std::abs(best_y) == reach) {
        return std::nullopt;
    }
    const double top_score = score(best_x, best_y);
    return Found{middle_x + best_x +
                     parabola_top(score(best_x - 1, best_y), top_score, score(best_x + 1, best_y)),
                 middle_y + best_y +
                     parabola_top(score(best_x, best_y - 1), top_score, score(best_x, best_y + 1)),
                 top_score};
}

/// Full size, half and quarter.
std::array<Level, 3> make_levels(const GrayImage& scan, const GrayImage& clean, double px_per_mm) {
    std::array<Level, 3> levels;
    levels[0] = {blur(scan, blur_px), blur(clean, blur_px), px_per_mm};
    for (std::size_t i = 1; i < levels.size(); ++i) {
        levels[i] = {half(levels[i - 1].scan), half(levels[i - 1].clean),
                     levels[i - 1].px_per_mm / 2};
    }
    return levels;
}

std::optional<Plane> shift_of(const std::array<Level, 3>& levels, Plane patch) {
    Plane shift;  // mm
    for (std::size_t i = levels.size(); i-- > 0;) {
        const Level& level = levels[i];
        const double k = level.px_per_mm;
        const bool coarsest = i + 1 == levels.size();
        const int reach = coarsest ? static_cast<int>(std::ceil(patch_reach_mm * k)) : 2;
        const std::optional<Found> found =
            search(level, {patch.x * k, patch.y * k}, {shift.x * k, shift.y * k}, reach);
        // Noise spoils the likeness of single pixels: the half size decides.
        const double least = i == 1 ? min_likeness : min_likeness / 1.5;
        if (!found || found->likeness < least) {
            return std::nullopt;
        }
        shift = {found->dx / k, found->dy / k};
    }
    return shift;
}

}  // namespace

std::vector<PlanePair> match_patches(const GrayImage& scan, const GrayImage& clean,
                                     double px_per_mm, std::span<const Plane> patches) {
    const std::array<Level, 3> levels = make_levels(scan, clean, px_per_mm);
    std::vector<PlanePair> pairs;
    for (const Plane patch : patches) {
        if (const std::optional<Plane> shift = shift_of(levels, patch)) {
            pairs.push_back({patch, {patch.x + shift->x, patch.y + shift->y}});
        }
    }
    return pairs;
}

}  // namespace arpent::scan
