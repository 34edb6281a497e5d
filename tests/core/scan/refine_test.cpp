// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/refine.hpp"

#include "core/practice/paper_camera.hpp"
#include "core/scan/rectify.hpp"
#include "core/sheet/layout.hpp"
#include "tests/support/map_page.hpp"
#include "tests/support/marked_map.hpp"
#include "tests/support/pen.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace arpent::scan {
namespace {

using practice::Condition;
using test::MapContent;

constexpr double px_per_mm = 200 / 25.4;
const sheet::PageRect& frame() { return sheet::layout_of(sheet::LayoutId::a4_landscape).frame; }

/// Print and clean page are drawn apart, as they are in life.
const practice::PrintedPage& print_of(MapContent content) {
    static const practice::PrintedPage town = test::map_page(297, 210, 300);
    static const practice::PrintedPage fields = test::map_page(297, 210, 300, MapContent::fields);
    return content == MapContent::town ? town : fields;
}

const GrayImage& clean_page(MapContent content) {
    static const GrayImage town = to_gray(test::map_page(297, 210, 200).picture);
    static const GrayImage fields =
        to_gray(test::map_page(297, 210, 200, MapContent::fields).picture);
    return content == MapContent::town ? town : fields;
}

struct Outcome {
    std::vector<double> before;  ///< mm, sorted
    std::vector<double> after;
    std::optional<Refinement> refinement;

    static double median(const std::vector<double>& errors) { return errors[errors.size() / 2]; }
    static double p95(const std::vector<double>& errors) {
        return errors[errors.size() * 95 / 100];
    }
};

Outcome refine_photo(const practice::PrintedPage& page, MapContent content, Condition condition,
                     std::uint64_t seed) {
    const practice::Photo photo = practice::take_photo(page, condition, seed, 0.7);
    const PageMap map = test::map_by_marks(photo.sheets.front(), 0.02, seed);
    const GrayImage rectified = rectify(to_gray(photo.picture), map, {0, 0, 297, 210}, px_per_mm);
    Outcome outcome;
    outcome.before = test::map_errors(map, photo.sheets.front(), frame());
    outcome.refinement = refine(rectified, clean_page(content), px_per_mm);
    outcome.after = outcome.refinement ? test::map_errors(refined(map, *outcome.refinement),
                                                          photo.sheets.front(), frame())
                                       : outcome.before;
    return outcome;
}

struct Target {
    Condition condition;
    double median;
    double p95;
};

}  // namespace

TEST_CASE("the printed map brings a scan nearer to the truth than the marks do") {
    // The targets of the paper loop, in millimetres on the page.
    const Target target =
        GENERATE(Target{Condition::flatbed_200, 0.02, 0.1}, Target{Condition::phone, 0.05, 0.2},
                 Target{Condition::curled, 0.12, 0.4}, Target{Condition::folded_in_8, 0.3, 1.0});
    INFO(practice::name_of(target.condition));
    const Outcome outcome =
        refine_photo(print_of(MapContent::town), MapContent::town, target.condition, 2);
    REQUIRE(outcome.refinement);
    CHECK(outcome.refinement->pairs.size() >= 150);
    CHECK(Outcome::median(outcome.after) <= target.median);
    CHECK(Outcome::p95(outcome.after) <= target.p95);
    CHECK(Outcome::median(outcome.after) < Outcome::median(outcome.before));
    // What it says of itself is what it is.
    CHECK(Outcome::median(outcome.after) < 2 * outcome.refinement->held_out_mm + 0.01);
}

TEST_CASE("pen and stickers all over the page do not lead it astray") {
    const practice::PrintedPage used = test::scribbled(print_of(MapContent::town), 30, 5);
    const Outcome folded = refine_photo(used, MapContent::town, Condition::folded_in_4, 4);
    REQUIRE(folded.refinement);
    CHECK(Outcome::median(folded.after) < 0.5 * Outcome::median(folded.before));
    CHECK(Outcome::p95(folded.after) < 0.6 * Outcome::p95(folded.before));
    const Outcome flat = refine_photo(used, MapContent::town, Condition::flatbed_200, 4);
    CHECK(Outcome::median(flat.after) <= 0.02);
    CHECK(Outcome::p95(flat.after) <= 0.1);
}

TEST_CASE("a sheet of empty fields stays where the marks put it") {
    const auto condition = GENERATE(Condition::phone, Condition::folded_in_8);
    const Outcome outcome =
        refine_photo(print_of(MapContent::fields), MapContent::fields, condition, 6);
    CHECK(Outcome::median(outcome.after) <= Outcome::median(outcome.before) + 0.02);
    CHECK(Outcome::p95(outcome.after) <= Outcome::p95(outcome.before) + 0.05);
}

TEST_CASE("another page, or none, refines nothing") {
    const GrayImage& town = clean_page(MapContent::town);
    const GrayImage blank{town.width, town.height,
                          std::vector<std::uint8_t>(town.pixels.size(), 255)};
    CHECK_FALSE(refine(blank, town, px_per_mm));
    CHECK_FALSE(refine(town, blank, px_per_mm));
    GrayImage turned = town;
    std::reverse(turned.pixels.begin(), turned.pixels.end());
    CHECK_FALSE(refine(turned, town, px_per_mm));
}

}  // namespace arpent::scan
