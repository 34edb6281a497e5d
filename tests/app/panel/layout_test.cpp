// SPDX-License-Identifier: GPL-3.0-or-later
// What every screen has to hold at every size: targets large enough, nothing outside, nothing on
// top of something else.
#include "app/panel/file_browser.hpp"
#include "app/panel/help.hpp"
#include "app/panel/home.hpp"
#include "app/panel/message_card.hpp"
#include "app/panel/naming.hpp"
#include "app/text/text.hpp"
#include "tests/app/panel/check_widgets.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace arpent;

namespace {

using Draw = std::function<void(ui::Ui&)>;

void check_layout(float w, float h, float scale, const Draw& draw) {
    test::UiHarness harness(w, h, scale);
    harness.settle(draw);
    test::check_widgets(harness.ui().registry(), w, h, scale);
}

void check_everywhere(const std::function<Draw()>& make) {
    for (const char* language : {"fr", "en"}) {
        text::set_language(language);
        for (const auto& [w, h] : {std::pair{1366.0F, 768.0F}, std::pair{1024.0F, 768.0F}}) {
            for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
                check_layout(w, h, scale, make());
            }
        }
    }
    text::set_language("fr");
}

}  // namespace

TEST_CASE("the first screen holds at every size, with and without a carnet") {
    for (const int state_number : {0, 1, 2}) {
        check_everywhere([state_number] {
            panel::Home::State state;
            state.is_trainer = state_number == 2;
            if (state_number > 0) {
                state.last_carnet =
                    "Un nom à rallonge : quartier Saint-Étienne-du-Rouvray · Les "
                    "Longues-Hirondelles · secteur 3";
                state.has_map = true;
            }
            return [home = panel::Home(), state](ui::Ui& ui) mutable { home.draw(ui, state); };
        });
    }
}

TEST_CASE("the file browser holds long names at every size") {
    const test::TemporaryFolder folder;
    for (int i = 0; i < 30; ++i) {
        std::ofstream(
            folder / ("Un longue liste de mots que quelqu’un a donnée comme nom un jour de pluie " +
                      std::to_string(i) + ".arpent"));
    }
    check_everywhere([&folder] {
        const auto browser =
            std::make_shared<panel::FileBrowser>(panel::FileKind::carnet, folder.path());
        return [browser](ui::Ui& ui) { browser->draw(ui, ui.screen()); };
    });
}

TEST_CASE("help and messages hold at every size") {
    check_everywhere([] {
        panel::Help help;
        help.open();
        return [help](ui::Ui& ui) mutable { help.draw(ui); };
    });
    check_everywhere([] {
        const auto naming = std::make_shared<panel::Naming>();
        naming->open();
        return [naming](ui::Ui& ui) { naming->draw(ui); };
    });
    check_everywhere([] {
        panel::MessageCards cards;
        cards.tell({"error.disk_full", {}});
        return [cards](ui::Ui& ui) mutable { cards.draw(ui); };
    });
}

TEST_CASE("a file of the kind looked for is shown, others are not") {
    using panel::FileKind;
    using panel::fits;
    CHECK(fits(FileKind::carnet, "a/Sanitas.ARPENT"));
    CHECK_FALSE(fits(FileKind::carnet, "map.osm.pbf"));
    for (const char* extract : {"a.osm", "a.osm.pbf", "a.pbf", "a.osm.gz", "a.osm.bz2"}) {
        CHECK(fits(FileKind::extract, extract));
        CHECK(fits(FileKind::carnet_or_extract, extract));
    }
    CHECK(fits(FileKind::picture, "photo.JPG"));
    CHECK_FALSE(fits(FileKind::picture, "photo.pdf"));
}

TEST_CASE("any name becomes a file name, and an existing carnet is never taken") {
    CHECK(panel::file_name_for("Le Sanitas : été/2") == "Le Sanitas - été-2");
    CHECK(panel::file_name_for("  ..  ") == "carnet");
    CHECK(panel::file_name_for("") == "carnet");
    const test::TemporaryFolder folder;
    std::ofstream(folder / "A.arpent");
    std::ofstream(folder / "A 2.arpent");
    CHECK(panel::free_carnet_path(folder.path(), "A") == folder / "A 3.arpent");
}
