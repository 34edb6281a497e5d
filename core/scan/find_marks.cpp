// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/find_marks.hpp"

#include "core/scan/find_stickers.hpp"
#include "core/scan/form_rows.hpp"
#include "core/scan/pen_marks.hpp"
#include "core/scan/rectify.hpp"

#include <algorithm>
#include <iterator>

namespace arpent::scan {
namespace {

/// The clean page in exactly that many pixels, each the mean of what it covers or, beyond that, a
/// sample: never off by more than half a pixel at the far edge.
GrayImage fitted(const GrayImage& clean, int width, int height) {
    const GrayImage small =
        clean.width > width ? shrunk(clean, static_cast<double>(width) / clean.width) : clean;
    if (small.width == width && small.height == height) {
        return small;
    }
    GrayImage result{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            result.pixels.push_back(static_cast<std::uint8_t>(
                sample(small, (x + 0.5) * small.width / width, (y + 0.5) * small.height / height) +
                0.5));
        }
    }
    return result;
}

}  // namespace

std::vector<FoundMark> find_marks(const Raster& picture, const PageMap& map,
                                  const sheet::Layout& layout, const std::stop_token& stop) {
    if (layout.id == sheet::LayoutId::releve) {
        return {};
    }
    const PageMap here = map.scaled(static_cast<double>(picture.width) / picture.full_width,
                                    static_cast<double>(picture.height) / picture.full_height);
    return find_stickers(to_gray(picture), here, layout, stop);
}

std::vector<FoundMark> find_marks(const Raster& picture, const PageMap& map,
                                  const sheet::Layout& layout, const GrayImage& clean,
                                  const std::stop_token& stop) {
    std::vector<FoundMark> marks = find_marks(picture, map, layout, stop);
    const Raster page = rectify(picture, map, {0, 0, layout.width, layout.height}, ink_px_per_mm);
    const GrayImage print =
        fitted(clean, static_cast<int>(page.width), static_cast<int>(page.height));
    Ink ink = page_ink(page, print, stop);
    if (layout.id == sheet::LayoutId::releve) {
        return form_rows(ink);
    }
    std::ranges::move(pen_marks(std::move(ink), layout, marks), std::back_inserter(marks));
    return marks;
}

}  // namespace arpent::scan
