// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/geo/location.hpp"
#include "core/osm/graph.hpp"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace arpent::project {

/// An object of the map that may be what a survey speaks of. A person decides.
struct SurveyMatch {
    osm::ElementId id;
    std::string name;
    double distance_m = -1;  ///< below 0: the place of the survey is not known

    bool operator==(const SurveyMatch&) const = default;
};

/// A row of the survey: an actor, a tool, a place.
struct SurveyPlace {
    std::size_t row = 0;  ///< in the table, 1 for the first below the header
    std::string name;
    std::string address;
    std::string field;                   ///< of action
    geo::Location place;                 ///< undefined while nobody knows
    bool by_address = false;             ///< found by its address, not given
    std::vector<SurveyMatch> matches{};  ///< the nearest first
};

/// Reads a table: commas, semicolons or tabs, quotes as RFC 4180 has them, UTF-8 with or without a
/// mark, or Windows-1252; the header in French or English, in any order. Rows without a name are
/// left out. Or why not: error.survey_header (no column is a name), error.survey_empty.
std::variant<std::vector<SurveyPlace>, Message> read_survey(const std::string& bytes);

/// Places rows that have an address alone where the map has that house number of that street, and
/// proposes what each row may be by name and place. One walk over the map; any thread.
void look_up_survey(std::vector<SurveyPlace>& places, const osm::Graph& graph);

}  // namespace arpent::project
