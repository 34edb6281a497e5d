// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/worker.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <exception>
#include <utility>

namespace arpent::job {

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
