// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"

#include "core/base/error.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace arpent {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

[[noreturn]] void fail(const fs::path& target, int error) {
    const char* key = error == ENOSPC || error == EDQUOT ? "error.disk_full" : "error.cannot_write";
    throw Error(key, {{"file", target.string()}});
}

/// 0 or errno.
int sync_path(const fs::path& path, int flags) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC);
    if (fd < 0) {
        return errno;
    }
    const int error = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    return error;
}

/// Removes a .part file unless a living process still writes it.
void remove_unlocked(const fs::path& part) {
    const int fd = ::open(part.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return;
    }
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) {
        std::error_code ignored;
        fs::remove(part, ignored);
    }
    ::close(fd);
}

}  // namespace

AtomicFile::AtomicFile(fs::path target) : target_(std::move(target)) {
    clean_leftovers(target_);
    std::string name =
        (folder_of(target_) / ("." + target_.filename().string() + ".XXXXXX.part")).string();
    const int fd = ::mkstemps(name.data(), 5);
    if (fd < 0) {
        fail(target_, errno);
    }
    ::fchmod(fd, 0644);
    ::flock(fd, LOCK_EX | LOCK_NB);
    lock_ = fd;
    part_ = name;
}

AtomicFile::~AtomicFile() {
    if (!committed_) {
        std::error_code ignored;
        fs::remove(part_, ignored);
    }
    ::close(lock_);
}

void AtomicFile::commit() {
    if (const int error = sync_path(part_, O_RDONLY); error != 0) {
        fail(target_, error);
    }
    if (::rename(part_.c_str(), target_.c_str()) != 0) {
        fail(target_, errno);
    }
    committed_ = true;
    sync_path(folder_of(target_), O_RDONLY | O_DIRECTORY);
}

void clean_leftovers(const fs::path& target) {
    const std::string prefix = "." + target.filename().string() + ".";
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_of(target), error)) {
        const std::string name = entry.path().filename().string();
        if (name.size() == prefix.size() + 11 && name.starts_with(prefix) &&
            name.ends_with(".part")) {
            remove_unlocked(entry.path());
        }
    }
}

}  // namespace arpent
