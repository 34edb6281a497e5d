// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/question.hpp"
#include "core/osm/graph.hpp"

#include <span>
#include <string>
#include <vector>

namespace arpent::merge {

/// Duplicates that the room is asked about at once: « Ces quatre choses ont été notées deux fois.
/// Ce sont les mêmes ? » They lie in one picture of the map. Each can be answered by itself too
/// (answer_to); what is left then makes the round.
struct Round {
    std::string id;                   ///< that of its question when there is one only
    std::vector<Question> questions;  ///< pairs; those of one thing stand together
    std::vector<std::string> groups;  ///< that entered them, by name
    std::size_t things = 0;           ///< how many the pairs join into
    geo::Box box;                     ///< of all that they are about
};

/// A round holds no more things than a room can look over.
constexpr std::size_t most_things = 8;

/// The duplicates among `questions`, by place: cells of 200 m (tiles of zoom 17), so that an answer
/// leaves the other rounds as they are. The same on every laptop.
std::vector<Round> rounds_of(std::span<const Question> questions, const osm::Graph& map);

/// The entries of each thing that pairs join, sorted; things by their first entry.
std::vector<std::vector<osm::ElementId>> entries_of_things(std::span<const Question> pairs);

}  // namespace arpent::merge
