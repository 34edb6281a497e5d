// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"
#include "core/base/message.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace arpent::panel {

/// Long work, one at a time: on a thread of its own, with its progress in words and a button that
/// cancels it. What it finds comes back to the window's thread.
class Work {
public:
    /// `wake` ends the window's sleep; `failed` is told of errors, on the window's thread.
    Work(std::function<void()> wake, std::function<void(const Message&)> failed);

    /// Runs on the worker. It returns what is to be done on the window's thread afterwards. Throws
    /// what it likes: an Error becomes a message.
    using Task =
        std::function<std::function<void()>(job::Progress& progress, const std::stop_token& stop)>;
    void start(Message words, Task task);
    bool is_running() const { return running_.has_value(); }
    void cancel();

    /// Once per frame, first: brings back what is done.
    void update() { mailbox_.drain(); }
    /// The card with the progress, above everything else.
    void draw(ui::Ui& ui);

private:
    struct Running {
        Message words;
        std::shared_ptr<job::Progress> progress;
        bool cancelled = false;
    };

    std::function<void(const Message&)> failed_;
    std::optional<Running> running_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: its tasks post into the mailbox
};

}  // namespace arpent::panel
