// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/osm_login.hpp"

#include "app/panel/osm_account.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/toggle.hpp"
#include "core/base/error.hpp"
#include "core/job/progress.hpp"
#include "core/net/oauth/account.hpp"
#include "core/net/oauth/browser.hpp"
#include "core/net/oauth/token_store.hpp"

#include <SDL.h>

#include <chrono>
#include <cstdlib>
#include <utility>

namespace arpent::panel {

using text::tr;
using ui::operator""_px;

namespace {

constexpr std::chrono::minutes patience{10};

bool comes_from_environment() { return std::getenv("ARPENT_OSM_TOKEN") != nullptr; }

}  // namespace

void OsmLogin::post(std::function<void(std::uint64_t, const std::stop_token&)> work) {
    worker_.cancel_all();
    failure_.reset();
    worker_.post([this, attempt = ++attempt_, work = std::move(work)](const std::stop_token& stop) {
        try {
            work(attempt, stop);
        } catch (const Error& error) {
            mailbox_.post([this, attempt, why = error.message()] { failed(attempt, why); });
        } catch (const Cancelled&) {
            // Whoever cancelled knows.
        }
    });
}

void OsmLogin::open() {
    if (state_ == State::waiting || state_ == State::by_hand) return;
    state_ = State::looking;
    post([this](std::uint64_t attempt, const std::stop_token& stop) {
        const auto url = osm_api_url();
        const auto token = net::TokenStore::token(url);
        std::optional<net::UserDetails> user;
        if (token) {
            auto answer = net::account_of(url, *token, stop);
            if (auto* known = std::get_if<net::UserDetails>(&answer)) user = std::move(*known);
        }
        mailbox_.post([this, attempt, has_token = token.has_value(), user = std::move(user)] {
            if (attempt != attempt_) return;
            state_ = has_token ? State::connected : State::nobody;
            user_ = user;
        });
    });
}

void OsmLogin::connect(net::Login::Return how) {
    const auto url = osm_api_url();
    const std::string client = net::client_id(url);
    if (client.empty()) {
        failure_ = Message{"share.account.no_client", {}};
        return;
    }
    state_ = State::waiting;
    login_.reset();
    code_.clear();
    const net::ListenerPages pages{tr("command.login.page_done"), tr("command.login.page_refused"),
                                   tr("command.login.page_other")};
    post([this, url, client, how, pages, keep = keep_](std::uint64_t attempt,
                                                       const std::stop_token& stop) {
        const auto login = std::make_shared<net::Login>(url, client, how);
        mailbox_.post([this, attempt, login] {
            if (attempt != attempt_) return;
            login_ = login;
            if (login->is_by_hand()) state_ = State::by_hand;
        });
        net::open_browser(login->url());  // where there is none, its address can be copied
        if (login->is_by_hand()) return;
        const auto code = login->wait(pages, patience, stop);
        if (const auto* why = std::get_if<Message>(&code)) {
            mailbox_.post([this, attempt, why = *why] { failed(attempt, why); });
            return;
        }
        finish(*login, std::get<std::string>(code), keep, attempt, stop);
    });
}

void OsmLogin::enter_code() {
    state_ = State::checking;
    post([this, login = login_, code = code_, keep = keep_](std::uint64_t attempt,
                                                            const std::stop_token& stop) {
        finish(*login, code, keep, attempt, stop);
    });
}

void OsmLogin::finish(const net::Login& login, const std::string& code, bool keep,
                      std::uint64_t attempt, const std::stop_token& stop) {
    const auto url = osm_api_url();
    const auto token = login.exchange(code, stop);
    if (const auto* why = std::get_if<Message>(&token)) {
        mailbox_.post([this, attempt, why = *why] { failed(attempt, why); });
        return;
    }
    auto user = net::account_of(url, std::get<std::string>(token), stop);
    if (const auto* why = std::get_if<Message>(&user)) {
        mailbox_.post([this, attempt, why = *why] { failed(attempt, why); });
        return;
    }
    net::TokenStore::keep(url, std::get<std::string>(token),
                          keep ? net::Keep::always : net::Keep::today);
    mailbox_.post([this, attempt, user = std::get<net::UserDetails>(std::move(user))] {
        connected(attempt, user);
    });
}

void OsmLogin::failed(std::uint64_t attempt, Message why) {
    if (attempt != attempt_) return;
    state_ = state_ == State::looking ? State::connected : State::nobody;
    failure_ = std::move(why);
}

void OsmLogin::connected(std::uint64_t attempt, net::UserDetails user) {
    if (attempt != attempt_) return;
    state_ = State::connected;
    user_ = std::move(user);
    login_.reset();
    code_.clear();
}

void OsmLogin::cancel() {
    worker_.cancel_all();
    ++attempt_;
    state_ = State::nobody;
    login_.reset();
}

void OsmLogin::forget() {
    state_ = State::checking;
    post([this](std::uint64_t attempt, const std::stop_token& stop) {
        const auto url = osm_api_url();
        const auto token = net::TokenStore::token(url);
        net::TokenStore::forget(url);
        mailbox_.post([this, attempt] {
            if (attempt != attempt_) return;
            state_ = State::nobody;
            user_.reset();
        });
        if (token) net::revoke_token(url, *token, stop);
    });
}

bool OsmLogin::draw_cancel(ui::Ui& ui, ui::Column& column) const {
    return ui::button(ui, column.next(48_px),
                      {.label = tr("share.account.stop"), .picture = ui::glyph::close});
}

void OsmLogin::draw_nobody(ui::Ui& ui, ui::Column& column) {
    column.words(ui, tr("share.account.nobody"), {.font = ui::Font::large});
    column.words(ui, tr("share.account.why"), {.color = ui::color::ink_2});
    const ui::Button go{.label = tr("share.account.connect"),
                        .picture = ui::glyph::link,
                        .kind = ui::ButtonKind::primary};
    if (ui::button(ui, column.next(56_px), go)) connect(net::Login::Return::by_itself);
    ui::checkbox(ui, column.next(48_px), tr("share.account.keep"), keep_);
    column.words(ui, tr(keep_ ? "command.login.kept" : "command.login.today"),
                 {.color = ui::color::ink_2});
}

void OsmLogin::draw_connected(ui::Ui& ui, ui::Column& column) {
    column.words(
        ui, user_ ? tr("share.account.is", {{"name", user_->name}}) : tr("share.account.known"),
        {.font = ui::Font::large});
    if (user_ && !user_->terms_agreed) {
        column.words(ui, tr("upload.stop.terms"), {.color = ui::color::warning});
    }
    if (user_ && user_->active_blocks > 0) {
        column.words(ui, tr("share.account.blocked"), {.color = ui::color::warning});
    }
    if (comes_from_environment()) return;
    const ui::Button out{.label = tr("share.account.forget"), .picture = ui::glyph::close};
    if (ui::button(ui, column.next(52_px), out)) forget();
}

void OsmLogin::draw_waiting(ui::Ui& ui, ui::Column& column) {
    column.words(ui, tr("share.account.waiting"), {.font = ui::Font::large});
    const ui::Button copy{.label = tr("share.account.copy"),
                          .picture = ui::glyph::copy,
                          .enabled = login_ != nullptr};
    if (ui::button(ui, column.next(48_px), copy)) SDL_SetClipboardText(login_->url().c_str());
    const ui::Button type{.label = tr("share.account.by_hand"), .picture = ui::glyph::keyboard};
    if (ui::button(ui, column.next(48_px), type)) connect(net::Login::Return::by_hand);
    if (draw_cancel(ui, column)) cancel();
}

void OsmLogin::draw_by_hand(ui::Ui& ui, ui::Column& column) {
    column.words(ui, tr("share.account.type_code"), {.font = ui::Font::large});
    const auto typed =
        ui::text_field(ui, column.next(52_px), {.label = tr("share.account.code")}, code_);
    const ui::Button enter{.label = tr("share.account.enter"),
                           .picture = ui::glyph::check,
                           .kind = ui::ButtonKind::primary,
                           .enabled = !code_.empty()};
    const bool go = ui::button(ui, column.next(52_px), enter);
    if ((go || typed.entered) && !code_.empty()) return enter_code();
    const ui::Button copy{.label = tr("share.account.copy"), .picture = ui::glyph::copy};
    if (ui::button(ui, column.next(48_px), copy)) SDL_SetClipboardText(login_->url().c_str());
    if (draw_cancel(ui, column)) cancel();
}

void OsmLogin::draw(ui::Ui& ui, ui::Column& column) {
    mailbox_.drain();
    column.words(ui, tr("share.account.heading"), {.font = ui::Font::heading});
    switch (state_) {
        case State::nobody: draw_nobody(ui, column); break;
        case State::connected: draw_connected(ui, column); break;
        case State::waiting: draw_waiting(ui, column); break;
        case State::by_hand: draw_by_hand(ui, column); break;
        case State::looking:
        case State::checking:
            column.words(ui, tr("share.account.checking"), {.font = ui::Font::large});
            if (draw_cancel(ui, column)) cancel();
            break;
    }
    if (failure_) column.words(ui, text::say(*failure_), {.color = ui::color::warning});
}

}  // namespace arpent::panel
