// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace arpent::edit {

/// Names a file on this machine so that a copy, a moved file or the same stick in another laptop
/// gives another name: SHA-256 of the machine's id, the path, the inode and its time of birth.
/// Tells nothing about people.
std::vector<std::byte> device_place(const std::filesystem::path& carnet);

}  // namespace arpent::edit
