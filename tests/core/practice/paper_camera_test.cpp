// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated photos: what they claim to be the truth is where things are seen.
#include "core/practice/paper_camera.hpp"

#include "tests/support/map_page.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <string>

namespace arpent::test {
namespace {

constexpr double dot_radius = 2;  // mm

/// An A4 sheet with black dots every 30 mm.
practice::PrintedPage dotted_page(double px_per_mm) {
    const auto width = static_cast<std::uint32_t>(297 * px_per_mm);
    const auto height = static_cast<std::uint32_t>(210 * px_per_mm);
    practice::PrintedPage page{{width, height, width, height, {}}, px_per_mm};
    page.picture.rgba.assign(std::size_t{width} * height * 4, 255);
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            const double in_x = std::remainder((x + 0.5) / px_per_mm - 15, 30);
            const double in_y = std::remainder((y + 0.5) / px_per_mm - 15, 30);
            if (std::hypot(in_x, in_y) < dot_radius) {
                std::fill_n(&page.picture.rgba[(std::size_t{y} * width + x) * 4], 3, 0);
            }
        }
    }
    return page;
}

/// Where the dark around a pixel has its centre, or nothing where there is no dot.
std::optional<scan::Plane> dark_center(const scan::Raster& picture, scan::Plane near,
                                       double reach) {
    const auto value = [&](int x, int y) {
        return picture
            .rgba[(static_cast<std::size_t>(y) * picture.width + static_cast<std::size_t>(x)) * 4 +
                  1];
    };
    const int left = static_cast<int>(near.x - reach);
    const int top = static_cast<int>(near.y - reach);
    const int right = static_cast<int>(near.x + reach);
    const int bottom = static_cast<int>(near.y + reach);
    if (left < 0 || top < 0 || right >= static_cast<int>(picture.width) ||
        bottom >= static_cast<int>(picture.height)) {
        return std::nullopt;
    }
    int white = 0;
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            white = std::max<int>(white, value(x, y));
        }
    }
    double sum = 0;
    double sum_x = 0;
    double sum_y = 0;
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const double dark = std::max(0.0, 0.75 * white - value(x, y));
            sum += dark;
            sum_x += dark * (x + 0.5);
            sum_y += dark * (y + 0.5);
        }
    }
    if (sum < reach * reach) {
        return std::nullopt;
    }
    return scan::Plane{sum_x / sum, sum_y / sum};
}

double pixels_per_mm(const practice::SheetView& view, scan::Plane mm) {
    const scan::Plane a = view.to_image({mm.x - 1, mm.y});
    const scan::Plane b = view.to_image({mm.x + 1, mm.y});
    return std::hypot(b.x - a.x, b.y - a.y) / 2;
}

/// The distances between the claimed and the seen places of all dots, in pixels.
std::vector<double> dot_errors(const practice::Photo& photo) {
    std::vector<double> errors;
    const practice::SheetView& view = photo.sheets.front();
    for (double y = 15; y < 210; y += 30) {
        for (double x = 15; x < 297; x += 30) {
            const scan::Plane claimed = view.to_image({x, y});
            const double reach = 2.5 * dot_radius * pixels_per_mm(view, {x, y});
            if (const auto seen = dark_center(photo.picture, claimed, reach)) {
                errors.push_back(std::hypot(seen->x - claimed.x, seen->y - claimed.y));
            }
        }
    }
    std::ranges::sort(errors);
    return errors;
}

}  // namespace

TEST_CASE("a dot is seen where the truth says, whatever happened to the paper") {
    const practice::PrintedPage page = dotted_page(8);
    const auto condition = GENERATE(range(std::size_t{0}, practice::condition_names.size()));
    INFO(practice::condition_names[condition]);
    const practice::Photo photo =
        practice::take_photo(page, practice::condition_at(condition), 7, 0.4);
    const std::vector<double> errors = dot_errors(photo);
    REQUIRE(errors.size() >= 60);
    // Noise alone moves the centre that is measured here in the dark.
    const double limit =
        practice::condition_at(condition) == practice::Condition::low_light ? 0.6 : 0.2;
    CHECK(errors[errors.size() / 2] < limit / 2);
    CHECK(errors[errors.size() * 9 / 10] < limit);
}

TEST_CASE("the same seed gives the same bytes, another one another picture") {
    const practice::PrintedPage page = dotted_page(4);
    const practice::Photo first =
        practice::take_photo(page, practice::Condition::folded_in_8, 3, 0.2);
    const practice::Photo again =
        practice::take_photo(page, practice::Condition::folded_in_8, 3, 0.2);
    const practice::Photo other =
        practice::take_photo(page, practice::Condition::folded_in_8, 4, 0.2);
    CHECK(first.file == again.file);
    CHECK(first.picture.rgba == again.picture.rgba);
    CHECK(first.file != other.file);
}

TEST_CASE("the inverse leads back to the page") {
    const practice::PrintedPage page = dotted_page(2);
    const auto condition =
        GENERATE(practice::Condition::flatbed_100, practice::Condition::phone_steep,
                 practice::Condition::folded_in_8, practice::Condition::barrel_lens);
    const practice::Photo photo = practice::take_photo(page, condition, 11, 0.1);
    for (double y = 5; y < 210; y += 25) {
        for (double x = 5; x < 297; x += 25) {
            const auto back = photo.sheets.front().to_page(photo.sheets.front().to_image({x, y}));
            REQUIRE(back);
            CHECK(std::hypot(back->x - x, back->y - y) < 1e-3);
        }
    }
}

TEST_CASE("two sheets lie in one photo without touching") {
    const std::vector<practice::PrintedPage> pages{dotted_page(6), dotted_page(6)};
    const practice::Photo photo = practice::take_photo(pages, practice::Condition::phone, 5, 0.4);
    REQUIRE(photo.sheets.size() == 2);
    const scan::Plane bottom = photo.sheets[0].to_image({148, 210});
    const auto on_second = photo.sheets[1].to_page(bottom);
    REQUIRE(on_second);
    CHECK(on_second->y < -5);
    for (const practice::SheetView& view : photo.sheets) {
        const scan::Plane claimed = view.to_image({135, 105});
        const auto seen = dark_center(photo.picture, claimed, 12);
        REQUIRE(seen);
        CHECK(std::hypot(seen->x - claimed.x, seen->y - claimed.y) < 0.3);
    }
}

TEST_CASE("a torn corner shows the table") {
    const practice::PrintedPage page = dotted_page(4);
    const practice::Photo photo =
        practice::take_photo(page, practice::Condition::corner_torn, 2, 0.25);
    int dark = 0;
    for (const scan::Plane corner : {scan::Plane{4, 4}, {293, 4}, {293, 206}, {4, 206}}) {
        const scan::Plane at = photo.sheets.front().to_image(corner);
        const std::size_t i = (static_cast<std::size_t>(at.y) * photo.picture.width +
                               static_cast<std::size_t>(at.x)) *
                              4;
        dark += photo.picture.rgba[i + 2] < 130 ? 1 : 0;
    }
    CHECK(dark == 1);
}

}  // namespace arpent::test
