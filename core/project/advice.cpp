// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/advice.hpp"

#include "core/geo/predicate.hpp"
#include "core/qa/check.hpp"

#include <algorithm>
#include <limits>

namespace arpent::project {
namespace {

constexpr double far_m = 100;

double distance_m(const Sector& sector, geo::Location place) {
    std::vector<geo::Location> ring = sector.ring;
    ring.push_back(ring.front());
    return geo::ring_contains(ring, place) ? 0 : geo::nearest_on_line(ring, place).distance_m;
}

}  // namespace

std::vector<Message> Adviser::on(osm::ElementId id) const {
    std::vector<Message> found;
    for (qa::Advice& advice : qa::advise(*stock_.now, {id})) {
        found.push_back(std::move(advice.what));
    }
    const osm::Element element = stock_.now->get(id);
    if (element && !stock_.before->get(id)) {
        std::ranges::move(far_from_sector(element), std::back_inserter(found));
    }
    return found;
}

std::vector<Message> Adviser::far_from_sector(const osm::Element& element) const {
    const auto* deed = stock_.deed_of(element.id());
    const geo::Box box = stock_.now->box_of(element);
    if (deed == nullptr || box.is_empty()) {
        return {};
    }
    double nearest = std::numeric_limits<double>::infinity();
    std::string whose;
    for (const std::string& name : deed->groups) {
        const auto group = std::ranges::find(groups_, name, &Group::name);
        for (const Sector& sector : sectors_) {
            if (group != groups_.end() && sector.group == group->number && !sector.ring.empty()) {
                nearest = std::min(nearest, distance_m(sector, box.center()));
                whose = whose.empty() ? name : whose;
            }
        }
    }
    if (whose.empty() || nearest <= far_m) {
        return {};
    }
    return {{"advice.far_from_sector", {{"group", whose}}}};
}

}  // namespace arpent::project
