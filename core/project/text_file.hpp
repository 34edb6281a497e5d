// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/atomic_file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace arpent::project {

/// A text written piece by piece that appears whole or not at all.
class TextFile {
public:
    /// Throws Error (error.cannot_write).
    explicit TextFile(const std::filesystem::path& target);
    ~TextFile();
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;

    /// Throws Error (error.cannot_write, error.disk_full).
    void write(std::string_view text);
    void commit();

private:
    void flush();

    AtomicFile file_;
    std::string name_;
    std::string buffer_;
    int descriptor_ = -1;
};

}  // namespace arpent::project
