// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/dot_finder.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace arpent::scan {
namespace {

constexpr double px_per_radius = 5;
constexpr double least_score = 0.72;

/// What a patch of the page shows, laid out upright.
struct Patch {
    int reach = 0;  ///< pixels from its middle to where a centre may be
    int side = 0;
    std::vector<float> pixels;
};

/// The template: the disc is dark, the ring around it white; the edge between them and beyond does
/// not count, so that the dashed circle around genuine dots and blur do no harm.
struct Cell {
    int x;
    int y;
    float value;  ///< of mean nought and length one over all cells
};

constexpr int template_reach = static_cast<int>(px_per_radius * 1.8);

std::vector<Cell> make_template() {
    std::vector<Cell> cells;
    float sum = 0;
    for (int y = -template_reach; y <= template_reach; ++y) {
        for (int x = -template_reach; x <= template_reach; ++x) {
            const double r = std::hypot(x, y) / px_per_radius;
            if (r < 0.9 || (r > 1.15 && r < 1.8)) {
                cells.push_back({x, y, r < 1 ? 0.0F : 1.0F});
                sum += cells.back().value;
            }
        }
    }
    const auto n = static_cast<float>(cells.size());
    float norm = 0;
    for (Cell& cell : cells) {
        cell.value -= sum / n;
        norm += cell.value * cell.value;
    }
    for (Cell& cell : cells) {
        cell.value /= std::sqrt(norm);
    }
    return cells;
}

sheet::PagePoint page_place(sheet::PagePoint center, double x, double y, double radius) {
    return {center.x + x * radius / px_per_radius, center.y + y * radius / px_per_radius};
}

Patch cut_out(const GrayImage& image, const View& view, sheet::PagePoint place, double radius,
              double reach) {
    Patch patch;
    patch.reach = static_cast<int>(std::ceil(reach / radius * px_per_radius));
    const int half = patch.reach + template_reach;
    patch.side = 2 * half + 1;
    patch.pixels.reserve(static_cast<std::size_t>(patch.side) *
                         static_cast<std::size_t>(patch.side));
    constexpr std::array<double, 2> fine{-0.25, 0.25};
    for (int y = -half; y <= half; ++y) {
        for (int x = -half; x <= half; ++x) {
            double sum = 0;
            for (const double v : fine) {
                for (const double u : fine) {
                    const PixelPoint at = view.to_image(page_place(place, x + u, y + v, radius));
                    sum += sample(image, at.x, at.y);
                }
            }
            patch.pixels.push_back(static_cast<float>(sum / 4));
        }
    }
    return patch;
}

double correlation(const Patch& patch, const std::vector<Cell>& cells, int x, int y) {
    const int middle = patch.side / 2;
    float sum = 0;
    float squares = 0;
    float product = 0;
    for (const Cell& cell : cells) {
        const int index = (middle + y + cell.y) * patch.side + middle + x + cell.x;
        const float value = patch.pixels[static_cast<std::size_t>(index)];
        sum += value;
        squares += value * value;
        product += value * cell.value;
    }
    const float spread = squares - sum * sum / static_cast<float>(cells.size());
    constexpr float least_contrast = 25;  // grey levels, of the whole template
    const auto least = least_contrast * least_contrast * static_cast<float>(cells.size()) / 4;
    return spread < least ? 0.0 : product / std::sqrt(spread);
}

/// The centre of what is dark, by its weight: exact to a small part of a pixel.
PixelPoint centroid(const GrayImage& image, const View& view, sheet::PagePoint center,
                    double radius) {
    constexpr double fine = 3;  // steps a template pixel
    constexpr int rounds = 3;
    const double darkest = sample(image, view.to_image(center).x, view.to_image(center).y);
    for (int round = 0; round < rounds; ++round) {
        double weight = 0;
        sheet::PagePoint sum;
        const int half = static_cast<int>(fine * px_per_radius * 1.6);
        double white = 0;
        constexpr int around = 16;
        for (int i = 0; i < around; ++i) {
            const double angle = i * 2 * 3.14159265358979 / around;
            const PixelPoint at = view.to_image({center.x + 1.55 * radius * std::cos(angle),
                                                 center.y + 1.55 * radius * std::sin(angle)});
            white += sample(image, at.x, at.y) / around;
        }
        for (int y = -half; y <= half; ++y) {
            for (int x = -half; x <= half; ++x) {
                if (std::hypot(x, y) > half) {
                    continue;
                }
                const sheet::PagePoint place = page_place(center, x / fine, y / fine, radius);
                const PixelPoint at = view.to_image(place);
                const double dark =
                    (white - sample(image, at.x, at.y)) / std::max(1.0, white - darkest);
                const double share = std::clamp(dark * 1.5 - 0.25, 0.0, 1.0);
                weight += share;
                sum.x += share * place.x;
                sum.y += share * place.y;
            }
        }
        if (weight <= 0) {
            break;
        }
        center = {sum.x / weight, sum.y / weight};
    }
    return view.to_image(center);
}

}  // namespace

std::optional<Dot> find_dot(const GrayImage& image, const View& view, sheet::PagePoint place,
                            double radius, double reach) {
    static const std::vector<Cell> cells = make_template();
    const PixelPoint foretold = view.to_image(place);
    if (!(foretold.x > 0 && foretold.y > 0 && foretold.x < image.width &&
          foretold.y < image.height)) {
        return std::nullopt;
    }
    const Patch patch = cut_out(image, view, place, radius, reach);
    double best = 0;
    double best_score = 0;
    int best_x = 0;
    int best_y = 0;
    constexpr double far_costs = 0.08;  // of the score, at the border of the reach
    for (int y = -patch.reach; y <= patch.reach; ++y) {
        for (int x = -patch.reach; x <= patch.reach; ++x) {
            const double away = std::hypot(x, y) / std::max(1, patch.reach);
            const double score = away <= 1 ? correlation(patch, cells, x, y) : 0;
            if (score - far_costs * away > best) {
                best = score - far_costs * away;
                best_score = score;
                best_x = x;
                best_y = y;
            }
        }
    }
    if (best_score < least_score) {
        return std::nullopt;
    }
    return Dot{centroid(image, view, page_place(place, best_x, best_y, radius), radius),
               best_score};
}

}  // namespace arpent::scan
