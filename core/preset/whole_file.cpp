// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/whole_file.hpp"

#include "core/base/error.hpp"

#include <fstream>

namespace arpent::preset {

std::string read_whole_file(const std::filesystem::path& file) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (failure) {
        throw Error("error.preset_unreadable", {{"file", file.string()}});
    }
    if (size > max_file_bytes) {
        throw Error("error.preset_too_large", {{"file", file.string()}});
    }
    std::string text(size, '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in.read(text.data(), static_cast<std::streamsize>(size))) {
        throw Error("error.preset_unreadable", {{"file", file.string()}});
    }
    return text;
}

}  // namespace arpent::preset
