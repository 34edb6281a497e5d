// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/quarter.hpp"
#include "core/render/draw_labels.hpp"
#include "core/render/icon.hpp"
#include "core/render/place_labels.hpp"
#include "core/render/symbol_style.hpp"
#include "tests/core/render/small_map.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace arpent;
using render::Label;
using test::SmallMap;

namespace {

std::vector<Label> labels_of(const SmallMap& map, render::Typesetter& typesetter) {
    return render::place_labels(
        map.graph, {map.frame.projection, map.frame.width, map.frame.height, map.frame.zoom},
        typesetter);
}

const Label* find(const std::vector<Label>& labels, std::string_view text) {
    const auto found = std::ranges::find(labels, text, &Label::text);
    return found == labels.end() ? nullptr : &*found;
}

std::vector<Label> labels_of_quarter(double zoom, render::Typesetter& typesetter) {
    const auto quarter = demo::make_quarter();
    const geo::WorldPoint middle = geo::to_world(quarter->box().center());
    const double pixels = 512 * std::exp2(zoom);
    return render::place_labels(
        *quarter, {{{middle.x - 600 / pixels, middle.y - 350 / pixels}, pixels}, 1200, 700, zoom},
        typesetter);
}

}  // namespace

TEST_CASE("labels never overlap nor reach beyond the page") {
    render::Typesetter typesetter;
    const double zoom = GENERATE(15.0, 17.0, 18.5);
    const auto labels = labels_of_quarter(zoom, typesetter);
    REQUIRE(labels.size() > 5);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (const render::Rect& box : labels[i].boxes) {
            CHECK(box.left >= 0);
            CHECK(box.top >= 0);
            CHECK(box.right <= 1200);
            CHECK(box.bottom <= 700);
        }
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            const bool meet = std::ranges::any_of(labels[i].boxes, [&](const render::Rect& a) {
                return std::ranges::any_of(labels[j].boxes,
                                           [&](const render::Rect& b) { return a.intersects(b); });
            });
            INFO(labels[i].text << " and " << labels[j].text);
            CHECK_FALSE(meet);
        }
    }
}

TEST_CASE("labels are placed the same twice") {
    render::Typesetter one;
    render::Typesetter two;
    const auto first = labels_of_quarter(17, one);
    const auto second = labels_of_quarter(17, two);
    REQUIRE(first.size() == second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].text == second[i].text);
        CHECK(first[i].boxes == second[i].boxes);
    }
}

TEST_CASE("a street of several ways is named once, along it and upright") {
    SmallMap map(17);
    const auto a = map.node(450, 300);
    const auto b = map.node(300, 280);
    const auto c = map.node(60, 250);
    const osm::Tags tags{{"highway", "residential"}, {"name", "Rue des Lilas"}};
    // Drawn from right to left, in two ways of which one is turned round.
    map.graph.add(std::make_shared<const osm::Way>(osm::Way{900, {}, tags, {a, b}}));
    map.graph.add(std::make_shared<const osm::Way>(osm::Way{901, {}, tags, {c, b}}));
    render::Typesetter typesetter;
    const auto labels = labels_of(map, typesetter);
    REQUIRE(std::ranges::count(labels, "Rue des Lilas", &Label::text) == 1);
    const Label& label = *find(labels, "Rue des Lilas");
    CHECK(label.kind == Label::Kind::street);
    CHECK(label.glyphs.front().at.x < label.glyphs.back().at.x);
    for (const auto& glyph : label.glyphs) {
        CHECK(std::abs(glyph.angle) < 0.3);
        CHECK(glyph.at.y > 245);
        CHECK(glyph.at.y < 312);
    }
}

TEST_CASE("a street too short for its name stays without") {
    SmallMap map(17);
    map.way({{100, 100}, {130, 100}}, {{"highway", "residential"}, {"name", "Rue des Lilas"}});
    render::Typesetter typesetter;
    CHECK(labels_of(map, typesetter).empty());
}

TEST_CASE("letters that join are written in one straight run") {
    render::Typesetter typesetter;
    const auto arabic = typesetter.shape("شارع السلام", {13});
    CHECK_FALSE(arabic->bendable);
    CHECK(typesetter.shape("Rue de l’Église", {13})->bendable);
    if (!arabic->readable) {
        WARN("no font for Arabic here: its placement is not tested");
        return;
    }
    SmallMap map(17);
    map.way({{60, 250}, {450, 250}}, {{"highway", "residential"}, {"name", "شارع السلام"}});
    const auto labels = labels_of(map, typesetter);
    REQUIRE(labels.size() == 1);
    for (const auto& glyph : labels[0].glyphs) {
        CHECK(glyph.angle == labels[0].glyphs.front().angle);
    }
}

TEST_CASE("a name that no font can show gives way to one that can") {
    SmallMap map(17);
    // A character of the private use area, which no font has.
    map.way({{60, 250}, {450, 250}},
            {{"highway", "residential"}, {"name", "\U000F1234"}, {"name:fr", "Rue du Puits"}});
    render::Typesetter typesetter;
    CHECK(find(labels_of(map, typesetter), "Rue du Puits") != nullptr);
}

TEST_CASE("invalid and empty texts have no glyphs") {
    render::Typesetter typesetter;
    CHECK(typesetter.shape("", {12})->glyphs.empty());
    CHECK(typesetter.shape("\xC3(", {12})->glyphs.empty());
}

TEST_CASE("every piece of furniture shows when close, as a dot where there is no room") {
    SmallMap map(19);
    for (int i = 0; i < 5; ++i) {
        map.node(200 + i * 3, 200, {{"amenity", "bench"}});
    }
    render::Typesetter typesetter;
    const auto labels = labels_of(map, typesetter);
    CHECK(labels.size() == 5);
    CHECK(std::ranges::count(labels, "bench", &Label::icon) == 1);
    CHECK(std::ranges::count(labels, "dot", &Label::icon) == 4);
}

TEST_CASE("a name that does not fit its area is left out, one that fits stands inside") {
    SmallMap map(17);
    map.area(SmallMap::square(100, 100, 200), {{"leisure", "park"}, {"name", "Parc du Lac"}});
    map.area(SmallMap::square(400, 400, 12), {{"leisure", "garden"}, {"name", "Jardin des Roses"}});
    render::Typesetter typesetter;
    const auto labels = labels_of(map, typesetter);
    CHECK(find(labels, "Jardin des Roses") == nullptr);
    const Label* park = find(labels, "Parc du Lac");
    REQUIRE(park != nullptr);
    const render::Rect bounds = park->text_bounds();
    CHECK(bounds.left > 100);
    CHECK(bounds.right < 300);
}

TEST_CASE("house numbers come close by only") {
    const auto count_at = [](double zoom) {
        SmallMap map(zoom);
        map.node(200, 200, {{"addr:housenumber", "12 bis"}});
        render::Typesetter typesetter;
        return labels_of(map, typesetter).size();
    };
    CHECK(count_at(17) == 0);
    CHECK(count_at(18) == 1);
}

TEST_CASE("every picture that the style names is there") {
    for (const std::string_view name : render::symbol_icons()) {
        INFO(name);
        CHECK_NOTHROW(render::icon(name));
    }
    CHECK_NOTHROW(render::icon("dot"));
}

TEST_CASE("the layer of labels has ink, a halo around it, and is clear elsewhere") {
    SmallMap map(17);
    map.way({{60, 250}, {450, 250}}, {{"highway", "residential"}, {"name", "Rue des Lilas"}});
    render::Typesetter typesetter;
    const auto labels = labels_of(map, typesetter);
    const auto layer = render::draw_label_layer(labels, 512, 512, 1, render::Palette::screen());
    cairo_surface_flush(layer.get());
    const unsigned char* data = cairo_image_surface_get_data(layer.get());
    const int stride = cairo_image_surface_get_stride(layer.get());
    int dark = 0;
    int halo = 0;
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            const unsigned char* at = data + y * stride + x * 4;
            dark += at[3] > 200 && at[1] < 140 ? 1 : 0;
            halo += at[3] > 200 && at[1] > 190 ? 1 : 0;
            if (y < 200) {
                REQUIRE(at[3] == 0);
            }
        }
    }
    CHECK(dark > 60);
    CHECK(halo > dark);
}
