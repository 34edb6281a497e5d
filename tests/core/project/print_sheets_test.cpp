// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/print_sheets.hpp"

#include "core/geo/predicate.hpp"
#include "core/paper/clean_page.hpp"
#include "core/project/group_store.hpp"
#include "core/project/project.hpp"
#include "core/project/sector_store.hpp"
#include "core/project/sheet_grid.hpp"
#include "core/project/sheet_store.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/qr.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/poppler.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace arpent::project {
namespace {

paper::PageWords words() {
    return page_words([](std::string_view key) { return std::string(key); });
}

/// A demonstration carnet, open, in a folder of its own.
struct Demo {
    test::TemporaryFolder folder;
    std::unique_ptr<Project> carnet;

    Demo() {
        test::copy_demo_carnet(folder / "demo.arpent");
        carnet = Project::open(folder / "demo.arpent");
    }
    SheetPlan plan(const SheetOrder& order) const {
        return std::get<SheetPlan>(plan_sheets(*carnet, order));
    }
    PrintedSheets print(const SheetPlan& plan) const {
        job::Progress progress;
        auto printed = print_sheets(*carnet, plan, words(), folder / "out.pdf", progress, {});
        CHECK(progress.share() == 1);
        return printed;
    }
    /// A sector around the middle of the quarter, about `metres` wide.
    Sector sector(const std::string& name, double metres) const {
        const geo::Location middle = carnet->box().center();
        const auto half = static_cast<std::int32_t>(metres / 2 * 90);
        geo::Box box = geo::Box::around(middle).grown(half);
        return {0, name, ring_of(box), 1, 1};
    }
};

}  // namespace

TEST_CASE("the whole quarter becomes an overview and a grid of pages that know each other") {
    const Demo demo;
    SheetOrder order;
    order.scale = 4000;
    const SheetPlan plan = demo.plan(order);
    REQUIRE(plan.sheets.size() > 1);
    REQUIRE(plan.overview);
    CHECK(plan.overview->areas.size() == plan.sheets.size());
    std::set<std::string> names;
    for (const PlannedSheet& each : plan.sheets) {
        names.insert(each.head.name);
    }
    CHECK(names.size() == plan.sheets.size());
    for (const PlannedSheet& each : plan.sheets) {
        if (!each.head.neighbours.right.empty()) {
            CHECK(names.contains(each.head.neighbours.right));
        }
    }
    order.sectors = {"A1"};
    CHECK(demo.plan(order).sheets.size() == 1);
    order.sectors = {"A1", "Nulle part"};
    CHECK(std::get<Message>(plan_sheets(*demo.carnet, order)).key == "sheets.no_sector");
}

TEST_CASE("an order that makes no sense gets a sentence, with a scale that fits") {
    const Demo demo;
    SheetOrder order;
    order.scale = 777;
    CHECK(std::get<Message>(plan_sheets(*demo.carnet, order)).key == "sheets.no_scale");
    order.scale = 500;
    const Message refusal = std::get<Message>(plan_sheets(*demo.carnet, order));
    CHECK(refusal.key == "sheets.too_many");
    order.scale = std::stoi(refusal.args.back().second);
    CHECK(std::get<SheetPlan>(plan_sheets(*demo.carnet, order)).sheets.size() <= most_sheets);
}

TEST_CASE("a sector drawn by hand gets the pages that cover it, with its group and theme") {
    const Demo demo;
    REQUIRE(demo.carnet->groups().add("Les Marcheurs") == 1);
    Sector market = demo.sector("Marché", 200);
    REQUIRE(demo.carnet->sectors().add(market));
    SheetOrder order;
    order.scale = 1500;
    const SheetPlan one = demo.plan(order);
    REQUIRE(one.sheets.size() == 1);
    CHECK_FALSE(one.overview);
    CHECK(one.sheets[0].head.name == "Marché");
    CHECK(one.sheets[0].head.group.name == "Les Marcheurs");
    CHECK(one.sheets[0].sheet.payload.theme == 1);
    CHECK_FALSE(one.sheets[0].head.legend.empty());
    order.scale = 500;
    const SheetPlan several = demo.plan(order);
    REQUIRE(several.sheets.size() > 1);
    CHECK(several.sheets[0].head.name == "Marché 1");
    for (const geo::Location corner : market.ring) {
        CHECK(std::any_of(several.sheets.begin(), several.sheets.end(), [&](const auto& each) {
            return geo::ring_contains(
                ground_ring(each.sheet.payload.ground, each.sheet.payload.layout), corner);
        }));
    }
}

TEST_CASE("what is printed stands in the carnet: code, clean page, and the same again") {
    const Demo demo;
    REQUIRE(demo.carnet->sectors().add(demo.sector("Marché", 100)));
    SheetOrder order;
    order.scale = 1000;
    order.releve = true;
    order.stickers = true;
    const SheetPlan plan = demo.plan(order);
    const PrintedSheets printed = demo.print(plan);
    REQUIRE(printed.sheets.size() == 2);
    CHECK(printed.pages == 3);
    CHECK(test::page_count(demo.folder / "out.pdf") == 3);
    CHECK(demo.carnet->sheets().all().size() == 2);
    for (std::size_t i = 0; i < printed.sheets.size(); ++i) {
        const PrintedSheet& sheet = printed.sheets[i].known.sheet;
        CHECK(demo.carnet->sheets().find(sheet.code()) == sheet);
        // The clean page is the page: its own QR codes say so.
        job::Progress progress;
        const scan::Raster raster = scan::decode_image(
            demo.carnet->sheets().clean_page(sheet.code()), {5000, 30'000'000}, progress, {});
        const sheet::Layout& layout = sheet::layout_of(sheet.payload.layout);
        CHECK(raster.width == std::lround(layout.width * paper::clean_pixels_per_mm));
        const auto codes = scan::find_qr_codes(scan::to_gray(raster), {});
        REQUIRE_FALSE(codes.empty());
        CHECK(sheet::decode(codes[0].text) == sheet.payload);
        CHECK(test::text_of_pdf(demo.folder / "out.pdf", static_cast<int>(i) + 1)
                  .find(sheet.code().text()) != std::string::npos);
    }
    const PrintedSheets again = demo.print(plan);
    CHECK(again.sheets[0].known.sheet == printed.sheets[0].known.sheet);
    CHECK(again.sheets[1].known.sheet == printed.sheets[1].known.sheet);

    SheetPlan changed = plan;
    changed.sheets[0].head.title = "Un autre titre";
    const PrintedSheets later = demo.print(changed);
    CHECK(later.sheets[0].known.sheet.payload.revision == 1);
    CHECK(later.sheets[1].known.sheet == printed.sheets[1].known.sheet);
    CHECK(demo.carnet->sheets().newer(printed.sheets[0].known.sheet) ==
          later.sheets[0].known.sheet);
}

TEST_CASE("places to go back to are numbered on a sheet that shows them all") {
    const Demo demo;
    ToCompleteOrder order;
    order.name = "À compléter";
    const geo::Location middle = demo.carnet->box().center();
    for (int i = 0; i < 5; ++i) {
        order.places.push_back({71 + i, {middle.x + i * 4000, middle.y - i * 3000}});
    }
    const SheetPlan plan = plan_to_complete(*demo.carnet, order);
    REQUIRE(plan.sheets.size() == 1);
    const sheet::Payload& payload = plan.sheets[0].sheet.payload;
    for (const paper::NumberedPlace& place : order.places) {
        CHECK(sheet::layout_of(payload.layout)
                  .frame.contains(payload.ground.to_page(geo::to_world(place.at),
                                                         sheet::layout_of(payload.layout).frame)));
    }
    demo.print(plan);
    const std::string text = test::text_of_pdf(demo.folder / "out.pdf", 1);
    CHECK(text.find("71") != std::string::npos);
    CHECK(text.find("75") != std::string::npos);
    CHECK(demo.carnet->sheets().all().at(0).purpose == SheetPurpose::to_complete);
}

TEST_CASE("a day on paper is written as people write it") {
    CHECK(sheet_day_text(0) == "01/01/2020");
    CHECK(sheet_day_text(59) == "29/02/2020");
    CHECK(sheet_day_text(2521) == "26/11/2026");
}

}  // namespace arpent::project
