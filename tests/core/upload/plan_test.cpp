// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/plan.hpp"

#include "core/base/utf8.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/upload/changeset_tags.hpp"
#include "core/upload/clean_tags.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace arpent::upload {
namespace {

using edit::Overlay;
using edit::test::node;
using edit::test::relation;
using edit::test::way;
using osm::Element;
using osm::ElementId;

std::vector<ElementId> parts_of(const Element& element) {
    std::vector<ElementId> parts;
    if (const auto as_way = element.way()) {
        std::ranges::transform(as_way->nodes, std::back_inserter(parts), osm::node_id);
    } else if (const auto as_relation = element.relation()) {
        std::ranges::transform(as_relation->members, std::back_inserter(parts), &osm::Member::id);
    }
    return parts;
}

/// What the server does with a document, line by line (facts/osm-api.md 2).
class Server {
public:
    explicit Server(const osm::Graph& map) {
        for (const Element& element : edit::test::elements_of(map)) {
            held_.emplace(element.id(), element);
        }
    }

    void take(const Chunk& chunk) {
        for (const PlannedChange& change : chunk.changes) {
            const ElementId id = change.element.id();
            INFO(osm::to_string(id));
            if (change.action == Action::create) {
                REQUIRE(id.ref < 0);
                REQUIRE(change.element.meta().version == 0);
                REQUIRE_FALSE(held_.contains(id));
            } else {
                REQUIRE(held_.contains(id));
                REQUIRE(held_.at(id).meta().version == change.element.meta().version);
            }
            if (change.action == Action::remove) {
                for (const auto& [other, element] : held_) {
                    REQUIRE(std::ranges::count(parts_of(element), id) == 0);
                }
                held_.erase(id);
                continue;
            }
            for (const ElementId part : parts_of(change.element)) {
                // The random maps hold members that no extract has.
                if (part.ref < 0 || part.type == osm::ElementType::node) {
                    REQUIRE((held_.contains(part) || part == id));
                }
            }
            held_[id] = change.element;
        }
    }

    const std::map<ElementId, Element>& held() const { return held_; }

private:
    std::map<ElementId, Element> held_;
};

std::shared_ptr<const Overlay> changed(const std::shared_ptr<const osm::Graph>& base,
                                       const std::vector<Element>& made) {
    edit::Change change;
    for (const Element& element : made) {
        change.set(base->get(element.id()), element);
    }
    return Overlay(base).with(change);
}

std::vector<Element> nodes(int count, osm::Ref first) {
    std::vector<Element> made;
    for (int i = 0; i < count; ++i) {
        made.push_back(node(first - i, {i * 100, (i % 97) * 100}, {{"natural", "tree"}}));
    }
    return made;
}

}  // namespace

TEST_CASE("every changeset of a plan can be applied after those before it, and all is sent") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        edit::test::Dice dice(seed);
        edit::NewIds ids(1);
        const std::shared_ptr<const osm::Graph> base = edit::test::random_map(dice);
        auto map = std::make_shared<const Overlay>(base);
        for (int i = 0; i < 25; ++i) {
            map = map->with(edit::test::random_change(*map, ids, dice));
        }
        Limits limits;
        limits.changes = 3 + dice.roll(30);
        const Plan plan = make_plan(*map, {}, limits);
        Server server(*base);
        std::size_t sent = 0;
        for (const Chunk& chunk : plan.chunks) {
            REQUIRE_FALSE(chunk.changes.empty());
            server.take(chunk);
            sent += chunk.changes.size();
        }
        REQUIRE(sent == plan.changes());
        if (plan.held.empty()) {
            const auto wanted = edit::test::elements_of(*map);
            REQUIRE(server.held().size() == wanted.size());
            for (const Element& element : wanted) {
                const Element there = server.held().at(element.id());
                REQUIRE(there.with_tags({}) == element.with_tags({}));
                REQUIRE(clean_tags(element.tags(), {}) == clean_tags(there.tags(), {}));
            }
        }
    }
}

TEST_CASE("what is held back holds what cannot go without it, and nothing else") {
    const std::shared_ptr<const osm::Graph> base = edit::test::map_of({});
    const auto map = changed(
        base, {node(-1, {0, 0}), node(-2, {1, 0}), node(-3, {2, 0}), node(-9, {5, 5}, {{"a", "b"}}),
               way(-4, {-1, -2}, {{"highway", "path"}}), way(-5, {-2, -3}, {{"highway", "path"}}),
               relation(-6, {{osm::way_id(-4), ""}}, {{"type", "route"}})});
    const Plan plan = make_plan(*map, {{osm::way_id(-4), {"why", {}}}}, {});
    std::set<std::string> held;
    for (const Held& each : plan.held) {
        held.insert(osm::to_string(each.id) + " " + each.why.key);
    }
    CHECK(held ==
          std::set<std::string>{"n-1 upload.held.waits", "w-4 why", "r-6 upload.held.waits"});
    REQUIRE(plan.chunks.size() == 1);
    CHECK(plan.chunks.front().changes.size() == 4);
}

TEST_CASE("new relations in a circle are held back and named") {
    const std::shared_ptr<const osm::Graph> base = edit::test::map_of({node(1, {0, 0})});
    const auto map =
        changed(base, {relation(-1, {{osm::relation_id(-2), ""}}, {{"type", "site"}}),
                       relation(-2, {{osm::relation_id(-1), ""}}, {{"type", "site"}})});
    const Plan plan = make_plan(*map, {}, {});
    CHECK(plan.chunks.empty());
    REQUIRE(plan.held.size() == 2);
    CHECK(plan.held.front().why.key == "upload.held.circle");
}

TEST_CASE("10,001 elements go into two changesets, each under the server's limit") {
    const auto map = changed(edit::test::map_of({}), nodes(10'001, -1));
    const Plan plan = make_plan(*map, {}, {});
    REQUIRE(plan.chunks.size() == 2);
    CHECK(plan.chunks[0].changes.size() == 9'999);
    CHECK(plan.chunks[1].changes.size() == 2);
    CHECK(plan.hours_of_new_account() == 10);
}

TEST_CASE("a new account has an hour for every thousand changes") {
    const auto thousand = changed(edit::test::map_of({}), nodes(1'000, -1));
    CHECK(make_plan(*thousand, {}, {}).hours_of_new_account() == 0);
    const auto more = changed(edit::test::map_of({}), nodes(1'001, -1));
    CHECK(make_plan(*more, {}, {}).hours_of_new_account() == 1);
}

TEST_CASE("what lies far apart goes into changesets of its own") {
    const auto map = changed(edit::test::map_of({}),
                             {node(-1, {0, 0}, {{"a", "b"}}), node(-2, {100, 0}, {{"a", "b"}}),
                              node(-3, {900'000'000, 0}, {{"a", "b"}})});
    const Plan plan = make_plan(*map, {}, {});
    REQUIRE(plan.chunks.size() == 2);
    for (const Chunk& chunk : plan.chunks) {
        CHECK(chunk.box.max.lon() - chunk.box.min.lon() < 3);
    }
}

TEST_CASE("tags are sent clean, those that OSM has stay as they are") {
    std::string emoji;
    for (int i = 0; i < 256; ++i) {
        emoji += "😀";
    }
    CHECK(code_points(shortened(emoji)) == 255);
    CHECK(shortened(emoji).ends_with("😀…"));
    CHECK(shortened(emoji.substr(4)) == emoji.substr(4));
    CHECK(clean_text(" a\x01\x7F\tb\xC2\x85\n ") == "a b");
    CHECK(clean_text("caf\xC3\xA9 \xFF\xC3") == "café");
    const osm::Tags tags{{"name", " Le Port "}, {"note", "\x01"}, {"old", " x "}, {" k ", "v"}};
    CHECK(clean_tags(tags, {{"old", " x "}}) ==
          osm::Tags{{"name", "Le Port"}, {"old", " x "}, {"k", "v"}});
}

TEST_CASE("the document says what is meant, to the last digit") {
    const std::shared_ptr<const osm::Graph> base =
        edit::test::map_of({node(7, {485'000'001, -25}).with_meta({3, 0, 0, 0, ""})});
    edit::Change change;
    change.set({}, node(-1, {480'000'000, 20'000'000}, {{"name", "A & \"B\""}}));
    change.set(base->get(osm::node_id(7)), {});
    const Plan plan = make_plan(*Overlay(base).with(change), {}, {});
    REQUIRE(plan.chunks.size() == 1);
    const std::string text = osm_change(plan.chunks.front().changes, 42);
    CHECK(text.find(R"(<node id="-1" changeset="42" lat="2" lon="48">)") != std::string::npos);
    CHECK(text.find(R"(<tag k="name" v="A &amp; &quot;B&quot;"/>)") != std::string::npos);
    CHECK(text.find(
              R"(<node id="7" version="3" changeset="42" lat="-0.0000025" lon="48.5000001"/>)") !=
          std::string::npos);
    const auto blocks = osmfile::parse_changes(text, "sent");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].kind == osmfile::ChangeKind::create);
    CHECK(blocks[1].kind == osmfile::ChangeKind::remove);
}

TEST_CASE("a changeset says who, what and how, each shortened where people see it") {
    ChangesetWords words;
    words.comment = "Carto\xC2\xA0participative " + std::string(300, 'x');
    words.hashtags = {"#bondy", "carto party", "bondy", ""};
    words.locale = "fr";
    words.review_requested = true;
    const osm::Tags tags = changeset_tags(words);
    CHECK(tags["created_by"] == "Arpent " ARPENT_VERSION);
    CHECK(code_points(tags["comment"]) == 255);
    CHECK(tags["comment"].ends_with("x…"));
    CHECK(tags["hashtags"] == "#bondy;#cartoparty");
    CHECK(tags["source"] == "survey");
    CHECK(tags["locale"] == "fr");
    CHECK(tags["review_requested"] == "yes");
    words.comment = "Relevé #bondy";
    CHECK(changeset_tags(words)["comment"] == "Relevé #bondy #cartoparty");
}

}  // namespace arpent::upload
