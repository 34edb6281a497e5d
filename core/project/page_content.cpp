// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/page_content.hpp"

#include "core/paper/clean_page.hpp"
#include "core/scan/find_marks.hpp"
#include "core/scan/rectify.hpp"
#include "core/scan/refine.hpp"

#include <cmath>
#include <utility>

namespace arpent::project {

std::optional<scan::GrayImage> clean_page(const sheet::SheetCode& code, const PaperContext& context,
                                          const std::stop_token& stop) {
    const std::vector<std::byte> png = context.clean_page(code);
    if (png.empty()) {
        return std::nullopt;
    }
    job::Progress unseen;
    return scan::to_gray(scan::decode_image(png, {}, unseen, stop));
}

std::optional<LaidPage> lay_over_print(const scan::PageMap& map, const sheet::Layout& layout,
                                       const PagePicture& picture, const scan::GrayImage& clean) {
    constexpr double px_per_mm = paper::clean_pixels_per_mm;
    const sheet::PageRect seen{0, 0, clean.width / px_per_mm, clean.height / px_per_mm};
    if (std::abs(seen.width - layout.width) > 1 || std::abs(seen.height - layout.height) > 1) {
        return std::nullopt;  // a clean page of another make than this layout
    }
    const scan::PageMap here = map.scaled(picture.gray.width / picture.full.width,
                                          picture.gray.height / picture.full.height);
    const scan::GrayImage flat = scan::rectify(picture.gray, here, seen, px_per_mm);
    auto refinement = scan::refine(flat, clean, px_per_mm);
    if (!refinement) {
        return std::nullopt;
    }
    const double agreed =
        static_cast<double>(refinement->pairs.size()) / static_cast<double>(refinement->tried);
    return LaidPage{scan::refined(map, *refinement), refinement->held_out_mm, agreed,
                    std::move(refinement->pairs)};
}

std::vector<edit::Mark> marks_on(ReadPage page, const scan::Raster& raster,
                                 const std::optional<scan::GrayImage>& clean,
                                 const edit::PictureHash& picture, const PaperContext& context,
                                 const std::stop_token& stop) {
    const sheet::Layout& layout = sheet::layout_of(page.payload.layout);
    const std::vector<scan::FoundMark> found =
        clean ? scan::find_marks(raster, page.map, layout, *clean, stop)
              : scan::find_marks(raster, page.map, layout, stop);
    const auto first_row = context.first_rows.find(page.payload.code());
    page.first_row = first_row != context.first_rows.end() ? first_row->second : 1;
    return page_marks(found, page, picture);
}

}  // namespace arpent::project
