// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent {

/// The place of a file that comes with the program: asset("assets/presets/mobilier.xml"),
/// asset("shaders/tile.frag"). Looked for in $ARPENT_SHARE, in ../share/arpent and share/arpent
/// beside the executable (installed, and made by the build), then in the source folder it was
/// built from. Throws Error (error.asset_missing).
std::filesystem::path asset(std::string_view relative);

/// The same for what need not be there.
std::optional<std::filesystem::path> find_asset(std::string_view relative);

/// The names without their ending of the files in such a folder that end so (".svg"), sorted.
std::vector<std::string> asset_names(std::string_view folder, std::string_view ending);

}  // namespace arpent
