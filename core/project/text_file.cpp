// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/text_file.hpp"

#include "core/base/error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace arpent::project {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 16;

[[noreturn]] void fail(const std::string& name) {
    const bool full = errno == ENOSPC || errno == EDQUOT;
    throw Error(full ? "error.disk_full" : "error.cannot_write", {{"file", name}});
}

}  // namespace

TextFile::TextFile(const std::filesystem::path& target)
    : file_(target),
      name_(target.string()),
      descriptor_(::open(file_.path().c_str(), O_WRONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) {
        fail(name_);
    }
}

TextFile::~TextFile() { ::close(descriptor_); }

void TextFile::write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= buffer_bytes) {
        flush();
    }
}

void TextFile::flush() {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const auto written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) {
            fail(name_);
        }
        rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void TextFile::commit() {
    flush();
    file_.commit();
}

}  // namespace arpent::project
