// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/survey_store.hpp"

#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <string_view>

namespace arpent::project {
namespace {

using nlohmann::json;

constexpr std::string_view key = "survey";

json to_json(const SurveyMatch& match) {
    return {{"id", osm::to_string(match.id)},
            {"name", match.name},
            {"m", match.distance_m},
            {"x", match.place.x},
            {"y", match.place.y}};
}

json to_json(const SurveyPlace& place) {
    json one{{"row", place.row},
             {"name", place.name},
             {"address", place.address},
             {"field", place.field},
             {"answered", place.is_answered}};
    if (place.place.is_defined()) {
        one["x"] = place.place.x;
        one["y"] = place.place.y;
        one["by_address"] = place.by_address;
    }
    if (place.same) {
        one["same"] = osm::to_string(*place.same);
    }
    for (const SurveyMatch& match : place.matches) {
        one["matches"].push_back(to_json(match));
    }
    return one;
}

// A carnet may come from anywhere: what is not as it was written is as if it were not there.

std::string text(const json& one, const char* name) {
    const auto found = one.find(name);
    return found != one.end() && found->is_string() ? found->get<std::string>() : "";
}

bool flag(const json& one, const char* name) {
    const auto found = one.find(name);
    return found != one.end() && found->is_boolean() && found->get<bool>();
}

std::optional<std::int64_t> number(const json& one, const char* name) {
    const auto found = one.find(name);
    return found != one.end() && found->is_number_integer()
               ? std::optional(found->get<std::int64_t>())
               : std::nullopt;
}

geo::Location place_in(const json& one) {
    const auto x = number(one, "x");
    const auto y = number(one, "y");
    constexpr std::int64_t half = 1'800'000'000;
    if (!x || !y || *x < -half || *x > half || *y < -half / 2 || *y > half / 2) {
        return {};
    }
    return {static_cast<std::int32_t>(*x), static_cast<std::int32_t>(*y)};
}

SurveyMatch match_in(const json& one, osm::ElementId id) {
    const auto metres = one.find("m");
    const bool is_known = metres != one.end() && metres->is_number();
    return {id, text(one, "name"), is_known ? metres->get<double>() : -1, place_in(one)};
}

SurveyPlace survey_place_in(const json& one) {
    SurveyPlace place;
    place.row = static_cast<std::size_t>(number(one, "row").value_or(0));
    place.name = text(one, "name");
    place.address = text(one, "address");
    place.field = text(one, "field");
    place.place = place_in(one);
    place.by_address = flag(one, "by_address");
    place.is_answered = flag(one, "answered");
    place.same = osm::parse_element_id(text(one, "same"));
    if (const auto matches = one.find("matches"); matches != one.end() && matches->is_array()) {
        for (const json& each : *matches) {
            if (const auto id = osm::parse_element_id(text(each, "id"))) {
                place.matches.push_back(match_in(each, *id));
            }
        }
    }
    return place;
}

}  // namespace

std::vector<SurveyPlace> SurveyStore::list() const {
    std::vector<SurveyPlace> places;
    store::Statement row(database_, "SELECT value FROM settings WHERE key = ?");
    row.bind(key);
    if (!row.step()) {
        return places;
    }
    const json all = json::parse(row.text(0), nullptr, false);
    if (all.is_array()) {
        for (const json& one : all) {
            if (one.is_object() && !text(one, "name").empty()) {
                places.push_back(survey_place_in(one));
            }
        }
    }
    return places;
}

void SurveyStore::keep(const std::vector<SurveyPlace>& places) {
    auto all = json::array();
    for (const SurveyPlace& place : places) {
        all.push_back(to_json(place));
    }
    const std::string text = all.dump(-1, ' ', false, json::error_handler_t::replace);
    store::Transaction transaction(database_);
    store::Statement(database_, "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)")
        .bind(key, std::string_view(text))
        .run();
    transaction.commit();
}

}  // namespace arpent::project
