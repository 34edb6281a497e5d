// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/draw_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace arpent::practice {
namespace {

constexpr double cell_mm = 2;  ///< between the points at which the view is computed

struct Vertex {
    scan::Plane pixel;
    scan::Plane mm;
    double shade = 1;
};

/// A value that runs evenly over a triangle: at + right · x + down · y of the picture.
struct Ramp {
    double at = 0;
    double right = 0;
    double down = 0;

    double operator()(double x, double y) const { return at + right * x + down * y; }
};

class SheetPainter {
public:
    SheetPainter(scan::Raster& picture, const scan::Raster& page, const SheetView& view,
                 const std::optional<Tear>& tear)
        : picture_(picture),
          page_(page),
          px_per_mm_x_(page.width / view.width_mm()),
          px_per_mm_y_(page.height / view.height_mm()),
          tear_(tear) {}

    void triangle(const Vertex& a, const Vertex& b, const Vertex& c) {
        const double abx = b.pixel.x - a.pixel.x;
        const double aby = b.pixel.y - a.pixel.y;
        const double acx = c.pixel.x - a.pixel.x;
        const double acy = c.pixel.y - a.pixel.y;
        const double area = abx * acy - aby * acx;
        if (area == 0) {
            return;
        }
        const auto ramp = [&](double va, double vb, double vc) {
            const double right = ((vb - va) * acy - (vc - va) * aby) / area;
            const double down = ((vc - va) * abx - (vb - va) * acx) / area;
            return Ramp{va - right * a.pixel.x - down * a.pixel.y, right, down};
        };
        const Ramp of_b = ramp(0, 1, 0);
        const Ramp of_c = ramp(0, 0, 1);
        const Ramp x_mm = ramp(a.mm.x, b.mm.x, c.mm.x);
        const Ramp y_mm = ramp(a.mm.y, b.mm.y, c.mm.y);
        const Ramp shade = ramp(a.shade, b.shade, c.shade);
        const auto [left, right] = pixels(a.pixel.x, b.pixel.x, c.pixel.x, picture_.width);
        const auto [top, bottom] = pixels(a.pixel.y, b.pixel.y, c.pixel.y, picture_.height);
        for (int row = top; row <= bottom; ++row) {
            for (int column = left; column <= right; ++column) {
                constexpr double seam = 1e-9;
                const double x = column + 0.5;
                const double y = row + 0.5;
                const double in_b = of_b(x, y);
                const double in_c = of_c(x, y);
                if (in_b >= -seam && in_c >= -seam && in_b + in_c <= 1 + seam) {
                    dot(column, row, {x_mm(x, y), y_mm(x, y)}, shade(x, y));
                }
            }
        }
    }

private:
    /// The pixels whose centres may lie between three coordinates.
    static std::pair<int, int> pixels(double a, double b, double c, std::uint32_t side) {
        const double low = std::clamp(std::min({a, b, c}) - 0.5, 0.0, static_cast<double>(side));
        const double high = std::clamp(std::max({a, b, c}) - 0.5, -1.0, side - 1.0);
        return {static_cast<int>(std::ceil(low)), static_cast<int>(std::floor(high))};
    }

    void dot(int column, int row, scan::Plane mm, double shade) {
        if (tear_ && tear_->takes(mm)) {
            return;
        }
        const auto width = static_cast<int>(page_.width);
        const auto height = static_cast<int>(page_.height);
        const double px = std::clamp(mm.x * px_per_mm_x_ - 0.5, 0.0, width - 1.001);
        const double py = std::clamp(mm.y * px_per_mm_y_ - 0.5, 0.0, height - 1.001);
        const int ix = static_cast<int>(px);
        const int iy = static_cast<int>(py);
        const auto tx = static_cast<float>(px - ix);
        const auto ty = static_cast<float>(py - iy);
        const std::size_t line = std::size_t{page_.width} * 4;
        const std::uint8_t* from = page_.rgba.data() + static_cast<std::size_t>(iy) * line +
                                   static_cast<std::size_t>(ix) * 4;
        std::uint8_t* to =
            picture_.rgba.data() +
            (static_cast<std::size_t>(row) * picture_.width + static_cast<std::size_t>(column)) * 4;
        for (std::size_t i = 0; i < 3; ++i) {
            const float up =
                static_cast<float>(from[i]) * (1 - tx) + static_cast<float>(from[i + 4]) * tx;
            const float low = static_cast<float>(from[i + line]) * (1 - tx) +
                              static_cast<float>(from[i + line + 4]) * tx;
            const float value = (up * (1 - ty) + low * ty) * static_cast<float>(shade);
            to[i] = static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
        }
    }

    scan::Raster& picture_;
    const scan::Raster& page_;
    double px_per_mm_x_;
    double px_per_mm_y_;
    const std::optional<Tear>& tear_;
};

Vertex vertex_at(const SheetView& view, scan::Plane mm) {
    // A lamp to the upper left: what leans toward it is brighter.
    const scan::Plane slope = view.slope(mm);
    return {view.to_image(mm), mm, std::clamp(0.97 - 0.5 * slope.x - 0.4 * slope.y, 0.6, 1.2)};
}

}  // namespace

void draw_sheet(scan::Raster& picture, const scan::Raster& page, const SheetView& view,
                const std::optional<Tear>& tear) {
    const int columns = static_cast<int>(std::ceil(view.width_mm() / cell_mm));
    const int rows = static_cast<int>(std::ceil(view.height_mm() / cell_mm));
    SheetPainter painter(picture, page, view, tear);
    const auto row_of = [&](int row) {
        std::vector<Vertex> vertices;
        for (int column = 0; column <= columns; ++column) {
            vertices.push_back(vertex_at(
                view, {view.width_mm() * column / columns, view.height_mm() * row / rows}));
        }
        return vertices;
    };
    std::vector<Vertex> above = row_of(0);
    for (int row = 1; row <= rows; ++row) {
        std::vector<Vertex> below = row_of(row);
        for (std::size_t i = 1; i < above.size(); ++i) {
            painter.triangle(above[i - 1], above[i], below[i]);
            painter.triangle(above[i - 1], below[i], below[i - 1]);
        }
        above = std::move(below);
    }
}

}  // namespace arpent::practice
