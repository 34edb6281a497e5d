// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a placement that a carnet keeps: what is read can be drawn, and is written the same.
#include "core/scan/placement.hpp"

#include "core/base/error.hpp"
#include "core/scan/warp_mesh.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr scan::PictureSize picture{200, 100};
    try {
        const auto placement = scan::parse_placement({reinterpret_cast<const char*>(data), size});
        const std::string text = scan::to_text(placement);
        if (scan::to_text(scan::parse_placement(text)) != text) {
            std::abort();
        }
        const auto transform = scan::transform_of(placement, picture);
        if (const auto* drawn = std::get_if<scan::Transform>(&transform)) {
            scan::warp_mesh(*drawn, picture);
            scan::corners_on_ground(*drawn, picture);
        }
    } catch (const Error&) {  // refused
    }
    return 0;
}
