// SPDX-License-Identifier: GPL-3.0-or-later
// The protocol without sockets: what one says is handed to the other, or cut off, or changed.
#include "core/room/peer.hpp"

#include "core/edit/edit_proof.hpp"
#include "tests/core/room/room_fixture.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/temporary_base.hpp"

#include <random>

namespace arpent::room {
namespace {

using test::edits_of;
using test::Laptop;
using test::LaptopLedger;

const osm::ElementId bench = osm::node_id(20);

geo::Location metres(double east, double north) {
    return geo::Location::from_degrees(2.36 + east / 73'050, 48.93 + north / 111'195);
}

/// Laptops with a bench and desks for them.
struct Class {
    explicit Class(int count = 2)
        : base(*edit::test::map_of({edit::test::node(20, metres(30, 30), {{"amenity", "bench"}})})),
          laptops(test::laptops_of(base.carnet(), count)) {
        for (const auto& laptop : laptops) {
            auto& ledger = *ledgers.emplace_back(std::make_unique<LaptopLedger>(
                *laptop, "Groupe " + std::to_string(ledgers.size() + 1)));
            auto& desk = *desks.emplace_back(std::make_unique<Desk>(Desk{ledger, {}}));
            desk.keys = derive_keys(edit::carnet_key(laptop->database()));
            desk.on_event = [this](const Event& event) { events.push_back(event); };
        }
        look();
    }

    void look() {
        for (std::size_t i = 0; i < desks.size(); ++i) {
            desks[i]->holding = Holding(laptops[i]->database());
        }
    }

    bool told(Event::Kind kind) const {
        return std::ranges::find(events, kind, &Event::kind) != events.end();
    }

    test::TemporaryBase base;
    std::vector<std::unique_ptr<Laptop>> laptops;
    std::vector<std::unique_ptr<LaptopLedger>> ledgers;
    std::vector<std::unique_ptr<Desk>> desks;
    std::vector<Event> events;
};

/// A wire between two of them that carries so many bytes and is cut then.
struct Wire {
    Wire(Class& room, std::size_t server, std::size_t client)
        : a(*room.desks[server], Side::server, "a", now),
          b(*room.desks[client], Side::client, "b", now),
          at_a(room.laptops[server]->database()),
          at_b(room.laptops[client]->database()) {}

    /// True when both are level before the wire is cut.
    bool run(std::size_t budget = 1'000'000'000, std::size_t piece = 100'000) {
        for (int quiet = 0; quiet < 3 && !(a.is_level() && b.is_level());) {
            a.work(&at_a, true, now);
            b.work(&at_b, true, now);
            a.work(nullptr, true, now);
            b.work(nullptr, true, now);
            const std::size_t moved = move(a, b, budget, piece) + move(b, a, budget, piece);
            if (budget == 0) {
                return false;
            }
            quiet = moved == 0 ? quiet + 1 : 0;
        }
        return a.is_level() && b.is_level();
    }

    std::size_t move(Peer& from, Peer& to, std::size_t& budget, std::size_t piece) {
        auto bytes = from.take_output();
        if (change) {
            change(bytes);
        }
        const std::size_t count = std::min(bytes.size(), budget);
        budget -= count;
        for (std::size_t at = 0; at < count; at += piece) {
            to.receive(std::span(bytes).subspan(at, std::min(piece, count - at)), now);
        }
        return count;
    }

    Clock::time_point now = Clock::now();
    Peer a;
    Peer b;
    const store::Database& at_a;
    const store::Database& at_b;
    std::function<void(std::vector<std::byte>&)> change;
};

}  // namespace

TEST_CASE("two laptops are level after one meeting, and their maps are equal") {
    Class room;
    room.laptops[0]->tag(bench, "material", "wood");
    room.laptops[1]->tag(bench, "colour", "red");
    room.laptops[1]->add(metres(5, 5), {{"amenity", "waste_basket"}});
    room.look();
    Wire wire(room, 0, 1);
    REQUIRE(wire.run());
    CHECK(edits_of(*room.laptops[0]) == edits_of(*room.laptops[1]));
    CHECK(edits_of(*room.laptops[0]).size() == 3);
    CHECK(edit::test::elements_of(room.laptops[0]->map()) ==
          edit::test::elements_of(room.laptops[1]->map()));
    CHECK(room.told(Event::Kind::joined));
    CHECK(room.told(Event::Kind::received));
    CHECK(wire.a.received() == 2);
    CHECK(wire.a.sent() == 1);
}

TEST_CASE("what is entered during the session arrives, once") {
    Class room;
    Wire wire(room, 0, 1);
    REQUIRE(wire.run());
    for (int i = 0; i < 5; ++i) {
        room.laptops[static_cast<std::size_t>(i % 2)]->tag(bench, "seats", std::to_string(i));
        room.look();
        REQUIRE(wire.run());
    }
    CHECK(edits_of(*room.laptops[0]).size() == 5);
    CHECK(edits_of(*room.laptops[0]) == edits_of(*room.laptops[1]));
    CHECK(wire.a.received() == 2);
    CHECK(wire.b.received() == 3);
}

TEST_CASE("the link cut at 200 random moments loses nothing and brings nothing twice") {
    Class room;
    std::mt19937 random(20261127);
    std::size_t made = 0;
    for (int cut = 0; cut < 200; ++cut) {
        for (const auto& laptop : room.laptops) {
            if (random() % 2 == 0) {
                laptop->tag(bench, "note" + std::to_string(random() % 4), std::to_string(cut));
                ++made;
            }
        }
        room.look();
        Wire wire(room, 0, 1);
        wire.run(random() % 6000, 1 + random() % 700);
    }
    Wire wire(room, 0, 1);
    REQUIRE(wire.run());
    CHECK(edits_of(*room.laptops[0]).size() == made);
    CHECK(edits_of(*room.laptops[0]) == edits_of(*room.laptops[1]));
    CHECK(edit::check_journal(room.laptops[0]->database()).empty());
    CHECK(edit::check_journal(room.laptops[1]->database()).empty());
    room.laptops[0]->restart();
    CHECK(edit::test::elements_of(room.laptops[0]->map()) ==
          edit::test::elements_of(room.laptops[1]->map()));
}

TEST_CASE("three laptops: what one sends goes on to the third") {
    Class room(3);
    room.laptops[1]->tag(bench, "material", "wood");
    room.laptops[2]->tag(bench, "colour", "red");
    room.look();
    Wire one(room, 0, 1);
    Wire other(room, 0, 2);
    for (int i = 0; i < 4; ++i) {
        one.run();
        other.run();
    }
    for (const auto& laptop : room.laptops) {
        CHECK(edits_of(*laptop).size() == 2);
    }
}

TEST_CASE("who has another key is sent away by both sides before anything is said") {
    Class room;
    Class other;
    other.laptops[0]->tag(bench, "material", "wood");
    other.look();
    SECTION("another workshop's carnet") {}
    SECTION("even one that knows how ours is called") {
        other.desks[0]->keys.identity = room.desks[0]->keys.identity;
    }
    Peer server(*room.desks[0], Side::server, "a", {});
    Peer client(*other.desks[0], Side::client, "b", {});
    for (int i = 0; i < 5; ++i) {
        server.receive(client.take_output(), {});
        client.receive(server.take_output(), {});
    }
    CHECK(server.is_done());
    CHECK(client.is_done());
    CHECK(server.was_refused());
    CHECK(client.was_refused());
    CHECK_FALSE(server.is_greeted());
    CHECK_FALSE(client.is_greeted());
    CHECK(edits_of(*room.laptops[0]).empty());
}

TEST_CASE("whatever is changed on the way ends the link and changes no carnet") {
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        Class room;
        room.laptops[0]->tag(bench, "material", "wood");
        room.look();
        Wire wire(room, 0, 1);
        std::size_t left = random() % 2500;
        wire.change = [&](std::vector<std::byte>& bytes) {
            if (left < bytes.size()) {
                bytes[left] ^= std::byte{0x10};
                left = 1'000'000;
            } else {
                left -= left < 1'000'000 ? bytes.size() : 0;
            }
        };
        wire.run();
        const auto got = edits_of(*room.laptops[1]);
        CHECK((got.empty() || got == edits_of(*room.laptops[0])));
    }
}

TEST_CASE("what one side said cannot be played to the other again") {
    Class room;
    room.laptops[1]->tag(bench, "material", "wood");
    room.look();
    std::vector<std::byte> heard;
    {
        Peer server(*room.desks[0], Side::server, "a", {});
        Peer client(*room.desks[1], Side::client, "b", {});
        for (int i = 0; i < 3; ++i) {
            const auto bytes = client.take_output();
            heard.insert(heard.end(), bytes.begin(), bytes.end());
            server.receive(bytes, {});
            client.receive(server.take_output(), {});
            client.work(&room.laptops[1]->database(), true, {});
        }
    }
    Peer again(*room.desks[0], Side::server, "a", {});
    again.receive(heard, {});
    CHECK_FALSE(again.is_greeted());
    CHECK(again.is_done());
}

TEST_CASE("a laptop whose numbers say something else here is refused by name") {
    Class room;
    room.laptops[0]->tag(bench, "material", "wood", "A");
    const auto device = room.laptops[0]->history().journal().device();
    room.look();
    REQUIRE(Wire(room, 0, 1).run());
    // Both go on from an older copy of the same device.
    auto edits = edits_of(*room.laptops[0]);
    edit::Edit one = edits.front();
    one.id.n = 2;
    one.seen = {{device, 1}};
    edit::Edit other = one;
    other.group = "B";
    room.laptops[0]->history().receive(std::span(&one, 1));
    room.laptops[1]->history().receive(std::span(&other, 1));
    room.look();
    Wire wire(room, 0, 1);
    CHECK_FALSE(wire.run());
    REQUIRE(wire.a.why().has_value());
    CHECK(wire.a.why()->key == "error.room_same_device");
    CHECK(edits_of(*room.laptops[0]).size() == 2);
    CHECK(edits_of(*room.laptops[1]).size() == 2);
}

TEST_CASE("edits wait while another window has the carnet open") {
    Class room;
    room.laptops[1]->tag(bench, "material", "wood");
    room.look();
    room.ledgers[0]->busy = true;
    Wire wire(room, 0, 1);
    CHECK_FALSE(wire.run());
    CHECK(room.told(Event::Kind::waiting));
    CHECK_FALSE(wire.a.wants_input());
    room.ledgers[0]->busy = false;
    wire.now = Clock::now() + std::chrono::seconds(5);
    CHECK(wire.run());
    CHECK(edits_of(*room.laptops[0]).size() == 1);
}

TEST_CASE("who says nothing is not waited for") {
    Class room;
    Peer peer(*room.desks[0], Side::server, "a", Clock::time_point{});
    peer.work(nullptr, true, Clock::time_point{} + std::chrono::seconds(9));
    CHECK_FALSE(peer.is_done());
    peer.work(nullptr, true, Clock::time_point{} + std::chrono::seconds(11));
    CHECK(peer.is_done());
}

TEST_CASE("nobody talks to itself") {
    Class room;
    room.desks[1]->session = room.desks[0]->session;
    Wire wire(room, 0, 1);
    CHECK_FALSE(wire.run());
    CHECK(wire.a.why()->key == "error.room_itself");
}

}  // namespace arpent::room
