// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/group_look.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <tuple>

namespace arpent::render {

TEST_CASE("as many groups as a room holds look different, in colour and in shape together") {
    std::set<std::tuple<int, int, int, int>> looks;
    constexpr std::size_t room = 28;
    for (std::size_t i = 0; i < room; ++i) {
        const GroupLook look = group_look(i);
        looks.insert({look.color.r, look.color.g, look.color.b, static_cast<int>(look.shape)});
    }
    CHECK(looks.size() == room);
    CHECK(group_look(0).shape != group_look(1).shape);
}

}  // namespace arpent::render
