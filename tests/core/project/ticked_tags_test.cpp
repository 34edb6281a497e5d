// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/ticked_tags.hpp"

#include <catch2/catch.hpp>

namespace arpent::project {

TEST_CASE("a tick is the tag over its column, in the theme of its form") {
    // assets/sheet/themes.json: 1 is street furniture, 3 walking.
    CHECK(ticked_tags("xx------", 1) == osm::Tags{{"backrest", "yes"}, {"armrest", "yes"}});
    CHECK(ticked_tags("x-------", 3) == osm::Tags{{"tactile_paving", "yes"}});
    CHECK(ticked_tags("--?-----", 1).empty());
    CHECK(ticked_tags("xxxxxxxxxxxx", 1).size() == 8);
    CHECK(ticked_tags("x", 0).empty());
    CHECK(ticked_tags("", 1).empty());
}

TEST_CASE("two ticks that contradict each other say nothing") {
    CHECK(ticked_tags("xxx-----", 3) == osm::Tags{{"tactile_paving", "yes"}});  // kerb flush, high
}

}  // namespace arpent::project
