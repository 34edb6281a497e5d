// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/raster.hpp"

#include <cstdint>
#include <vector>

namespace arpent::scan {

/// Luminance, one byte a pixel, rows from the top: what the detectors look at.
struct GrayImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    /// Inside the image only.
    std::uint8_t at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

/// Rec. 601 luminance on white paper: what is transparent comes out white.
GrayImage to_gray(const Raster& raster);

/// Each pixel the mean of two by two; an odd last row or column is dropped. Not of a single pixel.
GrayImage half(const GrayImage& image);

/// Made `factor` (0 to 1) as large, each pixel the mean of the area it covers.
GrayImage shrunk(const GrayImage& image, double factor);

/// A Gaussian of `sigma` pixels (0.3 to 20); the edge pixels go on outside.
GrayImage blur(const GrayImage& image, double sigma);

/// Unsharp mask: what a blur of `sigma` would take away is added `amount` times more.
GrayImage sharpen(const GrayImage& image, double sigma, double amount);

/// The value at a place in the convention of PixelPoint (a pixel's centre lies at .5), bilinear;
/// outside, that of the nearest edge.
double sample(const GrayImage& image, double x, double y);

}  // namespace arpent::scan
