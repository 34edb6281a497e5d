// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/paper_camera.hpp"

#include "core/practice/draw_sheet.hpp"
#include "core/practice/jpeg_file.hpp"
#include "core/practice/recipe.hpp"
#include "core/practice/table_top.hpp"
#include "core/scan/decode.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace arpent::practice {
namespace {

/// The pages on the table, and what they cover together.
struct Layout {
    std::vector<scan::Matrix3> places;
    double width = 0;
    double height = 0;
};

/// One beside the other along their shorter sides, a finger's width apart.
Layout lay_out(std::span<const PrintedPage> pages, demo::Random& random) {
    constexpr double gap = 18;  // mm
    Layout layout;
    const bool downwards = pages.front().width_mm() > pages.front().height_mm();
    for (const PrintedPage& page : pages) {
        const double turn = pages.size() > 1 ? random.between(-0.04, 0.04) : 0;
        const double before = layout.places.empty() ? 0 : gap;
        const double x = downwards ? 0 : layout.width + before;
        const double y = downwards ? layout.height + before : 0;
        layout.places.push_back(scan::Matrix3::affine(std::cos(turn), -std::sin(turn), x,
                                                      std::sin(turn), std::cos(turn), y));
        const double right = x + page.width_mm();
        const double bottom = y + page.height_mm();
        layout.width = std::max(layout.width, right);
        layout.height = std::max(layout.height, bottom);
    }
    return layout;
}

PaperShape shape_of(const PrintedPage& page, const Recipe& recipe, demo::Random& random) {
    PaperShape shape(page.width_mm(), page.height_mm());
    if (recipe.dpi > 0) {
        return shape;  // the lid presses it flat
    }
    shape.wave(0.2, random);
    if (recipe.fold_columns > 1) {
        // The more panels are on one side, the longer it is.
        const bool wide = page.width_mm() > page.height_mm();
        shape.fold(wide ? recipe.fold_columns : recipe.fold_rows,
                   wide ? recipe.fold_rows : recipe.fold_columns, recipe.fold_slope, random);
    }
    if (recipe.curl > 0) {
        shape.curl(recipe.curl, random);
    }
    if (recipe.corner_rise > 0) {
        shape.lift_corner(recipe.corner_rise, random);
    }
    return shape;
}

/// From the table to the pixels of a scanner: a little askew, and its feed is not its optics.
scan::Matrix3 scanner(const Recipe& recipe, const Layout& layout, demo::Random& random) {
    const double k = recipe.dpi / 25.4;
    const double across = k * random.between(0.9985, 1.0015);
    const double feed = k * random.between(0.996, 1.004);
    const double turn = random.between(-0.02, 0.02);
    const double c = std::cos(turn);
    const double s = std::sin(turn);
    const scan::Matrix3 centred = scan::Matrix3::translation(-layout.width / 2, -layout.height / 2);
    const scan::Matrix3 turned = scan::Matrix3::affine(c, -s, 0, s, c, 0);
    return scan::Matrix3::affine(across, 0, recipe.width / 2.0, 0, feed, recipe.height / 2.0) *
           turned * centred;
}

std::variant<Pinhole, scan::Matrix3> eye_of(const Recipe& recipe, const Layout& layout,
                                            demo::Random& random) {
    if (recipe.dpi > 0) {
        return scanner(recipe, layout, random);
    }
    Viewpoint view;
    view.width = recipe.width;
    view.height = recipe.height;
    view.px_per_mm = recipe.px_per_mm * 297 / std::max(layout.width, layout.height);
    view.target = {layout.width / 2 + random.between(-12, 12),
                   layout.height / 2 + random.between(-12, 12), 0};
    view.tilt = recipe.tilt;
    view.tilt_toward = random.between(0, 2 * std::numbers::pi);
    view.roll = recipe.roll;
    view.distortion = recipe.distortion;
    return Pinhole(view);
}

/// Pixels a millimetre in the middle of a sheet.
double resolution_at(const SheetView& view) {
    const scan::Plane middle{view.width_mm() / 2, view.height_mm() / 2};
    const scan::Plane at = view.to_image(middle);
    const scan::Plane right = view.to_image({middle.x + 1, middle.y});
    const scan::Plane down = view.to_image({middle.x, middle.y + 1});
    return std::max(std::hypot(right.x - at.x, right.y - at.y),
                    std::hypot(down.x - at.x, down.y - at.y));
}

/// The page's picture with about so many pixels a millimetre, or with fewer when it has no more.
scan::Raster averaged_to(const PrintedPage& page, double px_per_mm) {
    const double share = px_per_mm / page.px_per_mm;
    if (share >= 1) {
        return page.picture;
    }
    return averaged(page.picture, static_cast<std::uint32_t>(page.picture.width * share),
                    static_cast<std::uint32_t>(page.picture.height * share));
}

scan::Raster canvas(const Recipe& recipe, demo::Random& random) {
    scan::Raster picture{recipe.width, recipe.height, recipe.width, recipe.height, {}};
    picture.rgba.resize(std::size_t{recipe.width} * recipe.height * 4);
    if (recipe.dpi > 0) {
        draw_lid(picture, 236);
    } else {
        draw_table(picture, random);
    }
    return picture;
}

}  // namespace

Photo take_photo(std::span<const PrintedPage> pages, Condition condition, std::uint64_t seed,
                 double size) {
    demo::Random random(seed * condition_names.size() + static_cast<std::size_t>(condition));
    const Layout layout = lay_out(pages, random);
    const Recipe recipe = make_recipe(condition, layout.width, layout.height, size, random);
    const std::variant<Pinhole, scan::Matrix3> eye = eye_of(recipe, layout, random);
    Photo photo;
    scan::Raster picture = canvas(recipe, random);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        photo.sheets.emplace_back(shape_of(pages[i], recipe, random), layout.places[i], eye);
        std::optional<Tear> tear;
        if (recipe.torn > 0) {
            tear.emplace(pages[i].width_mm(), pages[i].height_mm(), recipe.torn, random);
        }
        constexpr double finer = 1.25;  // than the picture, so that drawing does not blur it
        const SheetView& view = photo.sheets.back();
        draw_sheet(picture, averaged_to(pages[i], resolution_at(view) * finer), view, tear);
    }
    expose(picture, recipe.exposure, random);
    if (recipe.photocopy) {
        photocopy(picture, 150);
    }
    photo.file = jpeg_of(picture, recipe.jpeg_quality);
    job::Progress progress;
    const scan::RasterLimit whole{std::numeric_limits<std::uint32_t>::max(),
                                  std::numeric_limits<std::uint64_t>::max()};
    photo.picture = scan::decode_image(photo.file, whole, progress, {});
    return photo;
}

}  // namespace arpent::practice
