// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_store.hpp"

#include "core/base/error.hpp"
#include "tests/support/random_graph.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <future>
#include <map>
#include <random>

using namespace arpent;
using osm::ElementType;

namespace {

constexpr std::array all_types{ElementType::node, ElementType::way, ElementType::relation};

std::vector<osm::Element> all_of(const osm::Graph& graph, ElementType type) {
    std::vector<osm::Element> elements;
    graph.visit_all(type, [&](const osm::Element& element) { elements.push_back(element); });
    return elements;
}

/// What a box query hands over, each with how often and where.
class Collector : public osm::FeatureVisitor {
public:
    void on_node(const osm::NodePtr& node) override { ++seen[osm::node_id(node->ref)]; }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& line) override {
        ++seen[osm::way_id(way->ref)];
        lines[way->ref] = line;
    }
    void on_relation(const osm::RelationPtr& relation) override {
        ++seen[osm::relation_id(relation->ref)];
    }

    std::map<osm::ElementId, int> seen;
    std::map<osm::Ref, std::vector<geo::Location>> lines;
};

Collector collect(const osm::Graph& graph, const geo::Box& box, osm::Level level) {
    Collector collector;
    graph.visit(box, level, collector);
    return collector;
}

geo::Box random_box(std::mt19937& random) {
    const auto number = [&](int below) {
        return std::uniform_int_distribution<int>(0, below - 1)(random);
    };
    if (number(5) == 0) {
        return {{1'799'999'000 - number(1000), 0}, {1'800'000'000, number(1000)}};
    }
    const geo::Location low{24'000'000 + number(100'000), 488'000'000 + number(100'000)};
    return {low, {low.x + number(30'000), low.y + number(30'000)}};
}

}  // namespace

TEST_CASE("a base gives back every element that went in, in file order") {
    const auto graph = test::random_graph(1, 6000);
    const test::TemporaryBase base(graph);
    for (const auto type : all_types) {
        CHECK(all_of(*base, type) == all_of(graph, type));
    }
    CHECK(base->info().nodes == all_of(graph, ElementType::node).size());
    CHECK(base->info().relations == all_of(graph, ElementType::relation).size());
    CHECK(base->box() == graph.box());
    CHECK(base->verify());
}

TEST_CASE("a base finds elements, their users and lines by id, and knows what it lacks") {
    const auto graph = test::random_graph(2, 3000);
    const test::TemporaryBase base(graph);
    bool same = true;
    const auto compare = [&](osm::Ref ref) {
        for (const auto type : all_types) {
            const osm::ElementId id{type, ref};
            same = same && base->get(id) == graph.get(id) &&
                   base->relations_of(id) == graph.relations_of(id);
        }
        same = same && base->ways_of(ref) == graph.ways_of(ref);
        if (const auto way = graph.way(ref)) {
            same = same && base->line_of(*way) == graph.line_of(*way);
        }
    };
    constexpr osm::Ref beyond_40_bits = osm::Ref{1} << 41;
    for (osm::Ref ref = -1600; ref < 4700; ++ref) {
        compare(ref);
        compare(ref + beyond_40_bits);
    }
    CHECK(same);
    CHECK(base->node(std::numeric_limits<osm::Ref>::min()) == nullptr);
    CHECK(base->node(std::numeric_limits<osm::Ref>::max()) == nullptr);
}

TEST_CASE("box queries of a base equal those that look at every element") {
    const auto graph = test::random_graph(3, 6000);
    const test::TemporaryBase base(graph);
    std::mt19937 random(7);
    for (int i = 0; i < 40; ++i) {
        const auto level = i % 2 == 0 ? osm::Level::all : osm::Level::overview;
        const geo::Box box = i == 0 ? geo::Box::world() : random_box(random);
        const auto expected = collect(graph, box, level);
        const auto found = collect(*base, box, level);
        CHECK(found.seen == expected.seen);
        CHECK(found.lines == expected.lines);
    }
    CHECK(collect(*base, {}, osm::Level::all).seen.empty());
}

TEST_CASE("a way that was edited has the line of its new nodes") {
    const auto graph = test::random_graph(4, 500);
    const test::TemporaryBase base(graph);
    osm::Way way = *all_of(graph, ElementType::way).front().way();
    std::ranges::reverse(way.nodes);
    way.nodes.push_back(3);
    CHECK(base->line_of(way) == graph.line_of(way));
}

TEST_CASE("the name of a base depends on its elements and not on their order") {
    const auto graph = test::random_graph(5, 2000);
    std::vector<osm::Element> elements;
    for (const auto type : all_types) {
        const auto some = all_of(graph, type);
        elements.insert(elements.end(), some.begin(), some.end());
    }
    const std::string hash = test::TemporaryBase(graph)->info().hash;
    CHECK(hash.size() == 64);
    job::Progress progress;
    const auto hash_of = [&](const std::vector<osm::Element>& given) {
        const test::TemporaryFolder folder;
        store::BaseWriter writer;
        for (const auto& element : given) {
            writer.add(element);
        }
        auto database = store::Database::create(folder / "a.arpent");
        return writer.write(database, progress, {}).hash;
    };
    std::shuffle(elements.begin(), elements.end(), std::mt19937(11));
    CHECK(hash_of(elements) == hash);
    auto meta = elements.front().meta();
    ++meta.changeset;
    elements.front() = elements.front().with_meta(meta);
    CHECK(hash_of(elements) != hash);
}

TEST_CASE("of an element that comes twice the higher version stays") {
    osm::MemoryGraph graph;
    const test::TemporaryFolder folder;
    store::BaseWriter writer;
    writer.add(osm::Node{7, {2, 0, 0, 0, ""}, {{"a", "new"}}, {1, 1}});
    writer.add(osm::Node{7, {1, 0, 0, 0, ""}, {{"a", "old"}}, {1, 1}});
    job::Progress progress;
    {
        auto database = store::Database::create(folder / "a.arpent");
        CHECK(writer.write(database, progress, {}).nodes == 1);
    }
    const auto database = store::Database::open(folder / "a.arpent", store::Access::read_only);
    CHECK(store::BaseStore::open(database)->node(7)->tags.has("a", "new"));
}

TEST_CASE("an empty base is a base") {
    const test::TemporaryBase base{osm::MemoryGraph()};
    CHECK(base->box().is_empty());
    CHECK(base->verify());
    CHECK(collect(*base, geo::Box::world(), osm::Level::all).seen.empty());
    CHECK(base->node(1) == nullptr);
}

TEST_CASE("many threads ask one base at the same time") {
    const auto graph = test::random_graph(6, 3000);
    const test::TemporaryBase made(graph);
    const auto database = store::Database::open(made.carnet(), store::Access::read_only);
    const auto base = store::BaseStore::open(database, 100'000);  // so that blocks come and go
    const auto expected = collect(graph, geo::Box::world(), osm::Level::all).seen;
    std::vector<std::future<bool>> answers;
    for (int i = 0; i < 4; ++i) {
        answers.push_back(std::async(std::launch::async, [&] {
            bool same = true;
            for (osm::Ref ref = 0; ref < 400; ++ref) {
                same = same && base->get(osm::node_id(ref)) == graph.get(osm::node_id(ref));
            }
            return same && collect(*base, geo::Box::world(), osm::Level::all).seen == expected;
        }));
    }
    for (auto& answer : answers) {
        CHECK(answer.get());
    }
}

TEST_CASE("writing a base stops when asked and leaves nothing") {
    const auto graph = test::random_graph(8, 500);
    store::BaseWriter writer;
    graph.visit_all(ElementType::node, [&](const osm::Element& node) { writer.add(node); });
    const test::TemporaryFolder folder;
    auto database = store::Database::create(folder / "a.arpent");
    std::stop_source stop;
    stop.request_stop();
    job::Progress progress;
    CHECK_THROWS_AS(writer.write(database, progress, stop.get_token()), Cancelled);
    CHECK_THROWS_AS(store::BaseStore::open(database), Error);
}

TEST_CASE("a harmed base says so and never crashes") {
    const auto graph = test::random_graph(9, 1500);
    const test::TemporaryBase base(graph);
    std::mt19937 random(3);
    const auto random_number = [&](std::int64_t below) {
        return std::uniform_int_distribution<std::int64_t>(0, below - 1)(random);
    };
    int noticed = 0;
    constexpr int rounds = 60;
    for (int round = 0; round < rounds; ++round) {
        const auto copy = base.folder() / "harmed.arpent";
        std::filesystem::copy_file(base.carnet(), copy,
                                   std::filesystem::copy_options::overwrite_existing);
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open(copy.c_str(), &raw) == SQLITE_OK);
        const std::string which =
            " WHERE id = 1 + abs(random()) % (SELECT max(id) FROM base_block)";
        const std::array harms{
            "UPDATE base_block SET data = substr(data, 1, length(data) / 2)" + which,
            "UPDATE base_block SET data = zeroblob(40)" + which,
            "UPDATE base_block SET data = CAST(substr(data, 1, 20) || 'x' || substr(data, 22) AS "
            "BLOB)" +
                which,
            "UPDATE base_block SET data = (SELECT data FROM base_block ORDER BY random())" + which,
            "UPDATE base_extent SET min_x = min_x - 5" + which,
            std::string("DELETE FROM base_block") + which};
        const auto& harm = harms.at(static_cast<std::size_t>(random_number(harms.size())));
        INFO(harm);
        REQUIRE(sqlite3_exec(raw, harm.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
        const bool changed = sqlite3_changes(raw) > 0;
        sqlite3_close(raw);
        const auto database = store::Database::open(copy, store::Access::read_only);
        const auto harmed = store::BaseStore::open(database);
        bool told = false;
        const auto attempt = [&](auto action) {
            try {
                action();
            } catch (const Error& error) {
                CHECK(error.message().key == "error.carnet_damaged");
                told = true;
            }
        };
        attempt([&] { collect(*harmed, geo::Box::world(), osm::Level::all); });
        for (const auto type : all_types) {
            attempt([&] { all_of(*harmed, type); });
        }
        for (osm::Ref ref = 0; ref < 30; ++ref) {
            attempt([&] { harmed->ways_of(ref * 37); });
        }
        attempt([&] { told = !harmed->verify() || told; });
        noticed += told || !changed ? 1 : 0;
    }
    // A block that took another's place of equal content is no harm.
    CHECK(noticed >= rounds - 3);
}
