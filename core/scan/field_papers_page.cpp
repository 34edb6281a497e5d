// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/field_papers_page.hpp"

#include "core/geo/mercator.hpp"

namespace arpent::scan {
namespace {

constexpr double mm_per_point = 25.4 / 72;

/// In points. The dots' places count from the map's lower right corner, in units of `ratio` to the
/// point; F and G differ from paper to paper.
struct Numbers {
    const char* name;
    double width;
    double height;
    Plane f;
    Plane g;
    double ratio;
};

constexpr Numbers numbers_of(FieldPaper paper) {
    switch (paper) {
        case FieldPaper::letter_landscape:
            return {"Letter", 792, 612, {-1034.82, -155.33}, {-1034.82, -177.02}, 1.456091};
        case FieldPaper::letter_portrait:
            return {"Letter", 612, 792, {-565.82, -271.11}, {-565.82, -292.80}, 1.0729091};
        case FieldPaper::a4_landscape:
            return {"A4", 841.89, 595.276, {-1146.04, -300.08}, {-1146.04, -321.77}, 1.506211};
        case FieldPaper::a4_portrait:
            return {"A4", 595.276, 841.89, {-509.72, -199.48}, {-509.72, -221.17}, 1.000007};
        case FieldPaper::a3_landscape:
            return {"A3", 1190.55, 841.89, {-1105.00, -213.19}, {-1105.00, -234.88}, 0.999974};
        case FieldPaper::a3_portrait:
            return {"A3", 841.89, 1190.55, {-508.37, -126.63}, {-508.37, -148.33}, 0.677938};
    }
    return {};
}

constexpr Plane dot_a{-508.37, -720.33};
constexpr Plane dot_b{-486.68, -720.33};
constexpr Plane dot_c{-13.56, -720.37};
constexpr Plane dot_d{-13.56, -229.53};
constexpr Plane dot_e{-149.12, -13.56};

}  // namespace

const char* paper_name(FieldPaper paper) { return numbers_of(paper).name; }

bool is_landscape(FieldPaper paper) {
    const Numbers numbers = numbers_of(paper);
    return numbers.width > numbers.height;
}

FieldPapersPage field_papers_page(FieldPaper paper) {
    constexpr double left = 36;
    constexpr double top = 72;
    constexpr double right = 36;
    constexpr double bottom = 36;
    constexpr double qr_side = 83;
    const Numbers n = numbers_of(paper);
    const auto mm = [](double points) { return points * mm_per_point; };
    const double corner_x = n.width - right;
    const double corner_y = n.height - bottom;
    FieldPapersPage page{mm(n.width),
                         mm(n.height),
                         {mm(left), mm(top), mm(corner_x - left), mm(corner_y - top)},
                         {mm(corner_x - qr_side), mm(corner_y - qr_side), mm(qr_side), mm(qr_side)},
                         {}};
    const std::array<Plane, 7> dots{dot_e, dot_d, dot_c, dot_b, dot_a, n.g, n.f};
    for (std::size_t i = 0; i < dots.size(); ++i) {
        page.dots[i] = {mm(corner_x + dots[i].x / n.ratio), mm(corner_y + dots[i].y / n.ratio)};
    }
    return page;
}

std::optional<Matrix3> field_papers_ground(FieldPaper paper, const CrsBox& box, bool half) {
    if (box.crs.kind != CrsKind::geographic) {
        return std::nullopt;
    }
    const auto upper = to_world(box.crs, {box.west, box.north});
    const auto lower = to_world(box.crs, {box.east, box.south});
    if (!upper || !lower) {
        return std::nullopt;
    }
    const sheet::PageRect map = field_papers_page(paper).map;
    const bool landscape = is_landscape(paper);
    const double width = half && landscape ? map.width / 2 : map.width;
    const double height = half && !landscape ? map.height / 2 : map.height;
    const double scale_x = (lower->x - upper->x) * geo::equator_m / width;
    const double scale_y = (lower->y - upper->y) * geo::equator_m / height;
    const double west = (upper->x - 0.5) * geo::equator_m;
    const double north = (0.5 - upper->y) * geo::equator_m;
    return Matrix3::affine(scale_x, 0, west - scale_x * map.x, 0, -scale_y,
                           north + scale_y * map.y);
}

}  // namespace arpent::scan
