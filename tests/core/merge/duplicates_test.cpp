// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/duplicates.hpp"

#include "core/geo/mercator.hpp"
#include "core/merge/round.hpp"
#include "tests/support/entered_things.hpp"
#include "tests/support/laptop.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>
#include <set>

namespace arpent::merge {
namespace {

using test::Laptop;

geo::Location metres(double east, double north) {
    return geo::Location::from_degrees(2.36 + east / 73'050, 48.93 + north / 111'195);
}

const osm::Tags bench{{"amenity", "bench"}};

/// Laptops of one quarter, that has one bench in OSM already (node 1).
struct Room {
    explicit Room(int count)
        : base(*edit::test::map_of({edit::test::node(1, metres(500, 0), bench)})),
          laptops(test::laptops_of(base.carnet(), count)) {}

    std::vector<Question> met() {
        test::meet(laptops);
        return laptops.front()->questions();
    }

    test::TemporaryBase base;
    std::vector<std::unique_ptr<Laptop>> laptops;
};

struct Measured {
    test::Score score;
    double per_ten = 0;  ///< rounds for ten things of the quarter
};

Measured measure(const test::ThingsPlan& plan) {
    constexpr std::uint64_t seeds = 40;
    Measured measured;
    std::size_t rounds = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const test::EnteredThings entered(seed, plan);
        const auto questions = find_duplicates(entered.heads, *entered.map);
        measured.score.add(test::score(entered, questions));
        rounds += rounds_of(questions, *entered.map).size();
    }
    measured.per_ten = 10.0 * static_cast<double>(rounds) / (seeds * plan.things);
    return measured;
}

/// ARPENT_FIGURES=1 prints what core/merge/README.md says.
void check(const char* what, const test::ThingsPlan& plan) {
    const Measured measured = measure(plan);
    INFO(what);
    if (std::getenv("ARPENT_FIGURES") != nullptr) {
        std::cout << what << ": precision " << measured.score.precision() << ", recall "
                  << measured.score.recall() << ", rounds for ten things " << measured.per_ten
                  << "\n";
    }
    CHECK(measured.score.precision() >= 0.97);
    CHECK(measured.score.recall() >= 0.95);
    CHECK(measured.per_ten <= 1);
}

}  // namespace

TEST_CASE("of what groups entered twice nearly all is found, and little else") {
    test::ThingsPlan plan;
    check("300 things, rows of benches 4 m apart", plan);
    plan.separation_m = 0;
    check("things of a class at any distance from each other", plan);
    plan = {};
    plan.side_m = 400;
    check("a dense quarter", plan);
    plan.side_m = 1500;
    check("a wide quarter", plan);
    plan = {};
    plan.row_spacing_m = 2;
    plan.in_rows = 0.5;
    check("half of it in rows 2 m apart", plan);
    plan = {};
    plan.sectors = false;
    check("anybody enters anything", plan);
    plan = {};
    plan.in_base = 200;
    plan.in_base_entered = 20;
    check("200 more things in OSM, 20 of them entered again", plan);
    plan = {};
    plan.jitter_m = 1.5;
    check("careful readings", plan);
}

TEST_CASE("three equal benches here and two there are two pairs, each bench in one") {
    Room room(2);
    for (const double east : {0, 3, 6}) {
        room.laptops[0]->add(metres(east, 0), bench, "A");
    }
    for (const double east : {1, 7}) {
        room.laptops[1]->add(metres(east, 1), bench, "B");
    }
    const auto questions = room.met();
    REQUIRE(questions.size() == 2);
    std::set<osm::ElementId> asked;
    for (const Question& question : questions) {
        CHECK(question.kind == QuestionKind::duplicate);
        CHECK(question.choices.front().groups == std::vector<std::string>{"A", "B"});
        asked.insert({question.target.element, *question.other});
    }
    CHECK(asked.size() == 4);
}

TEST_CASE("a thing that three groups entered is two pairs of one thing, in one round") {
    Room room(3);
    for (int i = 0; i < 3; ++i) {
        room.laptops[static_cast<std::size_t>(i)]->add(metres(2 * i, 0), bench,
                                                       "G" + std::to_string(i));
    }
    const auto questions = room.met();
    REQUIRE(questions.size() == 2);
    const auto rounds = rounds_of(questions, room.laptops[0]->map());
    REQUIRE(rounds.size() == 1);
    CHECK(rounds[0].things == 1);
    CHECK(rounds[0].groups == std::vector<std::string>{"G0", "G1", "G2"});
    CHECK(entries_of_things(questions).front().size() == 3);
}

TEST_CASE("what one laptop entered twice, or with the other's on its screen, is two things") {
    Room room(2);
    room.laptops[0]->add(metres(0, 0), bench);
    room.laptops[0]->add(metres(1, 0), bench);
    CHECK(room.met().empty());
    room.laptops[1]->add(metres(2, 0), bench);
    CHECK(room.met().empty());
}

TEST_CASE("other classes, other names and what is far are other things") {
    Room room(2);
    Laptop& a = *room.laptops[0];
    Laptop& b = *room.laptops[1];
    a.add(metres(0, 0), bench);
    b.add(metres(0, 0), {{"amenity", "waste_basket"}});
    a.add(metres(100, 0), {{"shop", "bakery"}, {"name", "Chez Lulu"}});
    b.add(metres(101, 0), {{"shop", "bakery"}, {"name", "Le Fournil"}});
    a.add(metres(200, 0), bench);
    b.add(metres(213, 0), bench);
    CHECK(room.met().empty());
    a.add(metres(300, 0), {{"shop", "bakery"}, {"name", "Le Pétrin"}});
    Room other(2);
    other.laptops[0]->add(metres(300, 0), {{"shop", "bakery"}, {"name", "L'Épi d'Or"}});
    other.laptops[1]->add(metres(316, 0), {{"shop", "bakery"}, {"name", "l’epi d’or"}});
    CHECK(other.met().size() == 1);
}

TEST_CASE("a new bench on one of OSM's is asked about once, one that is farther is not") {
    Room room(2);
    room.laptops[0]->add(metres(503, 0), bench, "A");
    room.laptops[1]->add(metres(511, 0), bench, "B");
    const auto questions = room.met();
    REQUIRE(questions.size() == 2);  // A's with OSM's, A's with B's
    for (const Question& question : questions) {
        CHECK((question.target.element.ref < 0 || *question.other != osm::node_id(1) ||
               question.choices.front().groups == std::vector<std::string>{"A"}));
    }
}

TEST_CASE("a playground's point within its area is the same playground") {
    Room room(2);
    Laptop& a = *room.laptops[0];
    edit::Change change;
    std::vector<osm::Ref> ring;
    for (const auto& [east, north] :
         {std::pair(0, 0), std::pair(120, 0), std::pair(120, 120), std::pair(0, 120)}) {
        ring.push_back(a.history().new_ids().next());
        change.set({}, edit::test::node(ring.back(), metres(east, north)));
    }
    ring.push_back(ring.front());
    const osm::Tags playground{{"leisure", "playground"}};
    change.set({}, edit::test::way(a.history().new_ids().next(), ring, playground));
    a.history().commit(change, {"edit.test", {}}, "A");
    room.laptops[1]->add(metres(10, 110), playground, "B");
    CHECK(room.met().size() == 1);
}

TEST_CASE("what was told apart is not asked again, on no laptop") {
    Room room(3);
    room.laptops[0]->add(metres(0, 0), bench, "A");
    room.laptops[1]->add(metres(4, 0), bench, "B");
    const auto questions = room.met();
    REQUIRE(questions.size() == 1);
    room.laptops[2]->answer(questions.front(), "different");
    CHECK(room.met().empty());
    room.laptops[0]->restart();
    CHECK(room.laptops[0]->questions().empty());
    CHECK(room.laptops[0]->map().get(questions.front().target.element));
    CHECK(room.laptops[0]->map().get(*questions.front().other));
}

TEST_CASE("rounds hold neighbouring things, not too many, and all laptops have the same") {
    const test::EnteredThings entered(7, {});
    const auto questions = find_duplicates(entered.heads, *entered.map);
    const auto rounds = rounds_of(questions, *entered.map);
    std::set<std::string> ids;
    std::size_t pairs = 0;
    for (const Round& round : rounds) {
        CHECK(ids.insert(round.id).second);
        CHECK(round.things <= most_things);
        CHECK(round.things <= round.questions.size());
        CHECK(geo::distance_m(round.box.min, round.box.max) < 330);
        pairs += round.questions.size();
    }
    CHECK(pairs == questions.size());
}

}  // namespace arpent::merge
