// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/random.hpp"
#include "core/scan/matrix.hpp"

#include <functional>
#include <vector>

namespace arpent::practice {

/// Millimetres; x right and y down on the table, z up from it.
struct Space {
    double x = 0;
    double y = 0;
    double z = 0;
};

/// A bend of paper that is the same all along one direction, so that the paper does not stretch:
/// where it rises its shadow on the table becomes shorter.
class PaperBend {
public:
    /// `slope` is dz/ds for s = direction · (mm - origin) from 0 to `length`; `direction` has
    /// length 1. With a `twist` the bend grows by this share on one side of `twist_line`, measured
    /// across the direction, and shrinks on the other: a crease is pressed flatter at one end.
    PaperBend(scan::Plane origin, scan::Plane direction, double length,
              const std::function<double(double)>& slope, double twist = 0, double twist_line = 0);

    void add_to(Space& place, scan::Plane mm) const;

private:
    scan::Plane origin_;
    scan::Plane direction_;
    double twist_ = 0;
    double twist_line_ = 0;
    std::vector<double> height_;
    std::vector<double> shortening_;
};

/// How a sheet lies: the sum of its bends, which keeps its metric but for products of slopes (they
/// stay below 0.2).
class PaperShape {
public:
    PaperShape(double width_mm, double height_mm) : width_(width_mm), height_(height_mm) {}

    /// Creases of a sheet that was folded into columns × rows panels and opened again; `slope` is
    /// how steep the panels stand.
    void fold(int columns, int rows, double slope, demo::Random& random);
    /// As it comes from a roll: its edges stand `rise` mm above its middle.
    void curl(double rise, demo::Random& random);
    /// One corner bends up over a line that cuts it off, to `rise` mm.
    void lift_corner(double rise, demo::Random& random);
    /// No sheet lies as flat as a table: a wave of some tenths of a millimetre.
    void wave(double rise, demo::Random& random);

    Space at(scan::Plane mm) const;
    double width_mm() const { return width_; }
    double height_mm() const { return height_; }

private:
    void crease(bool vertical, int panels, double slope, demo::Random& random);

    double width_;
    double height_;
    std::vector<PaperBend> bends_;
};

}  // namespace arpent::practice
