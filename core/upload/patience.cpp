// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/patience.hpp"

#include "core/base/error.hpp"

#include <condition_variable>
#include <mutex>

namespace arpent::upload {

void Patience::wait(const std::stop_token& stop) const {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, pause, [] { return false; });
    if (stop.stop_requested()) {
        throw Cancelled();
    }
}

}  // namespace arpent::upload
