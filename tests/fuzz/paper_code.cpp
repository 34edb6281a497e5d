// SPDX-License-Identifier: GPL-3.0-or-later
// The text of any QR code: the code of a paper whose box lies on the map, or nothing.
#include "core/scan/paper_code.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto code = scan::parse_paper_code({reinterpret_cast<const char*>(data), size});
    if (code && code->box) {
        const scan::CrsBox& box = *code->box;
        if (!(box.west < box.east) || !(box.south < box.north) ||
            !scan::to_world(box.crs, {box.west, box.north})) {
            std::abort();
        }
    }
    return 0;
}
