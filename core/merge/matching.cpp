// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/matching.hpp"

#include "core/merge/assignment.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace arpent::merge {
namespace {

/// Sets that only ever grow together.
class Joined {
public:
    explicit Joined(std::size_t count) : parent_(count), members_(count) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (std::size_t i = 0; i < count; ++i) {
            members_[i] = {i};
        }
    }

    std::size_t root(std::size_t i) const {
        while (parent_[i] != i) {
            i = parent_[i];
        }
        return i;
    }
    const std::vector<std::size_t>& members(std::size_t i) const { return members_[root(i)]; }

    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        if (a == b) {
            return;
        }
        if (members_[a].size() < members_[b].size()) {
            std::swap(a, b);
        }
        parent_[b] = a;
        members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
        members_[b].clear();
    }

private:
    std::vector<std::size_t> parent_;
    std::vector<std::vector<std::size_t>> members_;
};

auto by_cost(const Likeness& pair) { return std::tuple(pair.cost, pair.a, pair.b); }

std::size_t place_of(const std::vector<std::size_t>& list, std::size_t entry) {
    return static_cast<std::size_t>(std::ranges::lower_bound(list, entry) - list.begin());
}

std::vector<std::size_t> ends_of(const std::vector<Likeness>& pairs, std::size_t Likeness::*end) {
    std::set<std::size_t> all;
    for (const Likeness& pair : pairs) {
        all.insert(pair.*end);
    }
    return {all.begin(), all.end()};
}

/// The nearest first, for crowds in which the best sum would take long.
std::vector<Likeness> greedy(std::vector<Likeness> pairs) {
    std::ranges::sort(pairs, {}, by_cost);
    std::set<std::size_t> taken;
    std::erase_if(pairs, [&](const Likeness& pair) {
        if (taken.contains(pair.a) || taken.contains(pair.b)) {
            return true;
        }
        taken.insert(pair.a);
        taken.insert(pair.b);
        return false;
    });
    return pairs;
}

/// Two owners' entries that hang together: `a` of one, `b` of the other.
std::vector<Likeness> assigned(const std::vector<Likeness>& pairs) {
    constexpr std::size_t crowd = 60;
    constexpr double alone = 1;
    constexpr double never = 1000;
    const auto rows = ends_of(pairs, &Likeness::a);
    const auto columns = ends_of(pairs, &Likeness::b);
    if (pairs.size() == 1) {
        return pairs;
    }
    if (rows.size() > crowd || columns.size() > crowd) {
        return greedy(pairs);
    }
    std::vector<double> line(columns.size(), never);
    line.resize(columns.size() + rows.size(), alone);
    std::vector<std::vector<double>> costs(rows.size(), line);
    for (const Likeness& pair : pairs) {
        costs[place_of(rows, pair.a)][place_of(columns, pair.b)] = pair.cost;
    }
    const auto chosen = least_assignment(costs);
    std::vector<Likeness> taken;
    for (const Likeness& pair : pairs) {
        if (chosen[place_of(rows, pair.a)] == place_of(columns, pair.b)) {
            taken.push_back(pair);
        }
    }
    return taken;
}

/// Matches two owners' entries, each crowd that hangs together by itself.
void match_two(const std::vector<Likeness>& pairs, std::size_t count,
               std::vector<Likeness>& result) {
    std::map<std::size_t, std::size_t> known;
    const auto index = [&](std::size_t entry) {
        return known.emplace(entry, known.size()).first->second;
    };
    Joined crowds(std::min(count, pairs.size() * 2));
    for (const Likeness& pair : pairs) {
        crowds.join(index(pair.a), index(pair.b));
    }
    std::map<std::size_t, std::vector<Likeness>> by_crowd;
    for (const Likeness& pair : pairs) {
        by_crowd[crowds.root(index(pair.a))].push_back(pair);
    }
    for (const auto& [crowd, list] : by_crowd) {
        const auto taken = assigned(list);
        result.insert(result.end(), taken.begin(), taken.end());
    }
}

}  // namespace

std::vector<Likeness> matched(const std::vector<std::size_t>& owner_of,
                              const std::vector<Likeness>& likely,
                              const std::function<bool(std::size_t, std::size_t)>& may_be_one) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<Likeness>> by_owners;
    for (Likeness pair : likely) {
        if (owner_of[pair.b] < owner_of[pair.a]) {
            std::swap(pair.a, pair.b);
        }
        by_owners[{owner_of[pair.a], owner_of[pair.b]}].push_back(pair);
    }
    std::vector<Likeness> pairs;
    for (const auto& [owners, list] : by_owners) {
        match_two(list, owner_of.size(), pairs);
    }
    std::ranges::sort(pairs, {}, by_cost);
    Joined things(owner_of.size());
    std::erase_if(pairs, [&](const Likeness& pair) {
        const auto& here = things.members(pair.a);
        const auto& there = things.members(pair.b);
        const bool joins = things.root(pair.a) != things.root(pair.b) &&
                           std::ranges::all_of(here, [&](std::size_t x) {
                               return std::ranges::all_of(there, [&](std::size_t y) {
                                   return owner_of[x] != owner_of[y] && may_be_one(x, y);
                               });
                           });
        if (joins) {
            things.join(pair.a, pair.b);
        }
        return !joins;
    });
    return pairs;
}

}  // namespace arpent::merge
