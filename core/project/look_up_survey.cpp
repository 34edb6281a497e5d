// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.hpp"
#include "core/geo/mercator.hpp"
#include "core/project/survey.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace arpent::project {
namespace {

/// Further away a name is somebody else's.
constexpr double near_m = 200;
constexpr std::size_t most_matches = 5;

/// House number and street, as all spellings of them have it.
using Address = std::pair<std::string, std::string>;

std::string squeezed(const std::string& text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](char c) { return c != ' ' && c != '-' && c != ',' && c != '.'; });
    return out;
}

/// "12 bis, rue des Lilas, 93200 Saint-Denis" is 12bis of ruedeslilas; nothing without a number.
std::optional<Address> address_in(const std::string& text) {
    const std::string line = fold(text);
    std::size_t end = line.find_first_not_of("0123456789");
    if (end == 0 || end == std::string::npos) {
        return std::nullopt;
    }
    for (const char* suffix : {" bis", " ter", "bis", "ter", "a ", "b "}) {
        const std::string_view rest = std::string_view(line).substr(end);
        if (rest.starts_with(suffix)) {
            end += std::string_view(suffix).size();
            break;
        }
    }
    const auto start = line.find_first_not_of(" ,", end);
    if (start == std::string::npos) {
        return std::nullopt;
    }
    const std::string street = line.substr(start, line.find(',', start) - start);
    return Address{squeezed(line.substr(0, end)), squeezed(street)};
}

geo::Location place_of(const osm::Graph& graph, const osm::Element& element) {
    if (const auto node = element.node()) {
        return node->location;
    }
    const geo::Box box = element.way() ? graph.box_of(element) : geo::Box();
    return box.is_empty() ? geo::Location() : box.center();
}

struct Named {
    osm::ElementId id;
    std::string name;
    std::string folded;
    geo::Location place;
};

/// Whether one of two names is in the other; short ones must be equal.
bool may_be(const std::string& a, const std::string& b) {
    constexpr std::size_t telling = 5;
    const auto& [shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    return shorter.size() < telling ? a == b : longer.find(shorter) != std::string::npos;
}

void propose(SurveyPlace& place, const std::vector<Named>& all) {
    const std::string name = squeezed(fold(place.name));
    for (const Named& each : all) {
        const bool both = place.place.is_defined() && each.place.is_defined();
        const double distance = both ? geo::distance_m(place.place, each.place) : -1;
        if (may_be(name, each.folded) && distance < near_m) {
            place.matches.push_back({each.id, each.name, distance, each.place});
        }
    }
    std::ranges::sort(place.matches, {}, [](const SurveyMatch& match) {
        return std::pair(match.distance_m, match.id);
    });
    if (place.matches.size() > most_matches) {
        place.matches.resize(most_matches);
    }
}

}  // namespace

void look_up_survey(std::vector<SurveyPlace>& places, const osm::Graph& graph) {
    std::vector<Named> named;
    std::map<Address, geo::Location> addresses;
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        graph.visit_all(type, [&](const osm::Element& element) {
            const auto& tags = element.tags();
            const std::string name(tags["name"]);
            const std::string number(tags["addr:housenumber"]);
            const std::string street(tags["addr:street"]);
            // Streets are no actors.
            if (!name.empty() && tags["highway"].empty()) {
                named.push_back(
                    {element.id(), name, squeezed(fold(name)), place_of(graph, element)});
            }
            if (!number.empty() && !street.empty()) {
                addresses.emplace(Address{squeezed(fold(number)), squeezed(fold(street))},
                                  place_of(graph, element));
            }
        });
    }
    for (SurveyPlace& place : places) {
        const auto address = address_in(place.address);
        if (!place.place.is_defined() && address) {
            const auto found = addresses.find(*address);
            if (found != addresses.end()) {
                place.place = found->second;
                place.by_address = place.place.is_defined();
            }
        }
        propose(place, named);
    }
}

}  // namespace arpent::project
