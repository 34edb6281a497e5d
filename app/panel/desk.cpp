// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/desk.hpp"

#include "app/panel/map_pane.hpp"
#include "app/panel/places.hpp"
#include "app/panel/text_size.hpp"
#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/project/create.hpp"
#include "core/project/demo_papers.hpp"
#include "core/project/group_store.hpp"
#include "core/project/page_words.hpp"
#include "core/project/sector_store.hpp"

#include <utility>

namespace arpent::panel {

namespace fs = std::filesystem;
using namespace ui;

Desk::Desk(Preferences preferences, fs::path preferences_file, std::function<void()> wake)
    : preferences_(std::move(preferences)),
      preferences_file_(std::move(preferences_file)),
      wake_(std::move(wake)),
      work_(wake_, [this](const Message& message) { failed(message); }) {
    if (!preferences_.language.empty()) {
        text::set_language(preferences_.language);
    }
    set_scale(static_cast<float>(preferences_.scale));
}

Desk::~Desk() = default;

namespace {

/// « Sanitas · Les Martinets · secteur 3 »
std::string carnet_words(project::Project& project) {
    std::string words = project.name();
    const std::string& name = project.settings().group;
    if (name.empty()) return words;
    words += " · " + name;
    const auto group = project.groups().find(name);
    for (const project::Sector& sector : project.sectors().all()) {
        if (group && sector.group == group->number) words += " · " + sector.name;
    }
    return words;
}

}  // namespace

// What people find on the first screen: their last carnet, softly behind everything.
void Desk::show_last_carnet() {
    last_.emplace();
    backdrop_.reset();
    for (const fs::path& carnet : preferences_.recent) {
        try {
            const auto project = project::Project::open(carnet, project::Access::read_only);
            last_->last_carnet = carnet_words(*project);
            last_->is_trainer = project->settings().role == project::Role::trainer;
            backdrop_ = std::make_unique<map::MapView>(wake_);
            backdrop_->set_graph(project->graph());
            backdrop_box_ = project->box();
            last_->has_map = true;
            return;
        } catch (const Error& e) {
            log::info(std::string("a recent carnet does not open: ") + e.what());
        }
    }
}

void Desk::go_home() {
    workspace_.reset();
    files_.reset();
    import_.reset();
    last_.reset();
    screen_ = Screen::home;
}

void Desk::open(const fs::path& file) {
    try {
        if (fits(FileKind::extract, file)) {
            go_home();
            import_ = std::make_unique<ImportScreen>(file, wake_);
            screen_ = Screen::import;
        } else {
            open_carnet(file);
        }
    } catch (const Error& e) {
        failed(e.message());
    }
}

void Desk::open_carnet(const fs::path& carnet) {
    auto project = project::Project::open(carnet);
    backdrop_.reset();
    workspace_.reset();
    files_.reset();
    import_.reset();
    workspace_ = std::make_unique<Workspace>(std::move(project), wake_);
    preferences_.remember(carnet);
    write_preferences(preferences_file_, preferences_);
    screen_ = Screen::work;
}

void Desk::open_at(const Destination& to) {
    open(preferences_.recent.front());
    if (workspace_) workspace_->go(to);
}

void Desk::open_demo() {
    const fs::path file = demo_file();
    if (fs::exists(file)) {
        open(file);
        return;
    }
    work_.start({"work.demo", {}}, [this, file, papers = text::tr("command.demo.papers_folder"),
                                    words = project::page_words([](std::string_view key) {
                                        return text::tr(key);
                                    })](job::Progress& progress, const std::stop_token& stop) {
        fs::create_directories(file.parent_path());
        project::create_demo_carnet(file);
        project::make_demo_papers(*project::Project::open(file), file.parent_path() / papers, words,
                                  progress, stop);
        return [this, file] { open(file); };
    });
}

void Desk::frame(Ui& ui) {
    work_.update();
    take_drops(ui);
    switch (screen_) {
        case Screen::home: draw_home(ui); break;
        case Screen::files: draw_files(ui); break;
        case Screen::import: draw_import(ui); break;
        case Screen::work: draw_work(ui); break;
    }
    if (help_.draw(ui)) naming_.open();
    naming_.draw(ui);
    work_.draw(ui);
    messages_.draw(ui);
    keep_language();
    if (preferences_.read_aloud) read_aloud_.listen(ui, text::language());
}

// A photo or a table belongs to the carnet that is open; anything else opens.
void Desk::take_drops(Ui& ui) {
    if (work_.is_running() || !messages_.empty()) {
        return;
    }
    for (const fs::path& dropped : ui.input().drops) {
        const bool is_table = fits(FileKind::table, dropped);
        if (!is_table && !fits(FileKind::picture, dropped)) {
            open(dropped);
        } else if (is_table && screen_ == Screen::work) {
            workspace_->take_table(dropped);
        } else if (screen_ == Screen::work) {
            workspace_->take_picture(dropped);
        } else {
            failed({"home.picture_needs_carnet", {}});
        }
        ui.request_frame();
    }
}

// Chosen in the window it is for the next time too; --lang is for this time.
void Desk::keep_language() {
    if (!known_language_.empty() && known_language_ != text::language()) {
        preferences_.language = text::language();
        write_preferences(preferences_file_, preferences_);
    }
    known_language_ = text::language();
}

void Desk::draw_work(Ui& ui) {
    switch (workspace_->draw(ui)) {
        case EditingScreen::Outcome::stay:
        case EditingScreen::Outcome::day: return;
        case EditingScreen::Outcome::leave: go_home(); break;
        case EditingScreen::Outcome::help: help_.open(); break;
    }
    ui.request_frame();
}

void Desk::draw_import(Ui& ui) {
    const ImportScreen::Result result = import_->draw(ui, work_);
    if (result.made) {
        open(*result.made);
        ui.request_frame();
    } else if (result.leave) {
        go_home();
        ui.request_frame();
    }
}

void Desk::draw_home(Ui& ui) {
    if (!last_) {
        show_last_carnet();
    }
    if (backdrop_) {
        // A little nearer than all of it, so that the map reaches behind every corner.
        backdrop_->set_viewport(viewport_of(ui, ui.screen()));
        show_box(*backdrop_, backdrop_box_, -static_cast<double>(ui.screen().w) / 6);
        draw_map(ui, *backdrop_, ui.screen());
    }
    last_->can_speak = read_aloud_.is_possible();
    last_->speaks = preferences_.read_aloud;
    choose(ui, home_.draw(ui, *last_));
}

void Desk::choose(Ui& ui, HomeChoice choice) {
    switch (choice) {
        case HomeChoice::none: return;
        case HomeChoice::go_on: open(preferences_.recent.front()); break;
        case HomeChoice::take_back: open_at({Place::take_back}); break;
        case HomeChoice::day: open_at({Place::day}); break;
        case HomeChoice::practise: open_demo(); break;
        case HomeChoice::make: browse(FileKind::extract); break;
        case HomeChoice::open: browse(FileKind::carnet_or_extract); break;
        case HomeChoice::help: help_.open(); break;
        case HomeChoice::smaller_text: change_scale(ui, false); break;
        case HomeChoice::larger_text: change_scale(ui, true); break;
        case HomeChoice::read_aloud:
            preferences_.read_aloud = !preferences_.read_aloud;
            write_preferences(preferences_file_, preferences_);
            read_aloud_.stop();
            break;
    }
    ui.request_frame();
}

void Desk::change_scale(Ui& ui, bool larger) {
    const float chosen = next_scale(scale(), larger);
    ui.change_scale(chosen);
    preferences_.scale = static_cast<double>(chosen);
    write_preferences(preferences_file_, preferences_);
}

void Desk::browse(FileKind kind) {
    files_.emplace(kind, documents_folder());
    screen_ = Screen::files;
}

void Desk::draw_files(Ui& ui) {
    const FileBrowser::Result result = files_->draw(ui, ui.screen());
    if (result.chosen || result.cancelled) {
        go_home();
        ui.request_frame();
    }
    if (result.chosen) {
        open(*result.chosen);
    }
}

bool Desk::is_idle() const {
    const map::MapView* map = shown_map();
    const bool working = work_.is_running() || (workspace_ && workspace_->is_working());
    return !working && (map == nullptr || map->is_settled());
}

bool Desk::may_close() {
    work_.cancel();
    return true;
}

std::string Desk::title() const {
    return screen_ == Screen::work ? workspace_->name() + " – Arpent" : "Arpent";
}

const map::MapView* Desk::shown_map() const {
    switch (screen_) {
        case Screen::home: return backdrop_.get();
        case Screen::work: return workspace_->shows_map() ? &workspace_->map() : nullptr;
        case Screen::import: return &import_->map();
        case Screen::files: break;
    }
    return nullptr;
}

std::optional<Point> Desk::on_screen(geo::Location location) const {
    const map::MapView* map = shown_map();
    return map != nullptr ? panel::on_screen(*map, location) : std::nullopt;
}

bool Desk::map_shows(std::string_view words) const {
    const map::MapView* map = shown_map();
    return map != nullptr && shows(*map, words);
}

}  // namespace arpent::panel
