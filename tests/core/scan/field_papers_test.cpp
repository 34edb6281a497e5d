// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/field_papers.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/homography.hpp"
#include "core/scan/rectify.hpp"
#include "core/scan/refine.hpp"
#include "core/scan/scan_file.hpp"
#include "tests/core/scan/field_papers_drawn.hpp"
#include "tests/core/scan/patch_match.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace arpent::scan {
namespace {

constexpr const char* text =
    "http://fieldpapers.org/atlases/3hasivcl/A1?bbox=-121.773577,38.538263,-121.755767,38.549038";

/// The page turned by `degrees`, seen a little aslant, filling most of a picture of that size.
Matrix3 view_of(const FieldPapersPage& page, double degrees, double slant, double size) {
    const double angle = degrees * 3.14159265358979 / 180;
    const double scale = 0.8 * size / std::hypot(page.width, page.height);
    const double c = std::cos(angle) * scale;
    const double s = std::sin(angle) * scale;
    const Matrix3 turn = Matrix3::affine(c, -s, 0, s, c, 0) *
                         Matrix3::translation(-page.width / 2, -page.height / 2);
    Matrix3 tilt;
    tilt.m[6] = slant / size;
    tilt.m[7] = -slant / 2 / size;
    return Matrix3::translation(size / 2, size / 2) * tilt * turn;
}

/// The largest distance, over the map, of where the view puts things from where they are.
double worst_mm(const View& view, const Matrix3& truth, const sheet::PageRect& map) {
    double worst = 0;
    for (int i = 0; i < 121; ++i) {
        const sheet::PagePoint place{map.x + map.width * (i % 11) / 10,
                                     map.y + map.height * static_cast<int>(i / 11) / 10};
        const Plane expected = truth.apply(place.x, place.y);
        const Plane beside = truth.apply(place.x + 1, place.y);
        const PixelPoint found = view.to_image(place);
        worst = std::max(worst, std::hypot(found.x - expected.x, found.y - expected.y) /
                                    std::hypot(beside.x - expected.x, beside.y - expected.y));
    }
    return worst;
}

GrayImage read_gray(const ScanFile& file, unsigned page) {
    job::Progress progress;
    return to_gray(decode_image(file.page(page), {8000, 40'000'000}, progress, {}));
}

const FieldPapersSheet& sheet_of(const std::variant<FieldPapersSheet, Message>& found) {
    const auto* sheet = std::get_if<FieldPapersSheet>(&found);
    REQUIRE(sheet != nullptr);
    return *sheet;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// How far the picture shows things from where the clean page has them, patch by patch, in
/// millimetres, by a matcher that the program does not use.
std::vector<double> content_errors(const GrayImage& picture, const PageMap& map,
                                   const GrayImage& clean, const sheet::PageRect& rect) {
    constexpr double fine = 5;
    const double scale = clean.width / rect.width;
    const PageMap clean_map(Matrix3::affine(scale, 0, -rect.x * scale, 0, scale, -rect.y * scale));
    std::vector<double> errors;
    for (const PatchMatch& match :
         match_patches(blur(rectify(clean, clean_map, rect, fine), 1),
                       blur(rectify(picture, map, rect, fine), 1), {24, 24, 44, 0.78}, {})) {
        errors.push_back(std::hypot(match.offset.x, match.offset.y) / fine);
    }
    return errors;
}

}  // namespace

TEST_CASE("each paper of Field Papers is found and told from the others, any way up") {
    const FieldPaper paper = GENERATE(from_range(field_papers));
    const double degrees = GENERATE(0.0, 100.0, 181.0, 263.0);
    const FieldPapersPage page = field_papers_page(paper);
    const Matrix3 truth = view_of(page, degrees, 0.15, 2000);
    const GrayImage photo =
        test::photograph(test::draw_field_papers(paper, text, static_cast<std::uint32_t>(degrees)),
                         truth, 2000, 2000);
    const std::vector<QrCode> codes = find_qr_codes(photo, {});
    REQUIRE(codes.size() == 1);
    CHECK(codes.front().text == text);
    const auto found = find_field_papers(photo, codes.front(), {});
    const FieldPapersSheet& sheet = sheet_of(found);
    CHECK(sheet.paper == paper);
    CHECK(sheet.dots.size() == 7);
    CHECK(sheet.rms_mm < 0.1);
    CHECK(worst_mm(sheet.view, truth, page.map) < 0.5);
}

TEST_CASE("a page without its dots is not placed, and says how many were found") {
    const FieldPapersPage page = field_papers_page(FieldPaper::a4_landscape);
    GrayImage drawn = test::draw_field_papers(FieldPaper::a4_landscape, text, 3);
    for (std::size_t i = 0; i < 4; ++i) {  // stickers on four of them
        for (int y = -30; y < 30; ++y) {
            for (int x = -30; x < 30; ++x) {
                const auto column = static_cast<int>(page.dots[i].x * test::drawn_px_per_mm) + x;
                const auto row = static_cast<int>(page.dots[i].y * test::drawn_px_per_mm) + y;
                drawn.pixels[static_cast<std::size_t>(row * drawn.width + column)] = 128;
            }
        }
    }
    const GrayImage photo = test::photograph(drawn, view_of(page, 10, 0.1, 2000), 2000, 2000);
    const std::vector<QrCode> codes = find_qr_codes(photo, {});
    REQUIRE(codes.size() == 1);
    const auto found = find_field_papers(photo, codes.front(), {});
    REQUIRE(std::holds_alternative<Message>(found));
    CHECK(std::get<Message>(found).key == "scan.field_papers_dots");
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(find_field_papers(photo, codes.front(), stop.get_token()), Cancelled);
}

TEST_CASE("the pages that the service's own composer drew lie where their graticule says") {
    const auto [name, paper] =
        GENERATE(table<std::string, FieldPaper>({{"fp-a3-landscape", FieldPaper::a3_landscape},
                                                 {"fp-a4-landscape", FieldPaper::a4_landscape},
                                                 {"fp-a4-portrait", FieldPaper::a4_portrait}}));
    const auto file = arpent::test::shared_data("scans/generated/" + name + ".png");
    if (!file) {
        WARN("no generated pages here");
        return;
    }
    const GrayImage image = read_gray(ScanFile(*file), 0);
    const std::vector<QrCode> codes = find_qr_codes(image, {});
    REQUIRE(codes.size() == 1);
    const auto found = find_field_papers(image, codes.front(), {});
    const FieldPapersSheet& sheet = sheet_of(found);
    CHECK(sheet.paper == paper);
    CHECK(sheet.dots.size() == 7);
    CHECK(sheet.rms_mm < 0.02);
    // Poppler drew the page at 150 dpi.
    constexpr double px_per_mm = 150 / 25.4;
    CHECK(worst_mm(sheet.view, Matrix3::affine(px_per_mm, 0, 0, 0, px_per_mm, 0),
                   field_papers_page(paper).map) < 0.12);
}

TEST_CASE("genuine photos of Field Papers are placed, and exactly so with the atlas they are of") {
    const auto [name, atlas_page] =
        GENERATE(table<std::string, unsigned>({{"A1", 1U}, {"B2", 4U}}));
    const auto file = arpent::test::shared_data("scans/fieldpapers/" + name + ".jpg");
    const auto atlas = arpent::test::shared_data("scans/fieldpapers/atlas-3hasivcl.pdf");
    if (!file || !atlas) {
        WARN("no genuine photos here");
        return;
    }
    const GrayImage photo = read_gray(ScanFile(*file), 0);
    const GrayImage print = read_gray(ScanFile(*atlas), atlas_page);
    const std::vector<QrCode> codes = find_qr_codes(photo, {});
    REQUIRE(codes.size() == 1);
    const auto found = find_field_papers(photo, codes.front(), {});
    const FieldPapersSheet& sheet = sheet_of(found);
    CHECK(sheet.paper == FieldPaper::letter_landscape);
    CHECK(sheet.dots.size() == 7);
    CHECK(sheet.rms_mm < 0.35);
    const sheet::PageRect map = field_papers_page(sheet.paper).map;
    constexpr double px_per_mm = 6;
    const double print_scale = print.width / field_papers_page(sheet.paper).width;
    const GrayImage clean = rectify(
        print, PageMap(Matrix3::affine(print_scale, 0, 0, 0, print_scale, 0)), map, px_per_mm);
    const PageMap by_dots(sheet.view.to_picture(), sheet.view.lens());
    const double before = median(content_errors(photo, by_dots, clean, map));
    CHECK(before < 1.2);
    const auto fitted = refine(rectify(photo, by_dots, map, px_per_mm), clean, px_per_mm);
    REQUIRE(fitted);
    CHECK(fitted->pairs.size() > 60);
    CHECK(fitted->held_out_mm < 0.15);
    const PageMap by_content = refined(by_dots, *fitted, {map.x, map.y});
    std::vector<double> after = content_errors(photo, by_content, clean, map);
    CHECK(median(after) < 0.15);
    CHECK(median(after) < before / 3);
    std::sort(after.begin(), after.end());
    CHECK(after.at(after.size() * 95 / 100) < 0.7);
}

TEST_CASE("a page is not bent to another page's content") {
    const FieldPaper paper = FieldPaper::a4_landscape;
    const FieldPapersPage page = field_papers_page(paper);
    const Matrix3 truth = view_of(page, 5, 0.1, 2000);
    const GrayImage photo =
        test::photograph(test::draw_field_papers(paper, text, 1), truth, 2000, 2000);
    const PageMap identity(
        Matrix3::affine(test::drawn_px_per_mm, 0, 0, 0, test::drawn_px_per_mm, 0));
    const auto clean_of = [&](std::uint32_t content) {
        return rectify(test::draw_field_papers(paper, text, content), identity, page.map, 6);
    };
    // The dots put it a millimetre beside the truth.
    const PageMap guess(truth * Matrix3::translation(0.8, -0.6));
    const GrayImage flat = rectify(photo, guess, page.map, 6);
    CHECK_FALSE(refine(flat, clean_of(2), 6));
    const auto fitted = refine(flat, clean_of(1), 6);
    REQUIRE(fitted);
    CHECK(fitted->moved_mm == Approx(1).margin(0.1));
    CHECK(fitted->held_out_mm < 0.05);
}

}  // namespace arpent::scan
