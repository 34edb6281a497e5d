// SPDX-License-Identifier: GPL-3.0-or-later
// The trainer's screens at every size and in both languages, with names that are long.
#include "app/panel/workspace.hpp"
#include "app/text/text.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/action/change_tags.hpp"
#include "core/project/group_store.hpp"
#include "core/project/merging.hpp"
#include "core/project/pack.hpp"
#include "tests/app/panel/check_widgets.hpp"
#include "tests/app/panel/gl_context.hpp"
#include "tests/core/project/demo_carnet.hpp"

#include <algorithm>

using namespace arpent;

namespace {

const std::vector<std::string> groups = {
    "Les Hirondelles-de-la-Longue-Rue et leurs amies du conseil citoyen", "Les Martinets"};

osm::ElementId add(project::Project& project, geo::Location at, const osm::Tags& tags) {
    osm::Ref made = 0;
    const edit::Change change = edit::add_node(at, tags, project.new_ids(), &made);
    project.commit(change, {"edit.applied", {{"file", "longue"}}});
    return osm::node_id(made);
}

/// A bench that both groups place, nearly.
void work(const std::filesystem::path& pack, int aside) {
    const auto project = project::Project::open(pack);
    const geo::Location middle = project->box().center();
    add(*project, {middle.x + aside, middle.y}, {{"amenity", "bench"}});
}

/// A trainer's carnet with two groups' packs beside it.
struct Room {
    test::TemporaryFolder folder;
    std::filesystem::path carnet = folder / "atelier.arpent";

    Room() {
        test::copy_demo_carnet(carnet);
        const auto project = project::Project::open(carnet);
        const auto made = project::make_packs(*project, folder.path() / "clé", groups);
        int aside = 0;
        for (const auto& pack : std::get<std::vector<std::filesystem::path>>(made)) {
            work(pack, aside);
            aside += 150;
        }
    }
};

void everywhere(const std::function<void(panel::Workspace&, test::UiHarness&,
                                         const std::function<void(const std::string&)>&)>& act) {
    for (const char* language : {"fr", "en"}) {
        text::set_language(language);
        for (const auto& [w, h] : {std::pair{1366.0F, 768.0F}, std::pair{1024.0F, 768.0F}}) {
            for (const float scale : {1.0F, 2.0F}) {
                const test::GlContext gl(static_cast<int>(w), static_cast<int>(h));
                if (gl.absent()) {
                    WARN("no GL on this machine: the trainer's screens are not checked");
                    return;
                }
                const Room room;
                panel::Workspace workspace(project::Project::open(room.carnet), [] {});
                test::UiHarness harness(w, h, scale);
                const auto check = [&](const std::string& what) {
                    for (int i = 0; i < 6; ++i) {
                        harness.frame([&](ui::Ui& ui) { workspace.draw(ui); });
                    }
                    INFO(what << " in " << text::language());
                    test::check_widgets(harness.ui().registry(), w, h, scale);
                };
                act(workspace, harness, check);
            }
        }
    }
    text::set_language("fr");
}

}  // namespace

TEST_CASE("the trainer's screens hold at every size") {
    everywhere([](panel::Workspace& workspace, test::UiHarness&, const auto& check) {
        for (const panel::Place place :
             {panel::Place::day, panel::Place::look, panel::Place::packs, panel::Place::take_back,
              panel::Place::questions, panel::Place::review, panel::Place::send,
              panel::Place::osm}) {
            workspace.go({place});
            check("screen " + std::to_string(static_cast<int>(place)));
        }
    });
}

TEST_CASE("the map before and now, side by side, holds at every size") {
    everywhere([](panel::Workspace& workspace, test::UiHarness& harness, const auto& check) {
        workspace.go({panel::Place::look});
        check("one moment");
        const auto draw = [&](ui::Ui& ui) { workspace.draw(ui); };
        std::string why;
        const auto* compare = harness.ui().registry().clickable(text::tr("look.compare"), why);
        INFO(why);
        REQUIRE(compare != nullptr);
        harness.click(compare->rect.center(), draw);
        check("two moments");
    });
}

TEST_CASE("every moment of the day holds at every size") {
    everywhere([](panel::Workspace& workspace, test::UiHarness& harness, const auto& check) {
        workspace.go({panel::Place::day});
        check("the day");
        const auto draw = [&](ui::Ui& ui) { workspace.draw(ui); };
        for (const panel::Step step : panel::all_steps) {
            const auto& widgets = harness.ui().registry().widgets();
            const auto disc = std::ranges::find(widgets, panel::name_of(step), &ui::Widget::label);
            REQUIRE(disc != widgets.end());
            harness.click(disc->rect.center(), draw);
            check(panel::name_of(step));
        }
    });
}

TEST_CASE("what the groups bring is found beside the carnet, and asks one question") {
    const Room room;
    const auto project = project::Project::open(room.carnet);
    const std::filesystem::path places[] = {room.folder.path()};
    const auto packs = project->merging().look(places);
    REQUIRE(packs.size() == 2);
    CHECK(packs[0].group == groups[0]);
    CHECK(packs[0].edits_new == 1);
    CHECK_FALSE(packs[0].why_not);
    const std::vector files = {packs[0].file, packs[1].file};
    REQUIRE(std::holds_alternative<project::MergeReport>(project->merging().take(files)));
    CHECK(project->merging().look(places)[1].edits_new == 0);
    const auto questions = project->merging().questions();
    REQUIRE(questions.size() == 1);
    CHECK(questions[0].kind == merge::QuestionKind::duplicate);
}
