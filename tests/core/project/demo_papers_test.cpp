// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of the demonstration come back as any papers do: printed, photographed, read.
#include "core/project/demo_papers.hpp"

#include "core/project/mark_store.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "core/project/read_papers.hpp"
#include "core/project/sheet_store.hpp"
#include "core/project/sheet_theme.hpp"
#include "tests/core/project/demo_carnet.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

namespace arpent::project {
namespace {

paper::PageWords words() {
    return page_words([](std::string_view key) { return std::string(key); });
}

/// "velo" of "velo/bicycle_parking".
std::string theme_of(std::int64_t kind) {
    const StickerKind* known = sticker_kind(static_cast<int>(kind));
    return known != nullptr ? known->kind.preset.substr(0, known->kind.preset.find('/')) : "";
}

}  // namespace

TEST_CASE("the demonstration’s photos give a few marks of every theme, and a sheet with thirty") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    job::Progress progress;
    const DemoPapers made = make_demo_papers(*carnet, folder / "papers", words(), progress, {});
    CHECK(std::filesystem::exists(made.pdf));
    REQUIRE(made.photos.size() == 2);
    CHECK(carnet->sheets().all().size() == 3);
    CHECK(carnet->marks().counts().total() == 0);
    const PaperContext context = paper_context(*carnet);
    std::size_t sheets = 0;
    for (const auto& photo : made.photos) {
        const PaperReading reading = read_paper(scan::ScanFile(photo), 0, context, progress, {});
        REQUIRE(reading.is_placed);
        CHECK(std::holds_alternative<scan::SheetPlacement>(reading.kept.layer.placement));
        for (const scan::SheetResult& result : reading.sheets) {
            const auto* sheet = std::get_if<scan::SheetReading>(&result);
            REQUIRE(sheet != nullptr);
            CHECK(sheet->grade == scan::SheetGrade::green);
            ++sheets;
        }
        carnet->marks().keep(reading.kept);
    }
    CHECK(sheets == 3);
    std::map<edit::MarkKind, int> kinds;
    std::set<std::string> themes;
    for (const QueuedMark& queued : carnet->marks().queue()) {
        ++kinds[queued.mark.kind];
        if (queued.mark.kind == edit::MarkKind::sticker) {
            themes.insert(theme_of(queued.mark.sticker_kind));
        }
    }
    CHECK(kinds[edit::MarkKind::pen] == 23);
    CHECK(kinds[edit::MarkKind::sticker] == 21);
    CHECK(kinds[edit::MarkKind::row] == 5);
    CHECK(themes.size() == 5);
}

}  // namespace arpent::project
