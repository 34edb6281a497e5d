// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a polygon filter, in both formats; what is taken answers any question.
#include "core/osmfile/region.hpp"

#include "core/base/error.hpp"

#include <cstddef>
#include <cstdint>

using namespace arpent;

namespace {

template <typename Parse>
void attempt(Parse parse, std::string_view text) {
    try {
        const osmfile::Region region = parse(text);
        region.contains({0, 0});
        region.contains(region.box().min);
        region.contains(region.box().max);
    } catch (const Error&) {  // refused
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    attempt(osmfile::parse_poly, text);
    attempt(osmfile::parse_geojson, text);
    return 0;
}
