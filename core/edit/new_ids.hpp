// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"

#include <cstdint>

namespace arpent::edit {

/// A random number of 38 bits, from 1, that a device chooses when it opens a carnet.
using DeviceId = std::int64_t;
constexpr DeviceId max_device = (DeviceId{1} << 38) - 1;

/// Refs for new elements and marks that no other device can give: -((device << 24) | counter),
/// counter from 1 to 2^24 - 1, one for all types. Refs of actions that were never committed leave
/// gaps.
class NewIds {
public:
    explicit NewIds(DeviceId device, std::int64_t last_used = 0)
        : device_(device), counter_(last_used) {}

    /// Throws Error (error.too_many_new_elements) after 16,777,215.
    osm::Ref next();

    DeviceId device() const { return device_; }
    /// The refs that a device can give lie between these.
    static osm::Ref lowest(DeviceId device);
    static osm::Ref highest(DeviceId device);
    /// Which device gave a ref below zero.
    static DeviceId giver_of(osm::Ref ref);
    /// The counter of a ref that the device gave, 0 of any other.
    static std::int64_t counter_of(DeviceId device, osm::Ref ref);

private:
    DeviceId device_;
    std::int64_t counter_;
};

}  // namespace arpent::edit
