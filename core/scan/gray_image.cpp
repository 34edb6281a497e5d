// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/gray_image.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {
namespace {

std::size_t area(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

/// Where the target pixel begins and ends in a source that is 1 / factor as long.
struct Span {
    int first = 0;
    std::vector<float> shares;  ///< of the source pixels from `first`; their sum is 1
};

std::vector<Span> spans(int source, int target) {
    std::vector<Span> result(static_cast<std::size_t>(target));
    const double step = static_cast<double>(source) / target;
    for (int i = 0; i < target; ++i) {
        Span& span = result[static_cast<std::size_t>(i)];
        const double begin = i * step;
        const double end = std::min<double>(source, begin + step);
        span.first = static_cast<int>(begin);
        for (int k = span.first; k < end; ++k) {
            const double covered = std::min<double>(end, k + 1) - std::max<double>(begin, k);
            span.shares.push_back(static_cast<float>(covered / step));
        }
    }
    return result;
}

std::vector<float> gaussian(double sigma) {
    const int reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
    std::vector<float> weights;
    double sum = 0;
    for (int i = -reach; i <= reach; ++i) {
        const double weight = std::exp(-0.5 * i * i / (sigma * sigma));
        weights.push_back(static_cast<float>(weight));
        sum += weight;
    }
    for (float& weight : weights) {
        weight /= static_cast<float>(sum);
    }
    return weights;
}

/// One row convolved; its edge pixels go on outside.
void blur_row(const float* row, int width, const std::vector<float>& weights, float* to) {
    const int reach = static_cast<int>(weights.size()) / 2;
    std::vector<float> padded(static_cast<std::size_t>(width + 2 * reach));
    std::fill_n(padded.begin(), reach, row[0]);
    std::copy_n(row, width, padded.begin() + reach);
    std::fill_n(padded.begin() + reach + width, reach, row[width - 1]);
    std::fill_n(to, width, 0.0F);
    for (std::size_t k = 0; k < weights.size(); ++k) {
        const float weight = weights[k];
        const float* from = padded.data() + k;
        for (int x = 0; x < width; ++x) {
            to[x] += weight * from[x];
        }
    }
}

}  // namespace

GrayImage to_gray(const Raster& raster) {
    GrayImage gray{static_cast<int>(raster.width), static_cast<int>(raster.height), {}};
    gray.pixels.resize(area(gray.width, gray.height));
    const std::uint8_t* from = raster.rgba.data();
    for (std::uint8_t& pixel : gray.pixels) {
        const unsigned paper = 255U - from[3];
        pixel = static_cast<std::uint8_t>(std::min(
            255U, ((77U * from[0] + 150U * from[1] + 29U * from[2] + 128U) >> 8U) + paper));
        from += 4;
    }
    return gray;
}

GrayImage half(const GrayImage& image) {
    GrayImage result{image.width / 2, image.height / 2, {}};
    result.pixels.resize(area(result.width, result.height));
    for (int y = 0; y < result.height; ++y) {
        const std::uint8_t* upper = &image.pixels[area(image.width, 2 * y)];
        const std::uint8_t* lower = upper + image.width;
        std::uint8_t* to = &result.pixels[area(result.width, y)];
        for (int x = 0; x < result.width; ++x, upper += 2, lower += 2) {
            to[x] = static_cast<std::uint8_t>(
                (unsigned{upper[0]} + upper[1] + lower[0] + lower[1] + 2U) / 4U);
        }
    }
    return result;
}

GrayImage shrunk(const GrayImage& image, double factor) {
    GrayImage result{std::max(1, static_cast<int>(std::lround(image.width * factor))),
                     std::max(1, static_cast<int>(std::lround(image.height * factor))),
                     {}};
    result.pixels.resize(area(result.width, result.height));
    const std::vector<Span> columns = spans(image.width, result.width);
    const std::vector<Span> rows = spans(image.height, result.height);
    std::vector<float> sum(static_cast<std::size_t>(image.width));
    for (int y = 0; y < result.height; ++y) {
        const Span& row = rows[static_cast<std::size_t>(y)];
        std::fill(sum.begin(), sum.end(), 0.0F);
        for (std::size_t k = 0; k < row.shares.size(); ++k) {
            const std::uint8_t* from =
                &image.pixels[area(image.width, row.first + static_cast<int>(k))];
            for (std::size_t x = 0; x < sum.size(); ++x) {
                sum[x] += row.shares[k] * static_cast<float>(from[x]);
            }
        }
        std::uint8_t* to = &result.pixels[area(result.width, y)];
        for (const Span& column : columns) {
            float value = 0.5F;
            for (std::size_t k = 0; k < column.shares.size(); ++k) {
                value += column.shares[k] * sum[static_cast<std::size_t>(column.first) + k];
            }
            *to++ = static_cast<std::uint8_t>(std::min(value, 255.0F));
        }
    }
    return result;
}

GrayImage blur(const GrayImage& image, double sigma) {
    const std::vector<float> weights = gaussian(sigma);
    const int reach = static_cast<int>(weights.size()) / 2;
    const auto width = static_cast<std::size_t>(image.width);
    GrayImage result{image.width, image.height, std::vector<std::uint8_t>(image.pixels.size())};
    // Rows blurred along x wait in a ring until all that a target row needs are there.
    std::vector<float> ring(width * weights.size());
    std::vector<float> row(width);
    const auto slot = [&](int y) {
        return ring.data() + static_cast<std::size_t>(y) % weights.size() * width;
    };
    int ready = 0;
    std::vector<float> sum(width);
    for (int y = 0; y < image.height; ++y) {
        for (; ready <= std::min(y + reach, image.height - 1); ++ready) {
            std::copy_n(&image.pixels[area(image.width, ready)], width, row.begin());
            blur_row(row.data(), image.width, weights, slot(ready));
        }
        std::fill(sum.begin(), sum.end(), 0.5F);
        int from_row = y - reach;
        for (const float weight : weights) {
            const float* from = slot(std::clamp(from_row++, 0, image.height - 1));
            for (std::size_t x = 0; x < width; ++x) {
                sum[x] += weight * from[x];
            }
        }
        std::uint8_t* to = &result.pixels[area(image.width, y)];
        for (std::size_t x = 0; x < width; ++x) {
            to[x] = static_cast<std::uint8_t>(std::min(sum[x], 255.0F));
        }
    }
    return result;
}

GrayImage sharpen(const GrayImage& image, double sigma, double amount) {
    GrayImage result = blur(image, sigma);
    for (std::size_t i = 0; i < result.pixels.size(); ++i) {
        const double value = image.pixels[i];
        const double sharp = value + amount * (value - result.pixels[i]);
        result.pixels[i] = static_cast<std::uint8_t>(std::clamp(sharp + 0.5, 0.0, 255.0));
    }
    return result;
}

double sample(const GrayImage& image, double x, double y) {
    const double u = std::clamp(x - 0.5, 0.0, image.width - 1.0);
    const double v = std::clamp(y - 0.5, 0.0, image.height - 1.0);
    const int column = std::min(static_cast<int>(u), std::max(0, image.width - 2));
    const int row = std::min(static_cast<int>(v), std::max(0, image.height - 2));
    const int right = std::min(column + 1, image.width - 1);
    const int below = std::min(row + 1, image.height - 1);
    const double s = u - column;
    const double t = v - row;
    const double upper = (1 - s) * image.at(column, row) + s * image.at(right, row);
    const double lower = (1 - s) * image.at(column, below) + s * image.at(right, below);
    return (1 - t) * upper + t * lower;
}

}  // namespace arpent::scan
