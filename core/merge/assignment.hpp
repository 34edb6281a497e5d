// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace arpent::merge {

/// Which column each row gets so that the sum of costs is least, each column at most once: the
/// Hungarian method by shortest augmenting paths (Kuhn 1955, Munkres 1957), O(rows² × columns).
/// `costs`: rows of equal length, at least as many columns as rows.
std::vector<std::size_t> least_assignment(const std::vector<std::vector<double>>& costs);

}  // namespace arpent::merge
