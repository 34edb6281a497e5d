// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/label_candidates.hpp"

#include "core/render/rings.hpp"

#include <algorithm>
#include <array>

namespace arpent::render {
namespace {

constexpr double detail_zoom = 14;

std::vector<std::string> names_of(const osm::Tags& tags) {
    constexpr std::array keys{"name", "name:fr", "int_name", "name:en"};
    std::vector<std::string> names;
    for (const auto* key : keys) {
        if (const auto name = tags[key]; !name.empty()) {
            names.emplace_back(name);
        }
    }
    return names;
}

class Collector final : public osm::FeatureVisitor {
public:
    Collector(const osm::Graph& graph, const Projection& projection, double zoom)
        : graph_(graph), projection_(projection), zoom_(zoom) {}

    void on_node(const osm::NodePtr& node) override {
        const osm::Tags& tags = node->tags;
        if (tags.empty()) {
            return;
        }
        const osm::ElementId id = osm::node_id(node->ref);
        const Point at = projection_(node->location);
        if (const LabelStyle* place = place_label_style(tags)) {
            PointCandidate candidate{id, at, {}, names_of(tags), *place};
            candidate.is_place = true;
            add(std::move(candidate));
            return;
        }
        add_thing(id, tags, {at, 0}, nullptr);
        add_number(id, tags, at);
    }

    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        const osm::Tags& tags = way->tags;
        if (tags.empty()) {
            return;
        }
        const AreaStyle* area = way->is_closed() ? area_style(tags) : nullptr;
        if (area != nullptr || (way->is_closed() && symbol_style(tags) != nullptr)) {
            add_area(osm::way_id(way->ref), tags, std::vector<Ring>{line}, area);
        } else if (const LabelStyle* style = line_label_style(tags)) {
            add_line(*way, line, *style);
        }
    }

    void on_relation(const osm::RelationPtr& relation) override {
        if (!relation->tags.has("type", "multipolygon")) {
            return;
        }
        const AreaStyle* area = area_style(relation->tags);
        if (area != nullptr || symbol_style(relation->tags) != nullptr) {
            add_area(osm::relation_id(relation->ref), relation->tags, rings_of(graph_, *relation),
                     area);
        }
    }

    LabelCandidates take() { return std::move(candidates_); }

private:
    void add(PointCandidate candidate) {
        const bool named = !candidate.names.empty() && zoom_ >= candidate.style.min_zoom &&
                           zoom_ <= candidate.style.max_zoom;
        if (!named) {
            candidate.names.clear();
        }
        if (named || candidate.symbol) {
            candidates_.points.push_back(std::move(candidate));
        }
    }

    void add_thing(osm::ElementId id, const osm::Tags& tags, const InnerSpot& spot,
                   const AreaStyle* area) {
        PointCandidate candidate{id, spot.at, {}, {}, {}};
        candidate.extent = spot.width;
        if (const SymbolStyle* symbol = symbol_style(tags)) {
            if (zoom_ >= symbol->min_zoom) {
                candidate.symbol = *symbol;
            }
            candidate.style = poi_label_style(symbol->min_zoom, symbol->rank);
            if (symbol->furniture) {
                add(std::move(candidate));
                return;
            }
        } else if (area != nullptr) {
            candidate.style = area_label_style(*area);
        } else {
            return;
        }
        candidate.names = names_of(tags);
        add(std::move(candidate));
    }

    void add_number(osm::ElementId id, const osm::Tags& tags, Point at) {
        const LabelStyle& style = number_label_style();
        const auto number = tags["addr:housenumber"];
        if (zoom_ >= style.min_zoom && !number.empty()) {
            PointCandidate candidate{id, at, {}, {std::string(number)}, style};
            candidate.is_number = true;
            add(std::move(candidate));
        }
    }

    void add_area(osm::ElementId id, const osm::Tags& tags, const std::vector<Ring>& rings,
                  const AreaStyle* area) {
        const bool named = tags.has("name");
        if (!named && symbol_style(tags) == nullptr && !tags.has("addr:housenumber")) {
            return;
        }
        std::vector<Line> lines;
        for (const Ring& ring : rings) {
            Line line;
            for (const geo::Location place : ring) {
                if (place.is_defined()) {
                    line.push_back(projection_(place));
                }
            }
            if (line.size() >= 3) {
                line.push_back(line.front());
                lines.push_back(std::move(line));
            }
        }
        const InnerSpot spot = inner_spot(lines);
        if (spot.width > 0) {
            add_thing(id, tags, spot, area);
            add_number(id, tags, spot.at);
        }
    }

    void add_line(const osm::Way& way, const std::vector<geo::Location>& places,
                  const LabelStyle& style) {
        std::vector<std::string> names = names_of(way.tags);
        if (names.empty() || zoom_ < style.min_zoom) {
            return;
        }
        LineCandidate candidate{osm::way_id(way.ref), std::move(names), style, {}};
        for (const geo::Location place : places) {
            if (place.is_defined()) {
                candidate.line.push_back(projection_(place));
            }
        }
        if (candidate.line.size() >= 2) {
            candidates_.lines.push_back(std::move(candidate));
        }
    }

    const osm::Graph& graph_;
    const Projection& projection_;
    double zoom_;
    LabelCandidates candidates_;
};

}  // namespace

LabelCandidates collect_candidates(const osm::Graph& graph, const geo::Box& box,
                                   const Projection& projection, double zoom) {
    Collector collector(graph, projection, zoom);
    graph.visit(box, zoom < detail_zoom ? osm::Level::overview : osm::Level::all, collector);
    return collector.take();
}

}  // namespace arpent::render
