// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_store.hpp"

#include "core/project/project.hpp"
#include "core/project/sheet_numbers.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>

#include <set>

namespace arpent::project {
namespace {

PrintedSheet page(const std::string& name) {
    PrintedSheet sheet;
    sheet.payload.layout = sheet::LayoutId::a3_portrait;
    sheet.payload.ground = {geo::Location::from_degrees(2.36, 48.93), 1500, 12.34};
    sheet.payload.theme = 2;
    sheet.payload.group = 3;
    sheet.payload.day = 2521;
    sheet.purpose = SheetPurpose::to_complete;
    sheet.name = name;
    sheet.sector = "Marché";
    sheet.title = "Quartier d’été";
    return sheet;
}

ContentDigest digest(int seed) {
    ContentDigest made{};
    made.fill(static_cast<std::byte>(seed));
    return made;
}

std::vector<std::byte> picture(int seed) { return std::vector<std::byte>(1000, std::byte(seed)); }

}  // namespace

TEST_CASE("a printed page is found again by its code, with its clean page, after a night") {
    test::Town town;
    SheetNumbers numbers = town.project().sheets().numbers();
    const PrintedSheet first = numbers.number(page("B3"), digest(1));
    const PrintedSheet second = numbers.number(page("B4"), digest(2));
    CHECK(first.payload.sheet == 1);
    CHECK(second.payload.sheet == 2);
    town.project().sheets().add(
        std::vector<NewSheet>{{{first, digest(1)}, picture(1)}, {{second, digest(2)}, picture(2)}});
    town.reopen();
    const SheetStore& sheets = town.project().sheets();
    CHECK(sheets.all() == std::vector<PrintedSheet>{first, second});
    CHECK(sheets.find(second.code()) == second);
    CHECK(sheets.clean_page(second.code()) == picture(2));
    CHECK(sheets.is_ours(first.payload.project));
    CHECK_FALSE(sheets.is_ours(first.payload.project + 1));
    const auto other = sheet::SheetCode::of_number(first.code().number() + 1);
    CHECK_FALSE(sheets.find(other));
    CHECK(sheets.clean_page(other).empty());
}

TEST_CASE("the same content keeps its code, another content is the next revision") {
    test::Town town;
    SheetStore& sheets = town.project().sheets();
    const auto print = [&](PrintedSheet wanted, int content) {
        const PrintedSheet made = sheets.numbers().number(std::move(wanted), digest(content));
        sheets.add(std::vector<NewSheet>{{{made, digest(content)}, picture(content)}});
        return made;
    };
    const PrintedSheet first = print(page("B3"), 1);
    PrintedSheet tomorrow = page("B3");
    tomorrow.payload.day = 2522;
    CHECK(print(tomorrow, 1) == first);
    CHECK_FALSE(sheets.newer(first));

    const PrintedSheet changed = print(page("B3"), 2);
    CHECK(changed.payload.sheet == first.payload.sheet);
    CHECK(changed.payload.revision == 1);
    CHECK(changed.code() != first.code());
    CHECK(sheets.newer(first) == changed);
    CHECK_FALSE(sheets.newer(changed));
    CHECK(sheets.find(first.code()) == first);
    CHECK(sheets.clean_page(first.code()) == picture(1));

    PrintedSheet closer = page("B3");
    closer.payload.ground.scale = 1000;
    CHECK(print(closer, 3).payload.sheet == 2);
    CHECK(sheets.all().size() == 3);
}

TEST_CASE("a copy of a carnet prints under another project number") {
    test::Town town;
    const auto path = town.file("copy.arpent");
    const PrintedSheet mine = town.project().sheets().numbers().number(page("B3"), digest(1));
    town.project().sheets().add(std::vector<NewSheet>{{{mine, digest(1)}, picture(1)}});
    town.reopen();
    std::filesystem::copy_file(town.carnet(), path);
    const auto copy = Project::open(path);
    // What the copy was made from is still known there, but its own pages have other names.
    CHECK(copy->sheets().find(mine.code()) == mine);
    const PrintedSheet theirs = copy->sheets().numbers().number(page("B3"), digest(1));
    CHECK(theirs.payload.project != mine.payload.project);
    CHECK(theirs.code() != mine.code());
}

TEST_CASE("no two contents of a carnet share a code, however many pages it prints") {
    SheetNumbers numbers(0xC0FFEE42, {});
    std::set<sheet::SheetCode> codes;
    constexpr int pages = 300;
    for (int i = 0; i < pages; ++i) {
        for (int content = 0; content < 3; ++content) {
            const auto made = numbers.number(page("page " + std::to_string(i)), digest(content));
            CHECK(made.payload.revision == content);
            codes.insert(made.code());
        }
    }
    CHECK(codes.size() == 3 * pages);
}

TEST_CASE("after 256 contents a page goes on under a new number") {
    SheetNumbers numbers(7, {});
    PrintedSheet last;
    for (int content = 0; content <= 256; ++content) {
        ContentDigest made{};
        made[0] = static_cast<std::byte>(content & 0xFF);
        made[1] = static_cast<std::byte>(content >> 8);
        last = numbers.number(page("B3"), made);
    }
    CHECK(last.payload.sheet == 2);
    CHECK(last.payload.revision == 0);
}

}  // namespace arpent::project
