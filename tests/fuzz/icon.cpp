// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: any bytes are a picture that can be drawn, or one Error; any path data is a path or none.
#include "core/render/icon.hpp"

#include "core/base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace arpent;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr int pixels = 16;
    try {
        render::rasterise(render::Icon::parse(bytes), pixels, {});
    } catch (const Error&) {
        // The answer to what is no icon.
    }
    render::parse_svg_path(bytes);
    return 0;
}
