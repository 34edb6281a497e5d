// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/carnet_lock.hpp"

#include "core/base/error.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <mutex>
#include <thread>

namespace arpent::store {

namespace {

[[noreturn]] void fail(const char* key, const std::filesystem::path& carnet) {
    throw Error(key, {{"file", carnet.string()}});
}

/// `arpent serve` and `join` lock a carnet for one transaction at a time: that is waited for.
bool lock(int descriptor) {
    constexpr int tries = 25;
    constexpr std::chrono::milliseconds pause{20};
    for (int i = 0; i < tries; ++i) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            return true;
        }
        std::this_thread::sleep_for(pause);
    }
    return false;
}

std::mutex& held_mutex() {
    static std::mutex mutex;
    return mutex;
}

}  // namespace

/// The carnets that this process has locked. Opening and closing one of them a second time would
/// silently drop the POSIX locks that SQLite holds on it, so it must not even be tried.
std::set<CarnetLock::Identity>& CarnetLock::held() {
    static std::set<Identity> identities;
    return identities;
}

std::shared_ptr<CarnetLock> CarnetLock::take(const std::filesystem::path& carnet) {
    const std::lock_guard guard(held_mutex());
    struct stat status {};
    if (::stat(carnet.c_str(), &status) != 0) {
        fail(errno == ENOENT ? "error.not_found" : "error.cannot_read", carnet);
    }
    const Identity identity(status.st_dev, status.st_ino);
    if (held().contains(identity)) {
        fail("error.carnet_in_use", carnet);
    }
    // flock and SQLite's own fcntl locks do not see each other on local file systems.
    const int descriptor = ::open(carnet.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        fail("error.cannot_read", carnet);
    }
    if (!lock(descriptor)) {
        ::close(descriptor);
        fail("error.carnet_in_use", carnet);
    }
    return std::shared_ptr<CarnetLock>(new CarnetLock(descriptor, identity));
}

CarnetLock::CarnetLock(int descriptor, Identity identity)
    : descriptor_(descriptor), identity_(identity) {
    held().insert(identity);
}

CarnetLock::~CarnetLock() {
    const std::lock_guard guard(held_mutex());
    held().erase(identity_);
    ::close(descriptor_);
}

}  // namespace arpent::store
