// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace arpent {

/// The place of a file that comes with the program: asset("assets/presets/mobilier.xml"),
/// asset("shaders/tile.frag"). Looked for in $ARPENT_SHARE, in ../share/arpent and share/arpent
/// beside the executable (installed, and made by the build), then in the source folder it was
/// built from. Throws Error (error.asset_missing).
std::filesystem::path asset(std::string_view relative);

/// The same for what need not be there.
std::optional<std::filesystem::path> find_asset(std::string_view relative);

}  // namespace arpent
