// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/geo/location.hpp"
#include "core/osm/graph.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace arpent::project {

/// An object of the map that may be what a survey speaks of. A person decides.
struct SurveyMatch {
    osm::ElementId id;
    std::string name;
    double distance_m = -1;  ///< below 0: the place of the survey is not known
    geo::Location place{};

    bool operator==(const SurveyMatch&) const = default;
};

/// A row of the survey: an actor, a tool, a place.
struct SurveyPlace {
    std::size_t row = 0;  ///< in the table, 1 for the first below the header
    std::string name;
    std::string address;
    std::string field;                     ///< of action
    geo::Location place;                   ///< undefined while nobody knows
    bool by_address = false;               ///< found by its address, not given
    std::vector<SurveyMatch> matches{};    ///< the nearest first
    bool is_answered = false;              ///< somebody said whether it is one of them
    std::optional<osm::ElementId> same{};  ///< and which
};

/// A field of action, the colour it has on the map and on the poster, and how many rows have it.
struct SurveyField {
    std::string name;    ///< "" for rows that name none
    std::string colour;  ///< "#rrggbb", dark enough for white on it
    std::size_t count = 0;
};

/// By name. More fields than colours share some.
std::vector<SurveyField> survey_fields(const std::vector<SurveyPlace>& places);
/// Of the place's field, which is one of them.
const SurveyField& field_of(const SurveyPlace& place, const std::vector<SurveyField>& fields);

/// Writes what has a place as GeoJSON that uMap reads, coloured by field. Whole or not at all;
/// throws Error (error.cannot_write, error.disk_full). Any thread.
void write_survey(const std::vector<SurveyPlace>& places, const std::filesystem::path& file);

/// Reads a table: commas, semicolons or tabs, quotes as RFC 4180 has them, UTF-8 with or without a
/// mark, or Windows-1252; the header in French or English, in any order. Rows without a name are
/// left out. Or why not: error.survey_header (no column is a name), error.survey_empty.
std::variant<std::vector<SurveyPlace>, Message> read_survey(const std::string& bytes);

/// The same of a file; error.not_found {file} or error.survey_too_large besides.
std::variant<std::vector<SurveyPlace>, Message> read_survey_file(const std::filesystem::path& file);

/// Places rows that have an address alone where the map has that house number of that street, and
/// proposes what each row may be by name and place. One walk over the map; any thread.
void look_up_survey(std::vector<SurveyPlace>& places, const osm::Graph& graph);

}  // namespace arpent::project
