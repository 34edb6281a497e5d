// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/icon.hpp"

#include "core/base/error.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace arpent;

namespace {

std::size_t inked(const render::Raster& raster) {
    std::size_t count = 0;
    for (std::size_t i = 3; i < raster.rgba.size(); i += 4) {
        count += raster.rgba[i] > 127 ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("every icon reads and shows something at the map's size") {
    const auto names = render::icon_names();
    REQUIRE(names.size() >= 60);
    for (const auto& name : names) {
        INFO(name);
        const auto raster = render::rasterise(render::icon(name), 18, render::Color::hex(0x22302F));
        REQUIRE(raster.rgba.size() == 18U * 18 * 4);
        CHECK(inked(raster) > 20);
        CHECK(inked(raster) < 18U * 18);
    }
}

TEST_CASE("an icon takes the colour it is asked for") {
    const auto raster = render::rasterise(
        render::Icon::parse(R"(<svg viewBox="0 0 4 4"><rect width="4" height="4"/></svg>)"), 2,
        {10, 20, 30, 128});
    CHECK(raster.rgba == std::vector<std::uint8_t>{10, 20, 30, 128, 10, 20, 30, 128, 10, 20, 30,
                                                   128, 10, 20, 30, 128});
}

TEST_CASE("what is no icon is refused with a reason") {
    for (const auto* text :
         {"", "<svg", "<html/>", "<svg/>", "<svg viewBox='0 0 4 5'/>",
          "<svg viewBox='0 0 4 4'><path d='L1'/></svg>", "<svg viewBox='0 0 4 4'><image/></svg>"}) {
        INFO(text);
        CHECK_THROWS_AS(render::Icon::parse(text), Error);
    }
}
