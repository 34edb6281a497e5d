// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet whose marks nobody can see any more: its code is typed, its corners are set.
#include "core/project/read_by_corners.hpp"

#include "core/project/demo_papers.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "tests/core/project/demo_carnet.hpp"

#include <catch2/catch.hpp>

#include <cmath>

namespace arpent::project {
namespace {

paper::PageWords words() {
    return page_words([](std::string_view key) { return std::string(key); });
}

/// The second photo of the demonstration, a single sheet, read by its marks.
class Table {
public:
    Table() {
        test::copy_demo_carnet(folder_ / "demo.arpent");
        carnet = Project::open(folder_ / "demo.arpent");
        job::Progress progress;
        const DemoPapers made =
            make_demo_papers(*carnet, folder_ / "papers", words(), progress, {});
        reading =
            read_paper(scan::ScanFile(made.photos.at(1)), 0, paper_context(*carnet), progress, {});
    }
    const scan::SheetReading& sheet() const {
        return std::get<scan::SheetReading>(reading.sheets.at(0));
    }

private:
    test::TemporaryFolder folder_;

public:
    std::unique_ptr<Project> carnet;
    PaperReading reading;
};

double distance_mm(const scan::PageMap& a, const scan::PageMap& b, sheet::PagePoint place) {
    const auto there = b.to_page(a.to_image(place));
    return there ? std::hypot(there->x - place.x, there->y - place.y) : 1e9;
}

}  // namespace

TEST_CASE(
    "corners that a hand set two millimetres off, from any of the four, place a sheet as its "
    "marks do, and its marks are found") {
    const Table table;
    const double mm = std::hypot(table.sheet().frame[1].x - table.sheet().frame[0].x,
                                 table.sheet().frame[1].y - table.sheet().frame[0].y) /
                      table.sheet().layout().frame.width;
    for (const std::size_t first : {0U, 2U}) {
        std::array<scan::PixelPoint, 4> corners{};
        const std::array<scan::PixelPoint, 4> slips{
            {{1.5 * mm, -1 * mm}, {-1 * mm, 1.5 * mm}, {2 * mm, 0}, {-1.2 * mm, -1.2 * mm}}};
        for (std::size_t i = 0; i < 4; ++i) {
            corners.at(i) = {table.sheet().frame.at((i + first) % 4).x + slips.at(i).x,
                             table.sheet().frame.at((i + first) % 4).y + slips.at(i).y};
        }
        job::Progress progress;
        const HandPlacedPage page =
            read_by_corners(table.reading.kept.file, table.sheet().payload, corners,
                            paper_context(*table.carnet), progress, {});
        CHECK(page.placement.by == scan::SheetBy::corners);
        REQUIRE(page.placement.error_m);
        CHECK(*page.placement.error_m < 1);
        for (const double x : {0.2, 0.5, 0.8}) {
            for (const double y : {0.2, 0.5, 0.8}) {
                const sheet::PageRect& frame = table.sheet().layout().frame;
                const sheet::PagePoint place{frame.x + x * frame.width, frame.y + y * frame.height};
                CHECK(distance_mm(page.placement.map, table.sheet().map, place) < 0.4);
            }
        }
        const auto size = static_cast<double>(page.marks.size());
        CHECK(size == Approx(static_cast<double>(table.reading.kept.marks.size())).margin(1));
    }
}

}  // namespace arpent::project
