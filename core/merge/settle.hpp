// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/resolver.hpp"
#include "core/merge/question.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace arpent::merge {

/// What all held edits together come to: values for the map, and what the room has to be asked.
struct Settlement {
    edit::Resolution resolution;
    std::vector<Question> questions;  ///< by register; duplicates are found elsewhere
    std::size_t agreed = 0;           ///< registers in which groups wrote the same on their own
    /// Registers that a soft rule settled, and elements of which groups changed different
    /// registers on their own.
    std::size_t merged = 0;
};

/// The fold of merge-model.md, a function of the set of edits and the base alone. Any thread.
Settlement settle(const edit::Heads& heads, const std::shared_ptr<const osm::Graph>& base);

/// For edit::History.
edit::Resolution resolve(const edit::Heads& heads, const std::shared_ptr<const osm::Graph>& base);

}  // namespace arpent::merge
