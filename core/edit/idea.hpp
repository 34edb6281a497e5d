// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

#include <cstdint>
#include <string>

namespace arpent::edit {

/// Names an idea on all laptops: given by NewIds, below zero.
using IdeaRef = std::int64_t;

/// Under what a public crier would read it aloud. The numbers are those of the journal's tables.
enum class IdeaHeading : std::uint8_t {
    discuss = 0,   ///< « Discutons-en »
    together = 1,  ///< « Faisons-le ensemble »
    inform = 2,    ///< « Informer, s'informer »
    help = 3,      ///< « J'ai besoin d'aide, d'un conseil »
    meet = 4,      ///< « Retrouvons-nous »
    useful = 5,    ///< « Si ça peut servir »
};
constexpr int idea_headings = 6;

/// The longest text of an idea, in bytes.
constexpr std::size_t max_idea_text = 2000;

/// A wish or an opinion about a place: never on the map of facts, never sent to OpenStreetMap.
/// Belongs to the edit that wrote it, for good; a changed idea is another one.
struct Idea {
    IdeaRef ref = 0;
    IdeaHeading heading = IdeaHeading::discuss;
    std::string text;
    geo::Location place;

    bool operator==(const Idea&) const = default;
};

/// The person saw the idea there or not (`before`) and left it so (`exists`): its one register.
struct IdeaWrite {
    IdeaRef idea = 0;
    bool exists = false;
    bool before = false;

    bool operator==(const IdeaWrite&) const = default;
};

}  // namespace arpent::edit
