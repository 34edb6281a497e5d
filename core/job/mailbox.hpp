// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <vector>

namespace arpent::job {

/// Results on their way from workers to the one thread that owns the state. post() from any thread;
/// drain() once per frame from the owner.
class Mailbox {
public:
    using Letter = std::function<void()>;

    /// `wake` is called after each post, from the posting thread (to end the window's sleep).
    explicit Mailbox(std::function<void()> wake = {}) : wake_(std::move(wake)) {}

    void post(Letter letter);
    /// Opens the letters in the order they came; true when there was any.
    bool drain();

private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<Letter> letters_;
};

}  // namespace arpent::job
