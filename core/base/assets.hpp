// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace arpent {

/// The place of a file that comes with the program: asset("assets/presets/mobilier.xml"),
/// asset("shaders/tile.frag"). Looked for in $ARPENT_SHARE, in ../share/arpent beside the
/// executable, then in the source folder it was built from. Throws Error (error.asset_missing).
std::filesystem::path asset(std::string_view relative);

}  // namespace arpent
