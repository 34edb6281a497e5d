// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"

namespace arpent::project {

class Project;

/// Where a group's laptop opens: the box of the sectors that its group walks; the whole quarter for
/// everybody else. The thread that owns the carnet.
geo::Box own_ground(Project& project);

}  // namespace arpent::project
