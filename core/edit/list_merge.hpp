// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace arpent::edit {

/// For each entry of `from` its place in `to` along a longest common subsequence, or -1. Equal
/// ends are matched first, so that long lists that differ little cost little.
template <typename Item>
std::vector<std::ptrdiff_t> matches(const std::vector<Item>& from, const std::vector<Item>& to) {
    std::vector<std::ptrdiff_t> places(from.size(), -1);
    std::size_t start = 0;
    while (start < from.size() && start < to.size() && from[start] == to[start]) {
        places[start] = static_cast<std::ptrdiff_t>(start);
        ++start;
    }
    std::size_t a = from.size();
    std::size_t b = to.size();
    while (a > start && b > start && from[a - 1] == to[b - 1]) {
        places[--a] = static_cast<std::ptrdiff_t>(--b);
    }
    const std::size_t rows = a - start;
    const std::size_t columns = b - start;
    std::vector<std::size_t> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::size_t& {
        return longest[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            at(row, column) = from[start + row] == to[start + column]
                                  ? at(row + 1, column + 1) + 1
                                  : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (from[start + row] == to[start + column]) {
            places[start + row++] = static_cast<std::ptrdiff_t>(start + column++);
        } else if (at(row + 1, column) >= at(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
    return places;
}

/// Three-way merge of two lists that came from one (diff3): each stretch that only one of them
/// changed is taken from that one. Nothing where both changed the same stretch differently, or put
/// something at the same place.
template <typename Item>
std::optional<std::vector<Item>> merge_two(const std::vector<Item>& origin,
                                           const std::vector<Item>& a, const std::vector<Item>& b) {
    const auto in_a = matches(origin, a);
    const auto in_b = matches(origin, b);
    std::vector<Item> merged;
    std::size_t o = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    for (std::size_t next = 0; next <= origin.size(); ++next) {
        const bool end = next == origin.size();
        if (!end && (in_a[next] < 0 || in_b[next] < 0)) {
            continue;
        }
        const std::size_t to_a = end ? a.size() : static_cast<std::size_t>(in_a[next]);
        const std::size_t to_b = end ? b.size() : static_cast<std::size_t>(in_b[next]);
        const std::vector<Item> was(origin.begin() + static_cast<std::ptrdiff_t>(o),
                                    origin.begin() + static_cast<std::ptrdiff_t>(next));
        const std::vector<Item> by_a(a.begin() + static_cast<std::ptrdiff_t>(i),
                                     a.begin() + static_cast<std::ptrdiff_t>(to_a));
        const std::vector<Item> by_b(b.begin() + static_cast<std::ptrdiff_t>(j),
                                     b.begin() + static_cast<std::ptrdiff_t>(to_b));
        if (by_a != was && by_b != was && by_a != by_b) {
            return std::nullopt;
        }
        const auto& taken = by_a == was ? by_b : by_a;
        merged.insert(merged.end(), taken.begin(), taken.end());
        if (!end) {
            merged.push_back(origin[next]);
        }
        o = next + 1;
        i = to_a + 1;
        j = to_b + 1;
    }
    return merged;
}

/// More lists than this are a question: every order is tried.
constexpr std::size_t most_lists = 4;

/// All lists folded into one, when every order of folding gives the same.
template <typename Item>
std::optional<std::vector<Item>> merge_lists(const std::vector<Item>& origin,
                                             std::span<const std::vector<Item>> lists) {
    if (lists.empty() || lists.size() > most_lists) {
        return std::nullopt;
    }
    std::vector<std::size_t> order(lists.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::optional<std::vector<Item>> result;
    do {
        std::optional<std::vector<Item>> folded = lists[order[0]];
        for (std::size_t i = 1; i < order.size() && folded; ++i) {
            folded = merge_two(origin, *folded, lists[order[i]]);
        }
        if (!folded || (result && *result != *folded)) {
            return std::nullopt;
        }
        result = std::move(folded);
    } while (std::ranges::next_permutation(order).found);
    return result;
}

}  // namespace arpent::edit
