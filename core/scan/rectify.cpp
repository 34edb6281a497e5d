// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/rectify.hpp"

#include "core/scan/image_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace arpent::scan {
namespace {

/// Between the nodes of this grid the map is as good as linear.
constexpr int cell = 8;

struct Size {
    int width;
    int height;
};

Size size_of(const sheet::PageRect& rect, double px_per_mm) {
    const double width = std::max(1.0, std::round(rect.width * px_per_mm));
    const double height = std::max(1.0, std::round(rect.height * px_per_mm));
    check_image_size(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height));
    return {static_cast<int>(width), static_cast<int>(height)};
}

/// Where a row of nodes of the result lies in the picture.
std::vector<PixelPoint> nodes(const PageMap& map, const sheet::PageRect& rect, double px_per_mm,
                              int columns, int y) {
    std::vector<PixelPoint> row;
    for (int column = 0; column <= columns; ++column) {
        row.push_back(map.to_image({rect.x + column * cell / px_per_mm, rect.y + y / px_per_mm}));
    }
    return row;
}

/// A place of the picture and how the result's next pixel, and next row, lies from it.
struct Step {
    double x, y;
    double right_x, right_y;
    double down_x, down_y;
};

/// Calls `put(x, y, step)` for every pixel of the result.
template <typename Put>
void walk(const PageMap& map, const sheet::PageRect& rect, double px_per_mm, Size size,
          const Put& put) {
    const int columns = (size.width + cell - 1) / cell;
    std::vector<PixelPoint> upper = nodes(map, rect, px_per_mm, columns, 0);
    for (int top = 0; top < size.height; top += cell) {
        const std::vector<PixelPoint> lower = nodes(map, rect, px_per_mm, columns, top + cell);
        for (int y = top; y < std::min(top + cell, size.height); ++y) {
            const double t = (y - top + 0.5) / cell;
            for (int x = 0; x < size.width; ++x) {
                const auto i = static_cast<std::size_t>(x / cell);
                const double s = (x % cell + 0.5) / cell;
                const PixelPoint &a = upper[i], &b = upper[i + 1], &c = lower[i], &d = lower[i + 1];
                const double left_x = a.x + t * (c.x - a.x), left_y = a.y + t * (c.y - a.y);
                const double wide_x = b.x + t * (d.x - b.x) - left_x;
                const double wide_y = b.y + t * (d.y - b.y) - left_y;
                put(x, y,
                    Step{left_x + s * wide_x, left_y + s * wide_y, wide_x / cell, wide_y / cell,
                         (c.x - a.x + s * (d.x - c.x - b.x + a.x)) / cell,
                         (c.y - a.y + s * (d.y - c.y - b.y + a.y)) / cell});
            }
        }
        upper = lower;
    }
}

/// How many samples a side make up for a picture that is finer than the result.
int samples(const Step& step) {
    const double longest =
        std::max(std::hypot(step.right_x, step.right_y), std::hypot(step.down_x, step.down_y));
    constexpr int most = 6;
    return longest < 1.3 ? 1 : std::min(most, static_cast<int>(std::ceil(longest)));
}

/// Bilinear, of `Channels` bytes a pixel; white outside the picture.
template <int Channels>
void add_sample(const std::uint8_t* pixels, Size size, double x, double y,
                std::array<float, Channels>& sum) {
    if (!(x >= 0 && y >= 0 && x <= size.width && y <= size.height)) {
        for (float& value : sum) {
            value += 255;
        }
        return;
    }
    const double u = std::clamp(x - 0.5, 0.0, size.width - 1.0);
    const double v = std::clamp(y - 0.5, 0.0, size.height - 1.0);
    const int column = static_cast<int>(u);
    const int row = static_cast<int>(v);
    const auto s = static_cast<float>(u - column);
    const auto t = static_cast<float>(v - row);
    const std::ptrdiff_t right = column + 1 < size.width ? Channels : 0;
    const std::ptrdiff_t below =
        row + 1 < size.height ? static_cast<std::ptrdiff_t>(size.width) * Channels : 0;
    const std::uint8_t* at =
        pixels + (static_cast<std::ptrdiff_t>(row) * size.width + column) * Channels;
    for (int k = 0; k < Channels; ++k, ++at) {
        const float a = at[0], b = at[right], c = at[below], d = at[below + right];
        const float high = a + s * (b - a);
        const float low = c + s * (d - c);
        sum[static_cast<std::size_t>(k)] += high + t * (low - high);
    }
}

template <int Channels>
void fill(const std::uint8_t* pixels, Size picture, const PageMap& map, const sheet::PageRect& rect,
          double px_per_mm, Size size, std::uint8_t* to) {
    walk(map, rect, px_per_mm, size, [&](int, int, const Step& step) {
        const int n = samples(step);
        std::array<float, Channels> sum{};
        for (int i = 0; i < n * n; ++i) {
            const double right = (i % n + 0.5) / n - 0.5;
            const double down = (i / n + 0.5) / n - 0.5;
            add_sample<Channels>(pixels, picture,
                                 step.x + right * step.right_x + down * step.down_x,
                                 step.y + right * step.right_y + down * step.down_y, sum);
        }
        for (const float value : sum) {
            *to++ = static_cast<std::uint8_t>(value / static_cast<float>(n * n) + 0.5F);
        }
    });
}

}  // namespace

Raster rectify(const Raster& picture, const PageMap& map, const sheet::PageRect& rect,
               double px_per_mm) {
    const Size size = size_of(rect, px_per_mm);
    const auto width = static_cast<std::uint32_t>(size.width);
    const auto height = static_cast<std::uint32_t>(size.height);
    Raster result{width, height, width, height, {}};
    result.rgba.resize(std::size_t{width} * height * 4);
    const PageMap here = map.scaled(static_cast<double>(picture.width) / picture.full_width,
                                    static_cast<double>(picture.height) / picture.full_height);
    fill<4>(picture.rgba.data(),
            {static_cast<int>(picture.width), static_cast<int>(picture.height)}, here, rect,
            px_per_mm, size, result.rgba.data());
    return result;
}

GrayImage rectify(const GrayImage& picture, const PageMap& map, const sheet::PageRect& rect,
                  double px_per_mm) {
    const Size size = size_of(rect, px_per_mm);
    GrayImage result{size.width, size.height, {}};
    result.pixels.resize(static_cast<std::size_t>(size.width) *
                         static_cast<std::size_t>(size.height));
    fill<1>(picture.pixels.data(), {picture.width, picture.height}, map, rect, px_per_mm, size,
            result.pixels.data());
    return result;
}

}  // namespace arpent::scan
