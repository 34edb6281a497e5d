// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace arpent::scan {

/// The files beside a picture that say where it lies, letters in either case.
struct Sidecars {
    std::optional<std::filesystem::path> world_file;  ///< photo.jgw, .jpgw, .jpg.wld, .wld …
    std::optional<std::filesystem::path> projection;  ///< photo.prj
    std::optional<std::filesystem::path> piclayer;    ///< photo.jpg.cal
};
/// Nothing throws: a folder that cannot be read has none.
Sidecars find_sidecars(const std::filesystem::path& picture);

}  // namespace arpent::scan
