// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/sea.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace arpent::render {
namespace {

using Coast = std::vector<geo::WorldPoint>;

class CoastCollector final : public osm::FeatureVisitor {
public:
    void on_node(const osm::NodePtr&) override {}
    void on_relation(const osm::RelationPtr&) override {}
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        if (!way->tags.has("natural", "coastline")) {
            return;
        }
        std::vector<geo::Location> places;
        std::ranges::copy_if(line, std::back_inserter(places),
                             [](geo::Location place) { return place.is_defined(); });
        if (places.size() >= 2) {
            coasts.emplace(way->ref, std::move(places));
        }
    }

    std::map<osm::Ref, std::vector<geo::Location>> coasts;  ///< by ref: whatever order they come in
};

/// Joins each coast to the one that starts where it ends; their direction is never turned.
std::vector<Coast> join(const std::map<osm::Ref, std::vector<geo::Location>>& coasts) {
    std::map<geo::Location, std::vector<geo::Location>> by_start;
    std::map<geo::Location, geo::Location> start_of_end;
    for (const auto& [ref, line] : coasts) {
        by_start.emplace(line.front(), line);
        start_of_end.emplace(line.back(), line.front());
    }
    std::vector<Coast> joined;
    while (!by_start.empty()) {
        // From the beginning of a chain, or from anywhere of a ring.
        geo::Location first = by_start.begin()->first;
        for (std::size_t steps = 0; steps < coasts.size(); ++steps) {
            const auto before = start_of_end.find(first);
            if (before == start_of_end.end() || !by_start.contains(before->second)) {
                break;
            }
            first = before->second;
        }
        std::vector<geo::Location> chain{first};
        for (auto next = by_start.find(first); next != by_start.end();
             next = by_start.find(chain.back())) {
            chain.insert(chain.end(), std::next(next->second.begin()), next->second.end());
            by_start.erase(next);
        }
        Coast coast;
        std::ranges::transform(chain, std::back_inserter(coast),
                               [](geo::Location place) { return geo::to_world(place); });
        joined.push_back(std::move(coast));
    }
    return joined;
}

/// The border of what is closed, as a length from its north-west corner clockwise.
class Border {
public:
    explicit Border(const geo::Box& box) {
        const geo::WorldPoint a = geo::to_world({box.min.x, box.max.y});
        const geo::WorldPoint b = geo::to_world({box.max.x, box.min.y});
        const double width = b.x - a.x;
        const double height = b.y - a.y;
        min_ = {std::max(0.0, a.x - width), std::max(0.0, a.y - height)};
        max_ = {std::min(1.0, b.x + width), std::min(1.0, b.y + height)};
    }

    double width() const { return max_.x - min_.x; }
    double height() const { return max_.y - min_.y; }
    double length() const { return 2 * (width() + height()); }

    /// The closest place on the border.
    double nearest(geo::WorldPoint point) const {
        const double x = std::clamp(point.x, min_.x, max_.x);
        const double y = std::clamp(point.y, min_.y, max_.y);
        const std::pair<double, double> sides[] = {
            {y - min_.y, x - min_.x},                           // north
            {max_.x - x, width() + y - min_.y},                 // east
            {max_.y - y, width() + height() + max_.x - x},      // south
            {x - min_.x, 2 * width() + height() + max_.y - y},  // west
        };
        return std::ranges::min_element(sides)->second;
    }

    geo::WorldPoint at(double place) const {
        if (place < width()) {
            return {min_.x + place, min_.y};
        }
        if ((place -= width()) < height()) {
            return {max_.x, min_.y + place};
        }
        if ((place -= height()) < width()) {
            return {max_.x - place, max_.y};
        }
        return {min_.x, max_.y - (place - width())};
    }

    /// The corners passed on the way from one place to another, clockwise.
    void add_corners(double from, double to, Coast& ring) const {
        const double corners[] = {0, width(), width() + height(), 2 * width() + height()};
        const double end = to > from ? to : to + length();
        for (const double lap : {0.0, length()}) {
            for (const double corner : corners) {
                if (corner + lap > from && corner + lap < end) {
                    ring.push_back(at(corner));
                }
            }
        }
    }

    Coast whole() const { return {min_, {max_.x, min_.y}, max_, {min_.x, max_.y}, min_}; }

private:
    geo::WorldPoint min_;
    geo::WorldPoint max_;
};

struct OpenCoast {
    double start = 0;  ///< where its beginning meets the border
    double end = 0;
    Coast line;
    bool used = false;
};

/// The sea is on the right of a coast, so its ring goes on clockwise along the border to the next
/// coast that begins there.
Sea close_open(std::vector<OpenCoast> coasts, const Border& border) {
    Sea sea;
    for (OpenCoast& first : coasts) {
        if (first.used) {
            continue;
        }
        Coast ring;
        OpenCoast* coast = &first;
        while (!coast->used) {
            coast->used = true;
            ring.push_back(border.at(coast->start));
            ring.insert(ring.end(), coast->line.begin(), coast->line.end());
            ring.push_back(border.at(coast->end));
            const double from = coast->end;
            OpenCoast* next = &*std::ranges::min_element(coasts, {}, [&](const OpenCoast& other) {
                const double ahead = other.start - from;
                return ahead < 0 ? ahead + border.length() : ahead;
            });
            border.add_corners(from, next->start, ring);
            coast = next;
        }
        ring.push_back(ring.front());
        sea.push_back(std::move(ring));
    }
    return sea;
}

}  // namespace

Sea find_sea(const osm::Graph& graph) {
    CoastCollector collector;
    graph.visit(graph.box(), osm::Level::overview, collector);
    if (collector.coasts.empty()) {
        return {};
    }
    const Border border(graph.box());
    std::vector<OpenCoast> open;
    Sea islands;
    for (Coast& coast : join(collector.coasts)) {
        if (coast.size() >= 4 && coast.front() == coast.back()) {
            islands.push_back(std::move(coast));
        } else {
            open.push_back(
                {border.nearest(coast.front()), border.nearest(coast.back()), std::move(coast)});
        }
    }
    Sea sea = open.empty() ? Sea{border.whole()} : close_open(std::move(open), border);
    std::ranges::move(islands, std::back_inserter(sea));
    return sea;
}

const Sea& LazySea::get() const {
    std::call_once(once_, [this] {
        sea_ = find_sea(*graph_);
        graph_.reset();
    });
    return sea_;
}

}  // namespace arpent::render
