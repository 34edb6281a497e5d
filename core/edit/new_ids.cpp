// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/new_ids.hpp"

#include "core/base/error.hpp"

namespace arpent::edit {
namespace {

constexpr int counter_bits = 24;
constexpr std::int64_t max_counter = (std::int64_t{1} << counter_bits) - 1;

}  // namespace

osm::Ref NewIds::next() {
    if (counter_ >= max_counter) {
        throw Error("error.too_many_new_elements");
    }
    ++counter_;
    return -((device_ << counter_bits) | counter_);
}

osm::Ref NewIds::lowest(DeviceId device) { return -((device << counter_bits) | max_counter); }
osm::Ref NewIds::highest(DeviceId device) { return -((device << counter_bits) | 1); }

DeviceId NewIds::giver_of(osm::Ref ref) { return -ref >> counter_bits; }

std::int64_t NewIds::counter_of(DeviceId device, osm::Ref ref) {
    return ref >= lowest(device) && ref <= highest(device) ? (-ref) & max_counter : 0;
}

}  // namespace arpent::edit
