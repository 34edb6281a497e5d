// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/feature_index.hpp"

namespace arpent::edit {
namespace {

/// Spreads 32 bits to the even bits of 64.
std::uint64_t spread(std::uint32_t value) {
    std::uint64_t x = value;
    x = (x | (x << 16U)) & 0x0000FFFF0000FFFFULL;
    x = (x | (x << 8U)) & 0x00FF00FF00FF00FFULL;
    x = (x | (x << 4U)) & 0x0F0F0F0F0F0F0F0FULL;
    x = (x | (x << 2U)) & 0x3333333333333333ULL;
    return (x | (x << 1U)) & 0x5555555555555555ULL;
}

std::uint64_t morton_of(geo::Location location) {
    constexpr std::uint32_t sign = 0x80000000U;  // so that negative coordinates come first
    return spread(static_cast<std::uint32_t>(location.x) ^ sign) |
           (spread(static_cast<std::uint32_t>(location.y) ^ sign) << 1U);
}

}  // namespace

FeatureIndex::Place FeatureIndex::place_of(osm::ElementId id, const geo::Box& box) {
    return {morton_of(box.center()), id};
}

geo::Box FeatureIndex::box_of(osm::ElementId id) const {
    const Feature* feature = features_.find(id);
    return feature != nullptr ? feature->box : geo::Box{};
}

FeatureIndex FeatureIndex::with(osm::ElementId id, const geo::Box& box, Line line) const {
    FeatureIndex next = *this;
    if (const geo::Box old = box_of(id); !old.is_empty()) {
        next.places_ = next.places_.without(place_of(id, old));
    }
    if (!box.is_empty()) {
        next.places_ = next.places_.with(place_of(id, box), box);
    }
    next.features_ = next.features_.with(id, Feature{box, std::move(line)});
    return next;
}

void FeatureIndex::visit(const geo::Box& box,
                         const std::function<void(osm::ElementId, const Line&)>& use) const {
    places_.search([&](const geo::Box& covered) { return covered.intersects(box); },
                   [&](const Place& place, const geo::Box& /*box*/) {
                       use(place.id, features_.find(place.id)->line);
                   });
}

}  // namespace arpent::edit
