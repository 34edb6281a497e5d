// SPDX-License-Identifier: GPL-3.0-or-later
// The screen of the day at every size and in both languages, card by card, with names that are long
// or in other scripts.
#include "app/operation/catalogue.hpp"
#include "app/operation/change_tags.hpp"
#include "app/panel/editing_screen.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/mark.hpp"
#include "core/preset/catalogue.hpp"
#include "core/project/idea_store.hpp"
#include "core/project/mark_store.hpp"
#include "core/render/cairo.hpp"
#include "core/store/database.hpp"
#include "tests/app/panel/check_widgets.hpp"
#include "tests/app/panel/gl_context.hpp"
#include "tests/core/project/demo_carnet.hpp"

#include <SDL_keycode.h>

#include <thread>

using namespace arpent;

namespace {

constexpr const char* long_name =
    "Longue place de la Révolution-et-de-la-Fraternité-entre-les-Peuples, dite place du Marché";
constexpr const char* arabic_name = "ساحة الأمير عبد القادر الجزائري longue";
constexpr const char* chinese_name = "北京市西城区平安里西大街四十五号社区文化活动中心 longue";

/// The editing screen of a carnet of its own, with things of those names.
class Studio {
public:
    Studio(float w, float h, float scale)
        : gl_(static_cast<int>(w), static_cast<int>(h)), w_(w), h_(h), scale_(scale) {
        if (gl_.absent()) {
            return;
        }
        test::copy_demo_carnet(folder_ / "longue liste.arpent");
        print_sheet();
        project_ = project::Project::open(folder_ / "longue liste.arpent");
        view_.emplace([] {});
        presets_ = std::make_shared<const preset::PresetCatalogue>(preset::built_in_catalogue());
        harness_.emplace(w, h, scale);
        screen_.emplace(*project_, *view_, presets_, [] {});
        draw_ = [this](ui::Ui& ui) { screen_->draw(ui); };
    }

    bool absent() const { return gl_.absent(); }
    operation::Workbench& bench() { return screen_->bench(); }
    panel::EditingScreen& screen() { return *screen_; }

    /// Draws until the worker has nothing left, then some frames more.
    void settle() {
        for (int i = 0; i < 4000; ++i) {
            harness_->frame(draw_);
            if (!screen_->is_working()) {
                break;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        for (int i = 0; i < 4; ++i) {
            harness_->frame(draw_);
        }
    }
    void check(const std::string& what) {
        settle();
        INFO(what << " in " << text::language());
        test::check_widgets(harness_->ui().registry(), w_, h_, scale_);
    }
    void click(const std::string& label) {
        settle();
        std::string why;
        const ui::Widget* widget = harness_->ui().registry().clickable(label, why);
        INFO(label << ": " << why);
        REQUIRE(widget != nullptr);
        harness_->click(widget->visible.center(), draw_);
    }
    void escape() { harness_->key({SDLK_ESCAPE}, draw_); }
    void type(const std::string& words) {
        harness_->frame(draw_);
        for (const char c : words) {
            ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
        }
        settle();
    }
    /// A new thing in the middle of the quarter.
    osm::ElementId add(const osm::Tags& tags) {
        osm::Ref made = 0;
        const edit::Change change =
            edit::add_node(project_->box().center(), tags, project_->new_ids(), &made);
        project_->commit(change, {"edit.applied", {{"file", "longue"}}});
        return osm::node_id(made);
    }
    /// Marks of a sheet about street furniture: a drawing, its row of the relevé, a sticker.
    void read_marks() {
        std::vector<edit::Mark> marks(3);
        marks[1].kind = edit::MarkKind::row;
        marks[1].ticks = "xxxxxxxx";
        marks[1].number = 1;
        marks[2].kind = edit::MarkKind::sticker;
        marks[2].sticker_kind = 0;
        for (edit::Mark& mark : marks) {
            mark.sheet = "5SRPP3";
            if (mark.kind != edit::MarkKind::row) mark.place = project_->box().center();
        }
        project_->marks().keep({{0, "longue photo", {}, 0.7, true}, {}, marks});
    }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    void print_sheet() {
        const auto database =
            store::Database::open(folder_ / "longue liste.arpent", store::Access::read_write);
        database.execute(
            "INSERT INTO work_group VALUES (1, 'La longue rue');"
            "INSERT INTO printer VALUES (7, x'00');"
            "INSERT INTO sheet VALUES (7, 1, 0, '5SRPP3', 0, 0, 0, 0, 2000, 0, 1, 1, 'B3', 'Nord', "
            "'Demo', 1, 0, x'');");
    }

    test::GlContext gl_;
    float w_;
    float h_;
    float scale_;
    test::TemporaryFolder folder_;
    std::unique_ptr<project::Project> project_;
    std::optional<map::MapView> view_;
    std::shared_ptr<const preset::PresetCatalogue> presets_;
    std::optional<test::UiHarness> harness_;
    std::optional<panel::EditingScreen> screen_;
    std::function<void(ui::Ui&)> draw_;
};

/// At the sizes of the day, at 100 % and 200 %, in both languages.
void everywhere(const std::function<void(Studio&)>& act) {
    for (const char* language : {"fr", "en"}) {
        text::set_language(language);
        for (const auto& [w, h] : {std::pair{1366.0F, 768.0F}, std::pair{1024.0F, 768.0F}}) {
            for (const float scale : {1.0F, 2.0F}) {
                Studio studio(w, h, scale);
                if (studio.absent()) {
                    WARN("no GL on this machine: the editing screen is not checked");
                    return;
                }
                act(studio);
            }
        }
    }
    text::set_language("fr");
}

}  // namespace

TEST_CASE("the screen of the day holds with each tool in hand and each page open") {
    everywhere([](Studio& studio) {
        studio.check("at the start");
        for (const operation::Operation* tool : operation::tools()) {
            const std::string name(tool->name());
            tool->run(studio.bench());
            studio.check(name);
            if (name == "search") {
                studio.type("av");
                studio.check("search results");
            }
            studio.bench().take(operation::Tool::hand);
            studio.bench().open(operation::Page::none);
        }
    });
}

TEST_CASE("ideas hold: none, a long one, the headings, and the one that is written") {
    everywhere([](Studio& studio) {
        studio.bench().open(operation::Page::ideas);
        studio.check("no idea");
        studio.bench().project().ideas().add(edit::IdeaHeading::help, long_name,
                                             studio.bench().project().box().center());
        studio.check("an idea");
        studio.click(text::tr("ideas.add"));
        studio.check("the headings");
        studio.click(text::tr("idea.discuss"));
        studio.check("writing");
    });
}

TEST_CASE("the first card holds what may be done, stage by stage") {
    everywhere([](Studio& studio) {
        project::Settings settings = studio.bench().project().settings();
        settings.role = project::Role::group;
        studio.bench().project().set_settings(settings);
        for (const char* stage : {"add", "move", "tags"}) {
            studio.check(std::string("before ") + stage);
            operation::find("further").run(studio.bench());
        }
        studio.check("all stages");
    });
}

TEST_CASE("the history holds: nothing, a step of long words, and one that is open") {
    everywhere([](Studio& studio) {
        studio.bench().open(operation::Page::history);
        studio.check("no step");
        studio.add({{"amenity", "bench"}});
        studio.bench().project().ideas().add(edit::IdeaHeading::help, "une idée",
                                             studio.bench().project().box().center());
        studio.check("two steps");
        studio.click(text::tr("edit.idea_added"));
        studio.check("an open step");
    });
}

TEST_CASE("the card holds a name that is long, Arabic or Chinese, and its question") {
    everywhere([](Studio& studio) {
        for (const char* name : {long_name, arabic_name, chinese_name}) {
            studio.bench().select(studio.add({{"amenity", "bench"}, {"name", name}}));
            studio.check(name);
        }
        studio.bench().select(studio.add({{"leisure", "playground"}}));
        studio.check("a question");
        studio.bench().select(studio.add({{"old", "thing"}, {"name", long_name}}));
        studio.check("a thing without a kind");
    });
}

TEST_CASE("a mark holds: what it may be, all kinds, its questions, and the next one by itself") {
    everywhere([](Studio& studio) {
        const bool french = text::language() == "fr";
        studio.read_marks();
        studio.bench().open(operation::Page::marks);
        studio.check("a drawing");
        const char* bench = french ? "Banc" : "Bench";
        studio.click(bench);
        studio.check("a number");
        // (With letters at 200 % the answers are below, to be scrolled to.)
        const auto selected = studio.bench().selection().single();
        REQUIRE(selected);
        const osm::ElementId made = *selected;
        const osm::Tags tags = studio.bench().graph()->get(made).tags();
        operation::change_tags(studio.bench(), made, tags.with("seats", "6"));
        studio.check("a colour");
        operation::change_tags(studio.bench(), made,
                               tags.with("seats", "6").with("colour", "green"));
        studio.check("a sticker");
        studio.click(french ? "Encore\u202F: Banc" : "Another: Bench");
        studio.check("all is entered");
    });
}

TEST_CASE("papers hold: the list, and the one that is being placed") {
    everywhere([](Studio& studio) {
        const auto picture = studio.folder() / "longue feuille du marché de la place.png";
        const auto surface = render::make_surface(CAIRO_FORMAT_RGB24, 400, 300);
        cairo_surface_write_to_png(surface.get(), picture.c_str());
        studio.screen().take_picture(picture);
        const bool french = text::language() == "fr";
        studio.check("placing by code");
        studio.click(french ? "Placer avec des points" : "Place it with points");
        studio.check("placing by points");
        studio.click(french ? "J’ai le code du papier" : "I have its code");
        studio.click(french ? "Code du papier" : "Code of the paper");
        studio.type("5SRPP3");
        studio.click(french ? "Valider le code" : "Use this code");
        studio.check("placing by corners");
        studio.escape();
        studio.check("the list of papers");
    });
}
