// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/list_merge.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace arpent::edit {
namespace {

using List = std::vector<int>;

/// Random lists from few numbers, with repeats or without.
class Lists {
public:
    explicit Lists(std::uint64_t seed) : random_(seed) {}

    List origin() {
        List list;
        for (int i = 0; i < static_cast<int>(below(9)); ++i) {
            list.push_back(i < 6 ? i : static_cast<int>(below(6)));
        }
        return list;
    }

    /// The list after a few insertions and removals.
    List changed(List list) {
        for (std::size_t i = 0; i < 1 + below(3); ++i) {
            const auto place = static_cast<std::ptrdiff_t>(below(list.size() + 1));
            if (below(2) == 0) {
                list.insert(list.begin() + place, static_cast<int>(below(12)));
            } else if (place < static_cast<std::ptrdiff_t>(list.size())) {
                list.erase(list.begin() + place);
            }
        }
        return list;
    }

    std::size_t below(std::size_t count) { return random_() % count; }

private:
    std::mt19937_64 random_;
};

/// The longest common subsequence by trying every choice.
std::size_t longest(const List& a, const List& b, std::size_t i = 0, std::size_t j = 0) {
    if (i == a.size() || j == b.size()) {
        return 0;
    }
    if (a[i] == b[j]) {
        return 1 + longest(a, b, i + 1, j + 1);
    }
    return std::max(longest(a, b, i + 1, j), longest(a, b, i, j + 1));
}

bool holds(const List& list, int item) { return std::ranges::find(list, item) != list.end(); }

}  // namespace

TEST_CASE("matches are a longest common subsequence") {
    Lists lists(1);
    for (int round = 0; round < 2000; ++round) {
        const List from = lists.origin();
        const List to = lists.changed(lists.changed(from));
        const auto places = matches(from, to);
        std::ptrdiff_t last = -1;
        std::size_t count = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] >= 0) {
                CHECK(places[i] > last);
                CHECK(from[i] == to[static_cast<std::size_t>(places[i])]);
                last = places[i];
                ++count;
            }
        }
        CHECK(count == longest(from, to));
    }
}

TEST_CASE("merging with who changed nothing, or the same, gives what was changed") {
    Lists lists(2);
    for (int round = 0; round < 2000; ++round) {
        const List origin = lists.origin();
        const List changed = lists.changed(origin);
        CHECK(merge_two(origin, changed, origin) == changed);
        CHECK(merge_two(origin, origin, changed) == changed);
        CHECK(merge_two(origin, changed, changed) == changed);
    }
}

TEST_CASE("merging does not depend on who comes first") {
    Lists lists(3);
    int merged = 0;
    for (int round = 0; round < 4000; ++round) {
        const List origin = lists.origin();
        const List a = lists.changed(origin);
        const List b = lists.changed(origin);
        const auto one = merge_two(origin, a, b);
        CHECK(one == merge_two(origin, b, a));
        merged += one ? 1 : 0;
        const List both[] = {a, b};
        CHECK(merge_lists<int>(origin, both) == one);
    }
    CHECK(merged > 1000);
}

TEST_CASE("three lists come together only where every order gives the same") {
    Lists lists(4);
    int merged = 0;
    for (int round = 0; round < 3000; ++round) {
        const List origin = lists.origin();
        std::vector<List> some{lists.changed(origin), lists.changed(origin), lists.changed(origin)};
        const auto result = merge_lists<int>(origin, some);
        std::ranges::rotate(some, some.begin() + 1);
        CHECK(merge_lists<int>(origin, some) == result);
        std::swap(some[0], some[1]);
        CHECK(merge_lists<int>(origin, some) == result);
        merged += result ? 1 : 0;
    }
    CHECK(merged > 200);
}

TEST_CASE("a merge holds what anybody added and nothing that anybody removed") {
    Lists lists(5);
    for (int round = 0; round < 3000; ++round) {
        List origin;
        for (int i = 0; i < static_cast<int>(lists.below(8)); ++i) {
            origin.push_back(100 + i);  // nothing of it can be added again
        }
        const List a = lists.changed(origin);
        const List b = lists.changed(origin);
        const auto merged = merge_two(origin, a, b);
        if (!merged) {
            continue;
        }
        for (const List* list : {&a, &b}) {
            for (const int item : *list) {
                const bool removed = holds(origin, item) && !(holds(a, item) && holds(b, item));
                CHECK(holds(*merged, item) != removed);
            }
        }
        for (const int item : *merged) {
            CHECK((holds(a, item) || holds(b, item)));
        }
    }
}

TEST_CASE("two insertions at one place are no merge, one of them is") {
    const List origin{1, 2};
    CHECK_FALSE(merge_two<int>(origin, {1, 8, 2}, {1, 9, 2}));
    CHECK(merge_two<int>(origin, {1, 8, 2}, {1, 8, 2}) == List{1, 8, 2});
    CHECK(merge_two<int>(origin, {8, 1, 2}, {1, 2, 9}) == List{8, 1, 2, 9});
    CHECK_FALSE(merge_two<int>(origin, {2}, {1}));  // nothing between the two changes
    CHECK_FALSE(merge_lists<int>(origin, {}));
    const std::vector<List> many(most_lists + 1, origin);
    CHECK_FALSE(merge_lists<int>(origin, many));
}

}  // namespace arpent::edit
