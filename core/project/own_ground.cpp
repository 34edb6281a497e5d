// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/own_ground.hpp"

#include "core/project/group_store.hpp"
#include "core/project/project.hpp"
#include "core/project/sector_store.hpp"

namespace arpent::project {

geo::Box own_ground(Project& project) {
    geo::Box ground;
    const auto group = project.groups().find(project.settings().group);
    if (group && project.settings().role == Role::group) {
        for (const Sector& sector : project.sectors().all()) {
            if (sector.group == group->number) {
                ground.extend(sector.box());
            }
        }
    }
    return ground.is_empty() ? project.box() : ground;
}

}  // namespace arpent::project
