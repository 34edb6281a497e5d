// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace arpent::window {

/// Writes the framebuffer of the current context, as drawn, to a PNG file.
/// Throws Error (error.cannot_write, error.disk_full).
void write_framebuffer(const std::filesystem::path& file, int width, int height);

}  // namespace arpent::window
