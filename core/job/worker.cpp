// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/worker.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <exception>
#include <utility>

namespace arpent::job {
namespace {

/// How far a worker stands back on a full machine (nice): the window's frames go first, also those
/// that the processor draws for lack of a graphics card.
constexpr int courtesy = 10;

void stand_back() {
    // On Linux this is the thread's own; where it is not allowed the work goes on as it is.
    const int thread = ::gettid();
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(thread),
                  ::getpriority(PRIO_PROCESS, static_cast<id_t>(thread)) + courtesy);
}

}  // namespace

Worker::Worker() : thread_([this](const std::stop_token& stop) { run(stop); }) {}

Worker::~Worker() {
    cancel_all();
    thread_.request_stop();
}

void Worker::post(Task task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    changed_.notify_one();
}

void Worker::cancel_all() {
    const std::lock_guard lock(mutex_);
    tasks_.clear();
    running_.request_stop();
}

bool Worker::is_idle() const {
    const std::lock_guard lock(mutex_);
    return tasks_.empty() && !busy_;
}

void Worker::run(const std::stop_token& stop) {
    stand_back();
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !tasks_.empty(); })) {
        const Task task = std::move(tasks_.front());
        tasks_.pop_front();
        running_ = std::stop_source();
        busy_ = true;
        const std::stop_token token = running_.get_token();
        lock.unlock();
        try {
            task(token);
        } catch (const Cancelled&) {
            log::info("a task was cancelled");
        } catch (const std::exception& e) {
            log::warn(e.what());
        }
        lock.lock();
        busy_ = false;
    }
}

}  // namespace arpent::job
