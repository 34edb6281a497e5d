// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as the lines of a play script: commands, nothing, or a reason why not.
#include "app/play/script.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    while (!text.empty()) {
        const auto end = text.find('\n');
        try {
            play::parse_line(text.substr(0, end));
        } catch (const std::invalid_argument&) {  // refused
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return 0;
}
