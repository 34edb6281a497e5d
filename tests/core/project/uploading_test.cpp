// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/refresh_desk.hpp"

namespace arpent::project {

using namespace project::test;

TEST_CASE("what was read through and what was taken out is known after a restart") {
    RefreshDesk desk;
    desk.tag(osm::node_id(20), "backrest", "yes");
    desk.tag(osm::node_id(21), "species", "Tilia");
    CHECK_FALSE(desk.carnet().uploading().is_reviewed());
    desk.carnet().uploading().set_held(osm::node_id(21), true);
    desk.carnet().uploading().set_reviewed();
    desk.reopen();
    CHECK(desk.carnet().uploading().is_reviewed());
    CHECK(desk.carnet().uploading().is_held(osm::node_id(21)));
    CHECK(desk.carnet().uploading().plan().changes() == 1);
}

TEST_CASE("each later edit and each thing put back asks for another reading") {
    RefreshDesk desk;
    desk.tag(osm::node_id(20), "backrest", "yes");
    Uploading& uploading = desk.carnet().uploading();
    uploading.set_held(osm::node_id(20), true);
    uploading.set_reviewed();
    uploading.set_held(osm::node_id(20), false);
    CHECK_FALSE(uploading.is_reviewed());
    uploading.set_reviewed();
    desk.tag(osm::node_id(21), "species", "Tilia");
    CHECK_FALSE(uploading.is_reviewed());
    uploading.set_reviewed();
    desk.carnet().undo();
    CHECK_FALSE(uploading.is_reviewed());
}

}  // namespace arpent::project
