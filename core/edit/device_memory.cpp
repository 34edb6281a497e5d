// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/device_memory.hpp"

#include "core/base/user_folder.hpp"

#include <fstream>
#include <string>
#include <system_error>

namespace arpent::edit {
namespace {

namespace fs = std::filesystem;

fs::path file_of(DeviceId device) { return state_folder() / "devices" / std::to_string(device); }

}  // namespace

std::int64_t last_number_of(DeviceId device) {
    std::int64_t n = 0;
    std::ifstream(file_of(device)) >> n;
    return n > 0 ? n : 0;
}

void note_last_number(DeviceId device, std::int64_t n) {
    const fs::path file = file_of(device);
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    std::ofstream(file) << n;
}

}  // namespace arpent::edit
