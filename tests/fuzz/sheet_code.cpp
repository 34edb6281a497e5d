// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as what a page of ours says of itself: its QR payload, and its code as people type it.
#include "core/sheet/payload.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // What is understood must come out the same: two readers must never see two pages.
    if (const auto payload = sheet::decode(text);
        payload && sheet::decode(sheet::encode(*payload)) != payload) {
        std::abort();
    }
    if (const auto code = sheet::SheetCode::parse(text);
        code && sheet::SheetCode::parse(code->text()) != code) {
        std::abort();
    }
    return 0;
}
