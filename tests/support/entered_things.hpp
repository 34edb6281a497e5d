// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/heads.hpp"
#include "core/edit/overlay.hpp"
#include "core/merge/question.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace arpent::test {

/// A quarter whose things groups enter from papers, each on its own laptop.
struct ThingsPlan {
    int groups = 7;
    int things = 300;
    double shared = 0.15;        ///< of the things, entered by two groups or three
    double jitter_m = 3;         ///< standard deviation of each coordinate of each entry
    double side_m = 700;         ///< of the quarter
    double separation_m = 15;    ///< between things of one class, save in rows of equal ones
    double row_spacing_m = 4;    ///< in these rows of two to five benches
    double in_rows = 0.2;        ///< of the things
    double missed_in_row = 0.2;  ///< by the second group
    bool sectors = true;         ///< each group walks its own; else anybody enters anything
    int in_base = 0;             ///< further things that OSM has
    int in_base_entered = 0;     ///< of which a group enters these again
};

/// What the groups entered, and which entries are of one thing.
struct EnteredThings {
    EnteredThings(std::uint64_t seed, const ThingsPlan& plan);

    edit::Heads heads;
    std::shared_ptr<const edit::Overlay> map;
    struct Truth {
        int thing = 0;
        int row = 0;  ///< of equal things, which nobody can tell from each other; or the thing
    };
    std::map<osm::ElementId, Truth> truth;  ///< of all entries, those of the base too
};

/// How questions about duplicates meet the truth. In a row of equal things any pair is as good as
/// another, as many as there are: more are wrong.
struct Score {
    int asked = 0;
    int right = 0;     ///< of those asked
    int strictly = 0;  ///< of one thing indeed
    int wanted = 0;    ///< entries beyond the first of each thing

    double precision() const { return asked == 0 ? 1 : static_cast<double>(right) / asked; }
    double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
    void add(const Score& other);
};
Score score(const EnteredThings& entered, const std::vector<merge::Question>& questions);

}  // namespace arpent::test
