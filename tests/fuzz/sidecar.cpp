// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a file that lies beside a picture and places it: world file, .prj and .cal.
#include "core/scan/piclayer.hpp"
#include "core/scan/placement.hpp"
#include "core/scan/prj.hpp"
#include "core/scan/warp_mesh.hpp"
#include "core/scan/world_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

using namespace arpent;

namespace {

constexpr scan::PictureSize picture{200, 100};

void place(const std::optional<scan::Matrix3>& matrix) {
    if (!matrix) {
        return;
    }
    for (const scan::CrsKind kind :
         {scan::CrsKind::mercator, scan::CrsKind::geographic, scan::CrsKind::lambert93}) {
        const scan::Transform transform{*matrix, {kind}, {}, {}};
        scan::warp_mesh(transform, picture);
        scan::corners_on_ground(transform, picture);
    }
    scan::assume_crs(*matrix, picture, geo::Box{{0, 0}, {10'000'000, 10'000'000}});
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    place(scan::parse_world_file(text));
    place(scan::parse_piclayer(text, picture.width, picture.height));
    const auto crs = scan::parse_prj(text);
    if (const auto* known = std::get_if<scan::Crs>(&crs)) {
        scan::to_world(*known, {500'000, 5'000'000});
    }
    return 0;
}
