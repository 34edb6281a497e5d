// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/token_file.hpp"

#include "core/base/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace arpent::net {
namespace {

namespace fs = std::filesystem;

constexpr mode_t only_us = S_IRUSR | S_IWUSR;
constexpr std::size_t longest = 65536;

[[noreturn]] void fail(const fs::path& file, int error) {
    throw Error(error == ENOSPC || error == EDQUOT ? "error.disk_full" : "error.cannot_write",
                {{"file", file.string()}});
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder.parent_path(), error);
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        fail(folder, errno);
    }
    ::chmod(folder.c_str(), S_IRWXU);
}

}  // namespace

void write_secret_file(const fs::path& file, const std::string& text) {
    make_folder(file.parent_path());
    const fs::path part = file.string() + ".part";
    ::unlink(part.c_str());
    {
        const Descriptor out(
            ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, only_us));
        if (out.get() < 0) {
            fail(file, errno);
        }
        const bool is_written =
            ::write(out.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
            ::fsync(out.get()) == 0;
        if (!is_written) {
            const int error = errno;
            ::unlink(part.c_str());
            fail(file, error);
        }
    }
    if (::rename(part.c_str(), file.c_str()) != 0) {
        const int error = errno;
        ::unlink(part.c_str());
        fail(file, error);
    }
}

std::optional<std::string> read_secret_file(const fs::path& file) {
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (in.get() < 0) {
        return std::nullopt;
    }
    struct stat state {};
    const bool is_ours = ::fstat(in.get(), &state) == 0 && S_ISREG(state.st_mode) &&
                         state.st_uid == ::geteuid() && (state.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (!is_ours) {
        ::unlink(file.c_str());
        return std::nullopt;
    }
    std::array<char, longest> bytes{};
    const auto got = ::read(in.get(), bytes.data(), bytes.size());
    return got < 0 ? std::nullopt
                   : std::optional(std::string(bytes.data(), static_cast<std::size_t>(got)));
}

}  // namespace arpent::net
