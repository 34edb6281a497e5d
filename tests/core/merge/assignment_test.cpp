// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/assignment.hpp"

#include "core/merge/matching.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace arpent::merge {
namespace {

double sum_of(const std::vector<std::vector<double>>& costs,
              const std::vector<std::size_t>& columns) {
    double sum = 0;
    for (std::size_t row = 0; row < costs.size(); ++row) {
        sum += costs[row][columns[row]];
    }
    return sum;
}

/// Every way of giving columns to rows.
double least_by_trying(const std::vector<std::vector<double>>& costs) {
    std::vector<std::size_t> columns(costs.front().size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    double least = sum_of(costs, columns);
    while (std::ranges::next_permutation(columns).found) {
        least = std::min(least, sum_of(costs, columns));
    }
    return least;
}

/// The least sum of pairs, each left alone costing 1, by trying every set of pairs.
double least_matching(const std::vector<Likeness>& likely, std::size_t next,
                      std::set<std::size_t>& taken) {
    if (next == likely.size()) {
        return 0;
    }
    double least = least_matching(likely, next + 1, taken);
    const Likeness& pair = likely[next];
    if (!taken.contains(pair.a) && !taken.contains(pair.b)) {
        taken.insert({pair.a, pair.b});
        least = std::min(least, pair.cost - 1 + least_matching(likely, next + 1, taken));
        taken.erase(pair.a);
        taken.erase(pair.b);
    }
    return least;
}

}  // namespace

TEST_CASE("the assignment is the least of all, with more columns than rows too") {
    std::mt19937_64 random(11);
    for (int round = 0; round < 400; ++round) {
        const std::size_t rows = 1 + random() % 5;
        const std::size_t columns = rows + random() % 3;
        std::vector<std::vector<double>> costs(rows, std::vector<double>(columns));
        for (auto& row : costs) {
            for (double& cost : row) {
                cost = static_cast<double>(random() % 20) / 10;  // with many equal ones
            }
        }
        const auto chosen = least_assignment(costs);
        CHECK(std::set<std::size_t>(chosen.begin(), chosen.end()).size() == rows);
        CHECK(sum_of(costs, chosen) == Approx(least_by_trying(costs)));
    }
    CHECK(least_assignment({}).empty());
}

TEST_CASE("two owners' entries are matched at the least cost, as trying every matching finds") {
    std::mt19937_64 random(12);
    for (int round = 0; round < 300; ++round) {
        const std::size_t ours = 1 + random() % 4;
        const std::size_t theirs = 1 + random() % 4;
        std::vector<std::size_t> owner_of(ours + theirs, 1);
        std::fill_n(owner_of.begin(), ours, 0);
        std::vector<Likeness> likely;
        for (std::size_t a = 0; a < ours; ++a) {
            for (std::size_t b = 0; b < theirs; ++b) {
                if (random() % 3 != 0) {
                    likely.push_back({a, ours + b, static_cast<double>(random() % 999) / 1000});
                }
            }
        }
        double sum = 0;
        const auto pairs = matched(owner_of, likely, [](std::size_t, std::size_t) { return true; });
        for (const Likeness& pair : pairs) {
            sum += pair.cost - 1;
        }
        std::set<std::size_t> taken;
        CHECK(sum == Approx(least_matching(likely, 0, taken)).margin(1e-9));
    }
}

TEST_CASE("a thing holds one entry of each owner, and none of two that were told apart") {
    std::mt19937_64 random(13);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::size_t> owner_of;
        for (int i = 0; i < 9; ++i) {
            owner_of.push_back(random() % 4);
        }
        std::set<std::pair<std::size_t, std::size_t>> apart;
        std::vector<Likeness> likely;
        for (std::size_t a = 0; a < owner_of.size(); ++a) {
            for (std::size_t b = a + 1; b < owner_of.size(); ++b) {
                if (random() % 5 == 0) {
                    apart.insert({a, b});
                } else if (owner_of[a] != owner_of[b]) {
                    likely.push_back({a, b, static_cast<double>(random() % 999) / 1000});
                }
            }
        }
        const auto pairs = matched(owner_of, likely, [&](std::size_t a, std::size_t b) {
            return !apart.contains({std::min(a, b), std::max(a, b)});
        });
        std::vector<std::set<std::size_t>> things;
        for (std::size_t i = 0; i < owner_of.size(); ++i) {
            things.push_back({i});
        }
        for (const Likeness& pair : pairs) {
            const auto thing_of = [&](std::size_t entry) {
                return std::ranges::find_if(
                    things, [&](const auto& thing) { return thing.contains(entry); });
            };
            const auto here = thing_of(pair.a);
            const auto there = thing_of(pair.b);
            REQUIRE(here != there);  // a pair more than needed
            here->merge(*there);
            things.erase(there);
        }
        for (const auto& thing : things) {
            std::set<std::size_t> owners;
            for (const std::size_t entry : thing) {
                CHECK(owners.insert(owner_of[entry]).second);
                for (const std::size_t other : thing) {
                    CHECK_FALSE(apart.contains({entry, other}));
                }
            }
        }
    }
}

TEST_CASE("crowds are matched nearest first and without delay") {
    constexpr std::size_t crowd = 300;
    std::vector<std::size_t> owner_of(2 * crowd, 1);
    std::fill_n(owner_of.begin(), crowd, 0);
    std::vector<Likeness> likely;
    for (std::size_t a = 0; a < crowd; ++a) {
        for (std::size_t b = 0; b < crowd; ++b) {
            const double far = a == b ? 0.1 : 0.5;
            likely.push_back({a, crowd + b, far});
        }
    }
    const auto pairs = matched(owner_of, likely, [](std::size_t, std::size_t) { return true; });
    REQUIRE(pairs.size() == crowd);
    CHECK(
        std::ranges::all_of(pairs, [&](const Likeness& pair) { return pair.b == pair.a + crowd; }));
}

}  // namespace arpent::merge
