// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/choose_patches.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace arpent::scan {
namespace {

/// Of the smaller eigenvalue of the structure tensor to the larger one: below it a patch shows only
/// lines of one direction and slides along them (facts/paper.md 6.5).
constexpr double min_cornerness = 0.15;

/// Of the smaller eigenvalue: mean squared slope in grey levels a pixel. Paper's grain has less.
constexpr double min_energy = 6;

constexpr std::size_t most_patches = 350;
constexpr double min_cell_mm = 12;

/// Sums of products of slopes over any rectangle at once (F. Crow, Summed-area tables, 1984).
class StructureTensor {
public:
    explicit StructureTensor(const GrayImage& image)
        : width_(image.width),
          height_(image.height),
          stride_(static_cast<std::size_t>(image.width) + 1),
          xx_(stride_ * (static_cast<std::size_t>(image.height) + 1)),
          yy_(xx_.size()),
          xy_(xx_.size()) {
        for (int y = 1; y + 1 < image.height; ++y) {
            add_row(image, y);
        }
        // Rows beside the border hold what stands above them.
        const std::size_t last = xx_.size() - stride_;
        for (std::vector<double>* sums : {&xx_, &yy_, &xy_}) {
            std::copy_n(sums->begin() + static_cast<std::ptrdiff_t>(last - stride_), stride_,
                        sums->begin() + static_cast<std::ptrdiff_t>(last));
        }
    }

    /// The smaller eigenvalue's mean over a square around a pixel; nothing for a square that shows
    /// no corner or reaches beyond the image.
    std::optional<double> corner(int x, int y, int half_side) const {
        if (x < half_side || y < half_side || x + half_side > width_ || y + half_side > height_) {
            return std::nullopt;
        }
        const auto n = static_cast<double>(2 * half_side) * (2 * half_side);
        const double a = sum(xx_, x, y, half_side) / n;
        const double b = sum(xy_, x, y, half_side) / n;
        const double d = sum(yy_, x, y, half_side) / n;
        const double middle = (a + d) / 2;
        const double spread = std::hypot((a - d) / 2, b);
        const double small = middle - spread;
        if (small < min_energy || small < min_cornerness * (middle + spread)) {
            return std::nullopt;
        }
        return small;
    }

private:
    void add_row(const GrayImage& image, int y) {
        const std::size_t row = (static_cast<std::size_t>(y) + 1) * stride_;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int x = 0; x < image.width; ++x) {
            if (x > 0 && x + 1 < image.width) {
                const double dx = (image.at(x + 1, y) - image.at(x - 1, y)) / 2.0;
                const double dy = (image.at(x, y + 1) - image.at(x, y - 1)) / 2.0;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
            const std::size_t i = row + static_cast<std::size_t>(x) + 1;
            xx_[i] = xx_[i - stride_] + xx;
            yy_[i] = yy_[i - stride_] + yy;
            xy_[i] = xy_[i - stride_] + xy;
        }
    }

    double sum(const std::vector<double>& sums, int x, int y, int half_side) const {
        const auto index = [](int i) { return static_cast<std::size_t>(i); };
        const std::size_t left = index(x - half_side);
        const std::size_t right = index(x + half_side);
        const std::size_t top = index(y - half_side) * stride_;
        const std::size_t bottom = index(y + half_side) * stride_;
        return sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
    }

    int width_;
    int height_;
    std::size_t stride_;
    std::vector<double> xx_;
    std::vector<double> yy_;
    std::vector<double> xy_;
};

/// The pixel of a cell around which most is to be seen.
std::optional<std::pair<int, int>> best_corner(const StructureTensor& tensor, int left, int top,
                                               int cell, int half_side) {
    constexpr int places = 3;  // to choose from along either side
    std::optional<std::pair<int, int>> best;
    double best_energy = 0;
    for (int row = 0; row < places; ++row) {
        for (int column = 0; column < places; ++column) {
            const int x = left + cell * (2 * column + 1) / (2 * places);
            const int y = top + cell * (2 * row + 1) / (2 * places);
            const double energy = tensor.corner(x, y, half_side).value_or(0);
            if (energy > best_energy) {
                best_energy = energy;
                best = {x, y};
            }
        }
    }
    return best;
}

}  // namespace

std::vector<Plane> choose_patches(const GrayImage& clean, double px_per_mm) {
    const StructureTensor tensor(clean);
    const double area = clean.width * static_cast<double>(clean.height) / px_per_mm / px_per_mm;
    const double side = std::max(min_cell_mm, std::sqrt(area / most_patches)) * px_per_mm;
    const int cell = static_cast<int>(side);
    const int half_side = static_cast<int>(patch_mm / 2 * px_per_mm);
    std::vector<Plane> patches;
    for (int top = 0; top < clean.height; top += cell) {
        for (int left = 0; left < clean.width; left += cell) {
            if (const auto best = best_corner(tensor, left, top, cell, half_side)) {
                patches.push_back({best->first / px_per_mm, best->second / px_per_mm});
            }
        }
    }
    return patches;
}

}  // namespace arpent::scan
