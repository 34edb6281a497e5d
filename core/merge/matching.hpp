// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace arpent::merge {

/// Two entries that may be one, by their places in a list.
struct Likeness {
    std::size_t a = 0;
    std::size_t b = 0;
    double cost = 0;  ///< from 0; under 1

    bool operator==(const Likeness&) const = default;
};

/// Which of them are taken for one, given whose each entry is. Between each two owners those that
/// hang together are matched so that the sum of costs is least, where staying alone costs 1: three
/// benches here and two there make two pairs. Then over all owners, the likest first, entries are
/// joined unless two of one owner, or two that `may_be_one` denies, would be one. Comes as the
/// pairs that joined: one less than the entries of each thing. Sorted by cost, a, b.
std::vector<Likeness> matched(const std::vector<std::size_t>& owner_of,
                              const std::vector<Likeness>& likely,
                              const std::function<bool(std::size_t, std::size_t)>& may_be_one);

}  // namespace arpent::merge
