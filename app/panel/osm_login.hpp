// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/base/message.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"
#include "core/net/oauth/login.hpp"
#include "core/net/user_details.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// Whose account things are sent by: connects one in the browser, or by a code that its page shows,
/// says who it is, and forgets it. The token lies where `arpent login` puts it, never in a carnet.
class OsmLogin {
public:
    /// `wake` ends the window's sleep.
    explicit OsmLogin(std::function<void()> wake) : mailbox_(std::move(wake)) {}

    /// Looks who is connected.
    void open();
    /// Draws into a column; the window's thread.
    void draw(ui::Ui& ui, ui::Column& column);
    /// A work is going on whose end is soon.
    bool is_busy() const { return state_ == State::looking || state_ == State::checking; }

private:
    enum class State : std::uint8_t {
        nobody,
        looking,    ///< whether there is an account, and whose
        connected,  ///< `user_`, when the server said who
        waiting,    ///< for the browser
        by_hand,    ///< for the code that somebody types
        checking,   ///< the code
    };

    void connect(net::Login::Return how);
    void enter_code();
    void cancel();
    void forget();
    void failed(std::uint64_t attempt, Message why);
    void connected(std::uint64_t attempt, net::UserDetails user);
    /// On the worker: code to token to name.
    void finish(const net::Login& login, const std::string& code, bool keep, std::uint64_t attempt,
                const std::stop_token& stop);
    /// Runs on the worker and reports what it throws.
    void post(std::function<void(std::uint64_t attempt, const std::stop_token&)> work);

    void draw_nobody(ui::Ui& ui, ui::Column& column);
    void draw_connected(ui::Ui& ui, ui::Column& column);
    void draw_waiting(ui::Ui& ui, ui::Column& column);
    void draw_by_hand(ui::Ui& ui, ui::Column& column);
    bool draw_cancel(ui::Ui& ui, ui::Column& column) const;

    State state_ = State::nobody;
    std::optional<net::UserDetails> user_;
    std::optional<Message> failure_;
    std::shared_ptr<net::Login> login_;  ///< the one whose page is open
    std::string code_;
    bool keep_ = false;
    std::uint64_t attempt_ = 0;  ///< letters of an earlier one count no more
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
