// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/poster.hpp"

#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/new_ids.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

namespace arpent::project {
namespace {

using Catch::Contains;

/// The key and its arguments: tests read what was asked for.
std::string spell(const Message& message) {
    std::string text = message.key;
    for (const auto& [name, value] : message.args) {
        text += " " + value;
    }
    return text;
}

PosterSource source_of(const Project& carnet) {
    job::Progress progress;
    return poster_source(carnet, progress, {});
}

void add(Project& carnet, double east, const osm::Tags& tags) {
    carnet.commit(edit::add_node(test::Town::at(east, 0.4), tags, carnet.new_ids(), nullptr),
                  {"edit.applied", {{"file", "a test"}}});
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string poster_text(const PosterSource& source, const PosterOrder& order,
                        const std::filesystem::path& file, paper::PosterSize size = {}) {
    write_poster(plan_poster(source, order, spell), size, file);
    CHECK(test::page_count(file) == 1);
    CHECK(test::fonts_are_embedded(file));
    return test::text_of_pdf(file, 1);
}

}  // namespace

TEST_CASE("a poster of each theme says the quarter, the theme, its legend and its sources") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const auto source = source_of(*carnet);
    for (const preset::Theme& theme : source.catalogue.themes()) {
        INFO(theme.id);
        const std::string text = poster_text(
            source, {theme.id, PosterSide::after, "fr", "26/11/2026"}, folder / "poster.pdf");
        CHECK_THAT(text, Contains("Quartier des Tilleuls"));
        CHECK_THAT(text, Contains(theme.name.fr));
        CHECK_THAT(text, Contains("26/11/2026"));
        CHECK_THAT(text, Contains("paper.attribution"));
        for (const KindCount& kind : source.counts.find(theme.id)->kinds) {
            if (kind.now > 0 && !kind.kind->only_existing) {
                CHECK_THAT(text, Contains(kind_words(*kind.kind, "fr").substr(0, 5)));
            }
        }
    }
    const std::string all =
        poster_text(source, {"", PosterSide::both, "en", ""}, folder / "all.pdf");
    CHECK_THAT(all, Contains("poster.all_themes"));
    CHECK_THAT(all, Contains("poster.column_before"));
}

TEST_CASE("before and after show what the workshop added, and count it") {
    test::Town town;
    for (int i = 1; i <= 3; ++i) {
        add(town.project(), 0.5 * i, {{"amenity", "bench"}});
    }
    const auto source = source_of(town.project());
    const PosterOrder both{"mobilier_urbain", PosterSide::both, "fr", ""};
    const auto page = plan_poster(source, both, spell);
    REQUIRE(page.views.size() == 2);
    CHECK(page.views[0].objects.size() == 1);
    CHECK(page.views[1].objects.size() == 4);
    CHECK(page.views[0].heading == "poster.before 1");
    CHECK(page.views[1].heading == "poster.after 4");
    CHECK(page.fresh == "poster.fresh");
    CHECK(page.rows.front().counts == std::vector<std::string>{"1", "4"});
    // The same paper, another picture.
    PosterOrder one = both;
    one.side = PosterSide::before;
    write_poster(plan_poster(source, one, spell), {}, town.file("before.png"));
    one.side = PosterSide::after;
    write_poster(plan_poster(source, one, spell), {}, town.file("after.png"));
    CHECK(bytes_of(town.file("before.png")) != bytes_of(town.file("after.png")));
    CHECK(bytes_of(town.file("after.png")).starts_with("\x89PNG"));
    // What the quarter lacks stands there too, pale.
    CHECK(std::ranges::any_of(page.rows, [](const auto& row) { return !row.is_there; }));
}

TEST_CASE("posters have the size of their paper") {
    test::Town town;
    const auto source = source_of(town.project());
    const PosterOrder order{"mobilier_urbain", PosterSide::after, "fr", ""};
    for (const paper::PosterSize size :
         {paper::PosterSize{420, 297}, paper::PosterSize{297, 420}, paper::PosterSize{210, 297}}) {
        poster_text(source, order, town.file("poster.pdf"), size);
        const auto picture = test::rasterise_pdf(town.file("poster.pdf"), 1, 25);
        CHECK(picture.width == Approx(size.width / 25.4 * 25).margin(1.5));
        CHECK(picture.height == Approx(size.height / 25.4 * 25).margin(1.5));
    }
    write_poster(plan_poster(source, order, spell), {}, town.file("poster.svg"));
    CHECK_THAT(bytes_of(town.file("poster.svg")).substr(0, 300), Contains("420mm"));
    CHECK_THROWS_AS(write_poster(plan_poster(source, order, spell), {}, town.file("poster.docx")),
                    Error);
}

TEST_CASE("a long name is written whole") {
    test::Town town;
    auto page = plan_poster(source_of(town.project()), {"velo", PosterSide::both, "fr", ""}, spell);
    page.title =
        "Amicale des locataires et des habitants du quartier de la Pierre-Collinet et des "
        "environs du canal, avec les centres sociaux";
    write_poster(page, {297, 420}, town.file("long.pdf"));
    const std::string text = test::text_of_pdf(town.file("long.pdf"), 1);
    CHECK_THAT(text, Contains("Amicale") && Contains("centres sociaux"));
    CHECK_THAT(text, !Contains("…"));
}

TEST_CASE("lengths are said in metres, then in kilometres") {
    CHECK(amount_text(7, 0, false, spell) == "7");
    CHECK(amount_text(7, 440.4, true, spell) == "poster.metres 440");
    CHECK(amount_text(7, 1249, true, spell) == "poster.kilometres 1 2");
    CHECK(amount_text(7, 960, true, spell) == "poster.kilometres 1 0");
    CHECK(color_of("#2F6DB5") == render::Color::hex(0x2F6DB5));
    CHECK(color_of("blue") == color_of(""));
}

}  // namespace arpent::project
