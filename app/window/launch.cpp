// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/launch.hpp"

#include "core/base/number.hpp"

namespace arpent::window {

std::optional<WindowSize> parse_size(std::string_view text) {
    const std::size_t x = text.find('x');
    if (x == std::string_view::npos) {
        return std::nullopt;
    }
    const auto width = parse_int(text.substr(0, x));
    const auto height = parse_int(text.substr(x + 1));
    if (!width || !height || *width < 640 || *width > 8192 || *height < 400 || *height > 8192) {
        return std::nullopt;
    }
    return WindowSize{static_cast<int>(*width), static_cast<int>(*height)};
}

}  // namespace arpent::window
