// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/marked_map.hpp"

#include "core/demo/random.hpp"
#include "core/scan/homography.hpp"
#include "core/scan/plate.hpp"
#include "core/sheet/mark.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::test {

scan::PageMap map_by_marks(const practice::SheetView& view, double noise_mm, std::uint64_t seed) {
    demo::Random random(seed);
    std::vector<scan::PlanePair> pairs;
    const sheet::Layout& layout = sheet::layout_of(sheet::LayoutId::a4_landscape);
    for (int slot = 0; slot < sheet::mark_slots; ++slot) {
        const sheet::PagePoint place = sheet::mark_place(layout, slot).center;
        const scan::Plane seen = view.to_image({place.x + random.between(-noise_mm, noise_mm),
                                                place.y + random.between(-noise_mm, noise_mm)});
        pairs.push_back({{place.x, place.y}, seen});
    }
    const scan::Matrix3 matrix = scan::fit_homography(pairs).value();
    const scan::Matrix3 back = scan::inverse(matrix).value();
    for (scan::PlanePair& pair : pairs) {
        pair.to = back.apply(pair.to.x, pair.to.y);
    }
    constexpr double stiffness = 2;  // mm²
    return scan::PageMap(matrix, {}, scan::fit_plate(pairs, stiffness));
}

std::vector<double> map_errors(const scan::PageMap& map, const practice::SheetView& view,
                               const sheet::PageRect& frame) {
    std::vector<double> errors;
    constexpr double step = 4;  // mm
    for (double y = frame.y; y <= frame.bottom(); y += step) {
        for (double x = frame.x; x <= frame.right(); x += step) {
            const scan::PixelPoint put = map.to_image({x, y});
            const auto there = view.to_page({put.x, put.y});
            errors.push_back(there ? std::hypot(there->x - x, there->y - y) : 1000.0);
        }
    }
    std::ranges::sort(errors);
    return errors;
}

}  // namespace arpent::test
