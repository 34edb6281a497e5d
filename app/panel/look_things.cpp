// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/look_things.hpp"

#include "app/ui/theme.hpp"
#include "core/base/error.hpp"
#include "core/preset/match.hpp"

#include <charconv>
#include <cstdint>

namespace arpent::panel {
namespace {

class Collector : public osm::FeatureVisitor {
public:
    Collector(const osm::Graph& map, const preset::PresetCatalogue& presets,
              const std::stop_token& stop, std::vector<Thing>& things)
        : map_(map), presets_(presets), stop_(stop), things_(things) {}

    void on_node(const osm::NodePtr& node) override { take(osm::Element(node)); }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>&) override {
        take(osm::Element(way));
    }
    void on_relation(const osm::RelationPtr& relation) override { take(osm::Element(relation)); }

private:
    void take(const osm::Element& element) {
        if (stop_.stop_requested()) throw Cancelled();
        if (element.tags().empty()) return;
        const auto kind = preset::best_match(presets_, element);
        if (!kind || kind->theme.empty() || kind->only_existing) return;
        const geo::Box box = map_.box_of(element);
        if (!box.is_empty()) things_.push_back({box.center(), kind});
    }

    const osm::Graph& map_;
    const preset::PresetCatalogue& presets_;
    const std::stop_token& stop_;
    std::vector<Thing>& things_;
};

}  // namespace

std::vector<Thing> things_of(const osm::Graph& map, const preset::PresetCatalogue& presets,
                             const std::stop_token& stop) {
    std::vector<Thing> things;
    Collector collector(map, presets, stop, things);
    map.visit(map.box(), osm::Level::all, collector);
    return things;
}

unsigned int color_of(const std::string& colour) {
    std::uint32_t hex = 0;
    const char* end = colour.data() + colour.size();
    if (colour.size() != 7 || std::from_chars(colour.data() + 1, end, hex, 16).ptr != end) {
        return ui::color::ink;
    }
    return ui::rgb(hex);
}

}  // namespace arpent::panel
