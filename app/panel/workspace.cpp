// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/workspace.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/preset/catalogue.hpp"

#include <utility>

namespace arpent::panel {

Workspace::Workspace(std::unique_ptr<project::Project> project, const std::function<void()>& wake)
    : project_(std::move(project)),
      view_(wake),
      screen_(*project_, view_,
              std::make_shared<const preset::PresetCatalogue>(preset::built_in_catalogue()), wake),
      questions_(*project_, view_, wake),
      look_(*project_, view_, wake),
      review_(*project_, view_),
      send_(*project_, wake),
      osm_(*project_, wake),
      room_(wake) {}

Workspace::~Workspace() {
    try {
        screen_.close();
    } catch (const Error& error) {
        log::warn(std::string("a drawing was not kept: ") + error.what());
    }
}

void Workspace::go(const Destination& to) {
    screen_.leave_map();
    const bool from_map = place_ == Place::map;
    place_ = to.place;
    switch (place_) {
        case Place::map:
            view_.set_graph(project_->graph());
            screen_.come_back(to.page);
            break;
        case Place::day: from_map ? day_.open() : day_.come_back(); break;
        case Place::look: look_.open(); break;
        case Place::packs: packs_.open(); break;
        case Place::take_back: take_back_.open(); break;
        case Place::questions: questions_.open(); break;
        case Place::review: review_.open(); break;
        case Place::send: send_.open(); break;
        case Place::osm: osm_.open(); break;
        case Place::room: break;
    }
}

void Workspace::take_picture(const std::filesystem::path& file) {
    if (place_ != Place::map) go({Place::map, operation::Page::papers});
    screen_.take_picture(file);
}

void Workspace::take_table(const std::filesystem::path& file) {
    if (place_ != Place::map) go({Place::map, operation::Page::survey});
    screen_.take_table(file);
}

Place Workspace::hub() const {
    switch (project_->settings().role) {
        case project::Role::trainer: return Place::day;
        case project::Role::resident: return Place::osm;
        case project::Role::group: break;
    }
    return Place::room;
}

Workspace::Outcome Workspace::draw(ui::Ui& ui) {
    operation::Workbench& bench = screen_.bench();
    std::optional<Destination> to;
    const std::uint64_t edits = project_->edit_count();
    if (room_.update()) {
        if (project_->edit_count() != edits) {
            bench.forget_absent();
            if (place_ == Place::map) view_.set_graph(project_->graph());
        }
        ui.request_frame();
    }
    switch (place_) {
        case Place::map: {
            const Outcome outcome = screen_.draw(ui);
            if (outcome != Outcome::day) return outcome;
            to = Destination{hub()};
            break;
        }
        case Place::day: to = day_.draw(ui, bench); break;
        case Place::look:
            if (look_.draw(ui, bench)) to = Destination{Place::day};
            break;
        case Place::packs:
            if (packs_.draw(ui, bench)) to = Destination{Place::day};
            break;
        case Place::take_back:
            if (const auto place = take_back_.draw(ui, bench)) to = Destination{*place};
            break;
        case Place::questions:
            if (questions_.draw(ui, bench)) to = Destination{Place::day};
            break;
        case Place::review:
            if (const auto place = review_.draw(ui, bench)) to = Destination{*place};
            break;
        case Place::send:
            if (const auto place = send_.draw(ui, bench)) {
                to = Destination{*place};
            }
            break;
        case Place::osm:
            if (const auto place = osm_.draw(ui, bench)) to = Destination{*place};
            break;
        case Place::room:
            if (const auto place = room_.draw(ui, bench)) to = Destination{*place};
            break;
    }
    if (to && to->place == Place::day) to->place = hub();
    if (to) {
        go(*to);
        ui.request_frame();
    }
    return Outcome::stay;
}

}  // namespace arpent::panel
