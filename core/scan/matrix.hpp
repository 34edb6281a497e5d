// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/pixel.hpp"

#include <array>
#include <cstddef>

namespace arpent::scan {

/// A pair of coordinates of whatever system the text around it names.
struct Plane {
    double x = 0;
    double y = 0;

    bool operator==(const Plane&) const = default;
};

/// A homography of the plane, row by row; affine when the last row is 0 0 1. The default changes
/// nothing.
struct Matrix3 {
    std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

    static Matrix3 affine(double a, double b, double c, double d, double e, double f) {
        return {{a, b, c, d, e, f, 0, 0, 1}};
    }
    static Matrix3 translation(double x, double y) { return affine(1, 0, x, 0, 1, y); }

    /// The denominator of apply(): zero on the horizon, of the other sign beyond it.
    double weight(double x, double y) const { return m[6] * x + m[7] * y + m[8]; }
    Plane apply(double x, double y) const {
        const double w = weight(x, y);
        return {(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w};
    }

    /// First `second`, then `first`.
    friend Matrix3 operator*(const Matrix3& first, const Matrix3& second) {
        Matrix3 product;
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 3; ++column) {
                double sum = 0;
                for (std::size_t k = 0; k < 3; ++k) {
                    sum += first.m[3 * row + k] * second.m[3 * k + column];
                }
                product.m[3 * row + column] = sum;
            }
        }
        return product;
    }
    bool operator==(const Matrix3&) const = default;
};

}  // namespace arpent::scan
