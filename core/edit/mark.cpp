// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/mark.hpp"

namespace arpent::edit {

MarkPoint Mark::in_picture() const {
    const double width = box[1].x - box[0].x;
    const double height = box[1].y - box[0].y;
    const double u = width > 0 ? (page.x - box[0].x) / width : 0;
    const double v = height > 0 ? (page.y - box[0].y) / height : 0;
    const auto mix = [&](double MarkPoint::*part) {
        const double upper = (1 - u) * crop[0].*part + u * crop[1].*part;
        const double lower = (1 - u) * crop[3].*part + u * crop[2].*part;
        return (1 - v) * upper + v * lower;
    };
    return {mix(&MarkPoint::x), mix(&MarkPoint::y)};
}

}  // namespace arpent::edit
