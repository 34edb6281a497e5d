// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/osm_update.hpp"

#include "app/panel/osm_account.hpp"
#include "app/panel/places.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/progress_bar.hpp"
#include "core/base/error.hpp"
#include "core/project/project.hpp"

#include <string>
#include <utility>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

OsmUpdate::OsmUpdate(project::Project& project, std::function<void()> wake)
    : project_(project), mailbox_(std::move(wake)) {}

void OsmUpdate::open() {
    if (is_busy()) return;
    report_.reset();
    failure_.reset();
}

void OsmUpdate::read(Reading reading) {
    report_.reset();
    failure_.reset();
    progress_ = std::make_shared<job::Progress>();
    worker_.post(
        [this, reading = std::move(reading), progress = progress_](const std::stop_token& stop) {
            project::Refreshing::Answer answer;
            try {
                answer = reading(*progress, stop);
            } catch (const Error& error) {
                answer = error.message();
            } catch (const Cancelled&) {
                answer = Message{"share.update.cancelled", {}};
            }
            mailbox_.post([this, answer = std::move(answer)] {
                progress_.reset();
                if (const auto* why = std::get_if<Message>(&answer)) {
                    failure_ = *why;
                } else {
                    news_ = std::get<project::RefreshNews>(answer);
                }
            });
        });
}

void OsmUpdate::take(operation::Workbench& bench) {
    if (!news_) return;
    try {
        report_ = project_.refreshing().take(*std::exchange(news_, std::nullopt));
    } catch (const Error& error) {
        failure_ = error.message();
    }
    bench.forget_absent();
}

std::optional<Place> OsmUpdate::draw_report(ui::Ui& ui, ui::Column& column) const {
    const std::size_t all = report_->created + report_->modified + report_->deleted;
    column.words(ui, tr("share.update.done"), {.font = ui::Font::large});
    column.words(
        ui, all == 0 ? tr("share.update.nothing")
                     : tr("share.update.counts", {{"created", std::to_string(report_->created)},
                                                  {"modified", std::to_string(report_->modified)},
                                                  {"deleted", std::to_string(report_->deleted)}}));
    if (report_->questions == 0) return std::nullopt;
    const ui::Button answer{
        .label = report_->questions == 1
                     ? tr("take_back.one_question")
                     : tr("take_back.questions", {{"n", std::to_string(report_->questions)}}),
        .picture = ui::glyph::comment,
        .kind = ui::ButtonKind::primary};
    return ui::button(ui, column.next(56_px), answer) ? std::optional(Place::questions)
                                                      : std::nullopt;
}

void OsmUpdate::draw_start(ui::Ui& ui, ui::Column& column) {
    const ui::Button go{.label = tr("share.update.go"),
                        .picture = ui::glyph::refresh,
                        .kind = report_ ? ui::ButtonKind::secondary : ui::ButtonKind::primary};
    if (ui::button(ui, column.next(56_px), go)) {
        read([reader = project_.refreshing().api_reader()](job::Progress& progress,
                                                           const std::stop_token& stop) {
            net::OsmApi api = reading_osm_api();
            return reader(api, {}, progress, stop);
        });
    }
    const ui::Button file{.label = tr("share.update.file"), .picture = ui::glyph::folder_open};
    if (ui::button(ui, column.next(52_px), file)) {
        files_.emplace(FileKind::extract, documents_folder());
        ui.request_frame();
    }
    column.words(ui, tr("share.update.network"), {.color = ui::color::ink_2});
}

bool OsmUpdate::draw_files(ui::Ui& ui) {
    if (!files_) return false;
    const auto result = files_->draw(ui, ui.screen());
    if (result.chosen) {
        read([reader = project_.refreshing().extract_reader(*result.chosen)](
                 job::Progress& progress, const std::stop_token& stop) {
            return reader(progress, stop);
        });
    }
    if (result.chosen || result.cancelled) {
        files_.reset();
        ui.request_frame();
    }
    return true;
}

std::optional<Place> OsmUpdate::draw(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    mailbox_.drain();
    take(bench);
    column.words(ui, tr("share.update.heading"), {.font = ui::Font::heading});
    if (const auto why_not = project_.refreshing().why_not()) {
        column.words(ui, text::say(*why_not));
        return std::nullopt;
    }
    if (!report_) {
        column.words(ui, tr("share.update.what"));
        column.words(ui, tr("share.update.safe"), {.color = ui::color::ink_2});
    }
    if (progress_) {
        if (ui::progress_card(ui, column.next(96_px), tr("share.update.running"),
                              progress_->share())) {
            worker_.cancel_all();
        }
        ui.request_frame_in(0.1);
        return std::nullopt;
    }
    std::optional<Place> to;
    if (report_) to = draw_report(ui, column);
    if (failure_) column.words(ui, text::say(*failure_), {.color = ui::color::warning});
    draw_start(ui, column);
    return to;
}

}  // namespace arpent::panel
