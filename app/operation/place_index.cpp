// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/place_index.hpp"

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace arpent::operation {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    constexpr std::string_view gaps = " '-,.()/";
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(gaps); at != std::string_view::npos;
         at = text.find_first_not_of(gaps, at)) {
        const std::size_t end = std::min(text.find_first_of(gaps, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool has_word_beginning(const std::vector<std::string_view>& words, std::string_view beginning) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return word.starts_with(beginning); });
}

bool matches(std::string_view folded_name, const std::vector<std::string_view>& query) {
    const auto words = words_of(folded_name);
    return std::all_of(query.begin(), query.end(), [&](std::string_view beginning) {
        return has_word_beginning(words, beginning);
    });
}

/// The pieces of a street have one name, and so have two streets in two towns: pieces closer than
/// this (1e-7 degrees, about 300 m) are one place.
constexpr std::int32_t near = 30'000;

class Gatherer final : public osm::FeatureVisitor {
public:
    Gatherer(const osm::Graph& graph, const std::stop_token& stop) : graph_(graph), stop_(stop) {}

    void on_node(const osm::NodePtr& node) override {
        add(node->tags, osm::node_id(node->ref), geo::Box::around(node->location));
    }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        geo::Box box;
        for (const geo::Location place : line) box.extend(place);
        add(way->tags, osm::way_id(way->ref), box);
    }
    void on_relation(const osm::RelationPtr& relation) override {
        if (!relation->tags.has("name")) return;
        add(relation->tags, osm::relation_id(relation->ref), graph_.box_of(relation));
    }

    std::vector<NamedPlace> places() {
        std::vector<NamedPlace> all;
        for (auto& [key, pieces] : by_name_) {
            for (NamedPlace& place : pieces) all.push_back(std::move(place));
        }
        return all;
    }

private:
    void add(const osm::Tags& tags, osm::ElementId id, const geo::Box& box) {
        if (stop_.stop_requested()) throw Cancelled();
        const std::string name(tags["name"]);
        if (name.empty() || box.is_empty()) return;
        const bool street = tags.has("highway") && id.type == osm::ElementType::way;
        auto& pieces = by_name_[{name, street}];
        const geo::Box reach = box.grown(near);
        for (NamedPlace& piece : pieces) {
            if (!piece.box.intersects(reach)) continue;
            piece.box.extend(box);
            piece.element = std::min(piece.element, id);
            return;
        }
        pieces.push_back({name, box, id, street});
    }

    const osm::Graph& graph_;
    const std::stop_token& stop_;
    std::map<std::pair<std::string, bool>, std::vector<NamedPlace>> by_name_;
};

}  // namespace

PlaceIndex::PlaceIndex(const osm::Graph& graph, const std::stop_token& stop) {
    Gatherer gatherer(graph, stop);
    graph.visit(graph.box(), osm::Level::all, gatherer);
    for (NamedPlace& place : gatherer.places()) {
        std::string folded = fold(place.name);
        places_.push_back({std::move(place), std::move(folded)});
    }
}

std::vector<NamedPlace> PlaceIndex::find(std::string_view query, std::size_t most) const {
    const std::string folded = fold(query);
    const auto words = words_of(folded);
    if (words.empty()) return {};
    std::vector<const Entry*> found;
    for (const Entry& entry : places_) {
        if (matches(entry.folded, words)) found.push_back(&entry);
    }
    const auto rank = [&](const Entry* entry) {
        return std::tuple(!entry->folded.starts_with(words.front()), entry->folded.size(),
                          std::string_view(entry->folded));
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Entry* a, const Entry* b) { return rank(a) < rank(b); });
    std::vector<NamedPlace> places;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
        places.push_back(found[i]->place);
    }
    return places;
}

}  // namespace arpent::operation
