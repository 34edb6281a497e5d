// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sector_pages.hpp"

#include "core/geo/predicate.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace arpent::project {
namespace {

std::vector<geo::Location> closed(std::vector<geo::Location> ring) {
    if (!ring.empty() && ring.front() != ring.back()) {
        ring.push_back(ring.front());
    }
    return ring;
}

/// Whether a node, or a vertex of a way, lies in a box.
class AnythingThere final : public osm::FeatureVisitor {
public:
    explicit AnythingThere(const geo::Box& box) : box_(box) {}

    void on_node(const osm::NodePtr& node) override { look_at(node->location); }
    void on_way(const osm::WayPtr&, const std::vector<geo::Location>& line) override {
        std::ranges::for_each(line, [&](geo::Location place) { look_at(place); });
    }
    void on_relation(const osm::RelationPtr&) override {}

    bool found() const { return found_; }

private:
    void look_at(geo::Location place) {
        found_ = found_ || (place.is_defined() && box_.contains(place));
    }

    const geo::Box& box_;
    bool found_ = false;
};

geo::Box box_of(const std::vector<geo::Location>& ring) {
    geo::Box box;
    for (const geo::Location place : ring) {
        box.extend(place);
    }
    return box;
}

}  // namespace

std::vector<GridPage> sector_pages(const Sector& sector, sheet::LayoutId layout, int scale) {
    auto pages = sheet_grid(sector.box(), layout, scale);
    const auto ring = closed(sector.ring);
    std::erase_if(pages, [&](const GridPage& page) {
        return !geo::rings_intersect(ring, ground_ring(page.ground, layout));
    });
    forget_missing_neighbours(pages);
    std::map<std::string, std::string> names{{"", ""}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        names[pages[i].name] =
            pages.size() == 1 ? sector.name : sector.name + " " + std::to_string(i + 1);
    }
    for (GridPage& page : pages) {
        for (std::string* name : {&page.name, &page.neighbours.left, &page.neighbours.right,
                                  &page.neighbours.above, &page.neighbours.below}) {
            *name = names.at(*name);
        }
    }
    return pages;
}

std::vector<GridPage> quarter_pages(const osm::Graph& graph, const geo::Box& quarter,
                                    sheet::LayoutId layout, int scale) {
    auto pages = sheet_grid(quarter, layout, scale);
    std::erase_if(pages, [&](const GridPage& page) {
        const geo::Box box = box_of(ground_ring(page.ground, layout));
        AnythingThere visitor(box);
        graph.visit(box, osm::Level::all, visitor);
        return !visitor.found();
    });
    forget_missing_neighbours(pages);
    return pages;
}

}  // namespace arpent::project
