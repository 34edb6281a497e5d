// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as an osmChange document.
#include "core/base/error.hpp"
#include "core/osmfile/change_file.hpp"

#include <cstddef>
#include <cstdint>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        osmfile::parse_changes({reinterpret_cast<const char*>(data), size}, "fuzz");
    } catch (const Error&) {  // refused
    }
    return 0;
}
