// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/new_ids.hpp"

#include <cstdint>

namespace arpent::edit {

/// What this user's machine remembers, outside every carnet, of the edits that its devices made: a
/// carnet that was restored from an older copy must not give their numbers again. One small file
/// for each device in state_folder()/devices. It only helps: what cannot be written or read is as
/// if nobody had noted it.

/// The highest n that the device gave here, 0 when nobody noted one.
std::int64_t last_number_of(DeviceId device);
void note_last_number(DeviceId device, std::int64_t n);

}  // namespace arpent::edit
