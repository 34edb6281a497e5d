// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/carried_edits.hpp"

#include "core/base/utf8.hpp"
#include "core/edit/new_ids.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

namespace arpent::upload {

TEST_CASE("what an upload carries is told by its changeset, however many laptops took part") {
    edit::Seen seen;
    std::vector<PlannedChange> changes;
    for (std::int64_t i = 0; i < 60; ++i) {
        const edit::DeviceId device = edit::max_device - 7 * i;
        seen[device] = 100'000 + i;
        edit::NewIds ids(device);
        for (std::int64_t made = 0; made < i % 3; ++made) {
            changes.push_back({Action::create, edit::test::node(ids.next(), {1, 2})});
        }
        if (i == 5) {
            changes.push_back({Action::create, edit::test::way(ids.next(), {1, 2})});
            changes.push_back({Action::modify, edit::test::node(7, {1, 2})});
        }
    }
    const CarriedEdits carried = carried_by(seen, changes);
    CHECK(carried.made.at(edit::max_device - 35) == std::array<std::size_t, 2>{2, 1});
    const osm::Tags tags = with_carried_edits(osm::Tags({{"comment", "x"}}), carried);
    CHECK(tags.size() > 4);
    for (const auto& [key, value] : tags) {
        CHECK(code_points(value) <= 255);
    }
    CHECK(read_carried_edits(tags) == carried);
}

TEST_CASE("a changeset that tells nothing, or nonsense, carries nobody knows what") {
    CHECK_FALSE(read_carried_edits({}));
    for (const char* text : {"", " ", "-", "a", "a-", "-1", "a-1-2", "a-1-2-3-4", "a-!", "a--1",
                             "zzzzzzzzzzzzzzzzzzzz-1", "0-1", "a-99999999999999999999999"}) {
        INFO(text);
        CHECK_FALSE(read_carried_edits(osm::Tags({{"arpent:seen", text}})));
    }
}

}  // namespace arpent::upload
