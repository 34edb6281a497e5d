// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/send_screen.hpp"

#include "app/panel/osm_account.hpp"
#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/error.hpp"
#include "core/project/project.hpp"
#include "core/project/uploading.hpp"

#include <SDL_misc.h>

#include <algorithm>
#include <utility>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

SendScreen::SendScreen(project::Project& project, std::function<void()> wake)
    : project_(project), mailbox_(std::move(wake)) {}

void SendScreen::open() {
    seen_.reset();
    failure_.reset();
    has_account_ = has_osm_account();
    if (comment_.empty()) comment_ = tr("send.comment_default", {{"name", project_.name()}});
}

void SendScreen::refresh() {
    if (seen_ == project_.edit_count()) return;
    seen_ = project_.edit_count();
    plan_ = project_.uploading().plan();
    reviewed_ = project_.uploading().is_reviewed();
}

void SendScreen::send() {
    report_.reset();
    failure_.reset();
    progress_ = std::make_shared<job::Progress>();
    upload::SendOptions options;
    options.words.comment = comment_;
    if (!hashtag_.empty()) options.words.hashtags = {hashtag_};
    options.words.locale = text::language();
    worker_.post([this, options, progress = progress_,
                  work = project_.uploading().sender()](const std::stop_token& stop) {
        std::optional<upload::SendReport> report;
        std::optional<Message> failure;
        try {
            net::OsmApi api = osm_api();
            report = work(api, options, *progress, stop);
        } catch (const Error& error) {
            failure = error.message();
        } catch (const Cancelled&) {
            failure = Message{"send.cancelled", {}};
        }
        mailbox_.post([this, report = std::move(report), failure = std::move(failure)] {
            progress_.reset();
            report_ = report;
            failure_ = failure;
            learn_ = true;
        });
    });
}

void SendScreen::finished(operation::Workbench& bench) {
    if (!learn_) return;
    learn_ = false;
    project_.uploading().learn();
    bench.forget_absent();
    seen_.reset();
}

void SendScreen::draw_words(ui::Ui& ui, const ui::Rect& rect) {
    ui::ScrollArea scroll(ui, "words", rect);
    ui::Column column(scroll.content(), 12_px);
    column.words(ui, tr("send.what"), {.font = ui::Font::heading});
    column.words(ui, tr("send.counts", {{"created", std::to_string(plan_.created)},
                                        {"modified", std::to_string(plan_.modified)},
                                        {"deleted", std::to_string(plan_.deleted)}}));
    if (!plan_.held.empty()) {
        column.words(ui, tr("send.held", {{"n", std::to_string(plan_.held.size())}}),
                     {.color = ui::color::ink_2});
    }
    if (plan_.hours_of_new_account() > 0) {
        column.words(
            ui, tr("send.new_account", {{"hours", std::to_string(plan_.hours_of_new_account())}}),
            {.color = ui::color::warning});
    }
    column.space(8_px);
    column.words(ui, tr("send.comment"), {.font = ui::Font::heading});
    ui::text_field(ui, column.next(52_px), {.label = tr("send.comment")}, comment_);
    column.words(ui, tr("send.hashtag"), {.font = ui::Font::heading});
    ui::text_field(ui, column.next(52_px),
                   {.label = tr("send.hashtag"), .hint = tr("send.hashtag_hint")}, hashtag_);
    column.words(ui, tr("send.public"), {.color = ui::color::ink_2});
    scroll.set_height(column.used());
}

void SendScreen::draw_report(ui::Ui& ui, ui::Column& column) {
    const bool all =
        report_->state == upload::SendState::sent || report_->state == upload::SendState::held;
    const bool some = report_->created + report_->modified + report_->deleted > 0;
    column.words(ui,
                 tr(all    ? "send.done"
                    : some ? "send.partly"
                           : "send.waits"),
                 {.font = ui::Font::display, .pitch = 1.2F});
    if (some) {
        column.words(ui, tr("send.sent", {{"created", std::to_string(report_->created)},
                                          {"modified", std::to_string(report_->modified)},
                                          {"deleted", std::to_string(report_->deleted)}}));
    }
    if (report_->why) column.words(ui, text::say(*report_->why), {.color = ui::color::warning});
    for (const std::int64_t changeset : report_->changesets) {
        const ui::Button link{.label = tr("send.see", {{"n", std::to_string(changeset)}}),
                              .picture = ui::glyph::link};
        if (ui::button(ui, column.next(52_px), link)) {
            SDL_OpenURL(osm_api_url().changeset_page(changeset).c_str());
        }
    }
    if (all) column.words(ui, tr("send.tomorrow"), {.color = ui::color::ink_2});
}

std::optional<Place> SendScreen::draw_go(ui::Ui& ui, ui::Column& column) {
    if (plan_.changes() == 0) {
        if (!report_) column.words(ui, tr("send.nothing"), {.font = ui::Font::large});
        return std::nullopt;
    }
    if (!reviewed_) {
        const ui::Button review{.label = tr("send.review_first"),
                                .picture = ui::glyph::eye,
                                .kind = ui::ButtonKind::primary,
                                .font = ui::Font::large};
        if (ui::button(ui, column.next(72_px), review)) return Place::review;
        return std::nullopt;
    }
    ui::Button go{.label = tr(report_ ? "send.again" : "send.go"),
                  .picture = ui::glyph::send,
                  .kind = ui::ButtonKind::primary,
                  .font = ui::Font::large};
    go.enabled = has_account_ && !comment_.empty();
    if (ui::button(ui, column.next(72_px), go)) send();
    if (!has_account_) {
        column.words(ui, tr("send.no_account"));
        const ui::Button account{.label = tr("share.account.connect"), .picture = ui::glyph::link};
        if (ui::button(ui, column.next(52_px), account)) return Place::osm;
    }
    column.words(ui, tr("send.network"), {.color = ui::color::ink_2});
    return std::nullopt;
}

std::optional<Place> SendScreen::draw_side(ui::Ui& ui, const ui::Rect& rect) {
    ui::ScrollArea scroll(ui, "side", rect);
    ui::Column column(scroll.content(), 12_px);
    std::optional<Place> to;
    if (const auto why_not = project_.uploading().why_not()) {
        column.words(ui, text::say(*why_not), {.font = ui::Font::large});
    } else if (progress_) {
        if (ui::progress_card(ui, column.next(96_px), tr("send.sending"), progress_->share())) {
            worker_.cancel_all();
        }
        column.words(ui, tr("send.may_close"), {.color = ui::color::ink_2});
        ui.request_frame_in(0.1);
    } else {
        if (report_) draw_report(ui, column);
        if (failure_) column.words(ui, text::say(*failure_), {.color = ui::color::warning});
        to = draw_go(ui, column);
    }
    scroll.set_height(column.used());
    return to;
}

std::optional<Place> SendScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "send");
    mailbox_.drain();
    finished(bench);
    refresh();
    const auto frame = screen_frame(ui, {back_words(bench), tr("send.title"), ""}, bench);
    ui::Rect rest = frame.body.inset(std::min(40_px, frame.body.w / 40), 24_px);
    const ui::Rect left = rest.cut_left(rest.w * 0.55F);
    rest.cut_left(std::min(40_px, rest.w / 12));
    draw_words(ui, left);
    if (const auto to = draw_side(ui, rest)) return to;
    return frame.back && !progress_ ? std::optional(Place::day) : std::nullopt;
}

}  // namespace arpent::panel
