// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace arpent::job {

/// One thread that does tasks one after the other, behind the window's own thread where the
/// processor is short. A task reports through a Mailbox and looks at
/// its stop_token often; what it throws is its own to catch (an uncaught exception is logged).
/// The destructor stops the running task, drops the waiting ones and joins.
class Worker {
public:
    using Task = std::function<void(std::stop_token)>;

    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(Task task);
    /// Asks the running task to stop and drops the waiting ones; the worker lives on.
    void cancel_all();
    bool is_idle() const;

private:
    void run(const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Task> tasks_;
    std::stop_source running_{std::nostopstate};
    bool busy_ = false;
    std::jthread thread_;  // last: it uses the others
};

}  // namespace arpent::job
