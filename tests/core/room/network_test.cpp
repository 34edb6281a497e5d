// SPDX-License-Identifier: GPL-3.0-or-later
// Server and guest over real sockets, with something between them that cuts the line.
#include "core/base/error.hpp"
#include "core/room/finder.hpp"
#include "tests/core/room/room_fixture.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/temporary_base.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <mutex>
#include <random>

namespace arpent::room {
namespace {

using namespace std::chrono_literals;
using test::edits_of;
using test::Laptop;

const osm::ElementId bench = osm::node_id(20);

/// A laptop whose owner works on while a thread runs its network.
class SharedLedger final : public Ledger {
public:
    explicit SharedLedger(Laptop& laptop) : laptop_(laptop), inner_(laptop) {}

    bool has_changed() override { return true; }
    void look(const std::function<void(const store::Database&)>& use) override {
        const std::lock_guard guard(mutex_);
        use(laptop_.database());
    }
    Taken take(const store::Database& part) override {
        const std::lock_guard guard(mutex_);
        return inner_.take(part);
    }
    std::string group() override { return "A"; }

    void tag(const std::string& key, const std::string& value) {
        const std::lock_guard guard(mutex_);
        laptop_.tag(bench, key, value);
    }
    /// As while another window has the carnet open.
    void busy() {
        const std::lock_guard guard(mutex_);
        inner_.busy = true;
    }
    std::size_t count() {
        const std::lock_guard guard(mutex_);
        return static_cast<std::size_t>(laptop_.history().journal().count());
    }

private:
    std::mutex mutex_;
    Laptop& laptop_;
    test::LaptopLedger inner_;
};

/// Hands on what comes, and cuts each line after a random number of bytes, so many times.
class Cutter {
public:
    Cutter(std::uint16_t server, int cuts)
        : listener_(listen_on(0)), server_(server), cuts_(cuts), thread_([this](const auto& stop) {
              while (!stop.stop_requested()) {
                  carry(stop);
              }
          }) {}

    std::uint16_t port() const { return port_of(listener_); }
    int cuts() const { return done_; }

private:
    void carry(const std::stop_token& stop) {
        pollfd waiting{listener_.get(), POLLIN, 0};
        ::poll(&waiting, 1, 20);
        auto [client, from] = accept_from(listener_);
        if (!client) {
            return;
        }
        Socket server = connect_to({"127.0.0.1", server_});
        const bool cuts = done_ < cuts_;
        std::size_t left = cuts ? random_() % 5000 : 1'000'000'000;
        while (!stop.stop_requested()) {
            std::array<pollfd, 2> both{{{client.get(), POLLIN, 0}, {server.get(), POLLIN, 0}}};
            ::poll(both.data(), both.size(), 20);
            for (const auto& [a, b] : {std::pair(&client, &server), std::pair(&server, &client)}) {
                std::array<char, 700> part{};
                const auto got = ::recv(a->get(), part.data(), part.size(), 0);
                if (got == 0) {
                    return;
                }
                const auto count = got < 0 ? 0 : std::min(left, static_cast<std::size_t>(got));
                ::send(b->get(), part.data(), count, MSG_NOSIGNAL);
                left -= count;
            }
            if (left == 0) {
                ++done_;
                return;
            }
        }
    }

    Socket listener_;
    std::uint16_t server_;
    int cuts_;
    std::atomic<int> done_ = 0;
    std::mt19937 random_{4};
    std::jthread thread_;  // last: it uses the others
};

struct TwoLaptops {
    TwoLaptops()
        : base(*edit::test::map_of({edit::test::node(20, geo::Location::from_degrees(2.36, 48.93),
                                                     {{"amenity", "bench"}})})),
          laptops(test::laptops_of(base.carnet(), 2)),
          a(*laptops[0]),
          b(*laptops[1]) {}

    test::TemporaryBase base;
    std::vector<std::unique_ptr<Laptop>> laptops;
    SharedLedger a;
    SharedLedger b;
};

template <typename Done>
bool soon(Done done) {
    for (int i = 0; i < 600 && !done(); ++i) {
        std::this_thread::sleep_for(50ms);
    }
    return done();
}

}  // namespace

TEST_CASE("over sockets the line cut 200 times loses nothing and brings nothing twice") {
    TwoLaptops two;
    std::size_t made = 0;
    {
        Server server(two.a, 0, {});
        std::jthread serving([&](const std::stop_token& stop) { server.run(stop); });
        Cutter cutter(server.port(), 200);
        Guest guest(two.b, Address{"127.0.0.1", cutter.port()}, {});
        guest.pause = 1ms;
        std::jthread joining(
            [&](const std::stop_token& stop) { guest.run(Guest::Until::stopped, 1h, stop); });
        std::mt19937 random(5);
        while (cutter.cuts() < 200) {
            (random() % 2 == 0 ? two.a : two.b)
                .tag("note" + std::to_string(random() % 4), std::to_string(++made));
            std::this_thread::sleep_for(std::chrono::milliseconds(random() % 60));
        }
        CHECK(soon([&] { return two.a.count() == made && two.b.count() == made; }));
    }
    CHECK(edits_of(*two.laptops[0]).size() == made);
    CHECK(edits_of(*two.laptops[0]) == edits_of(*two.laptops[1]));
    CHECK(edit::check_journal(two.laptops[0]->database()).empty());
    CHECK(edit::check_journal(two.laptops[1]->database()).empty());
}

TEST_CASE("strangers do not keep the others out") {
    TwoLaptops two;
    two.b.tag("material", "wood");
    Server server(two.a, 0, {});
    std::jthread serving([&](const std::stop_token& stop) { server.run(stop); });
    std::mt19937 random(1);
    std::vector<Socket> strangers;
    for (int i = 0; i < 40; ++i) {
        Socket stranger = connect_to({"127.0.0.1", server.port()});
        std::array<unsigned, 300> noise{};
        std::ranges::generate(noise, [&] { return random(); });
        if (i % 2 == 0) {
            ::send(stranger.get(), noise.data(), sizeof noise, MSG_NOSIGNAL);
        }
        strangers.push_back(std::move(stranger));
    }
    Guest guest(two.b, Address{"127.0.0.1", server.port()}, {});
    CHECK_FALSE(guest.run(Guest::Until::level, 20s, {}).has_value());
    CHECK(two.a.count() == 1);
}

TEST_CASE("a port that is taken is named") {
    TwoLaptops two;
    const Server server(two.a, 0, {});
    CHECK_THROWS_AS(Server(two.b, server.port(), {}), Error);
}

TEST_CASE("nobody there is said after a while") {
    TwoLaptops two;
    Guest guest(two.b, Address{"127.0.0.1", 1}, {});
    const auto why = guest.run(Guest::Until::level, 200ms, {});
    REQUIRE(why.has_value());
    CHECK(why->key == "error.room_not_found");
}

TEST_CASE("a room that takes nothing is not waited for for ever, and nothing is lost") {
    TwoLaptops two;
    two.b.tag("material", "wood");
    two.a.busy();
    Server server(two.a, 0, {});
    std::jthread serving([&](const std::stop_token& stop) { server.run(stop); });
    Guest guest(two.b, Address{"127.0.0.1", server.port()}, {});
    const auto why = guest.run(Guest::Until::level, 500ms, {});
    REQUIRE(why.has_value());
    CHECK(why->key == "error.room_too_slow");
    CHECK(two.a.count() == 0);
    CHECK(two.b.count() == 1);
}

TEST_CASE("only who has the key is answered, and only an answer to our question counts") {
    Keys ours;
    Keys theirs;
    theirs.find[0] = std::byte{1};
    const Tag nonce = random_bytes();
    const auto question = make_question(ours, nonce);
    CHECK(read_question(ours, question) == nonce);
    CHECK_FALSE(read_question(theirs, question).has_value());
    auto reply = make_reply(ours, nonce, 4711);
    CHECK(read_reply(ours, nonce, reply) == 4711);
    CHECK_FALSE(read_reply(theirs, nonce, reply).has_value());
    CHECK_FALSE(read_reply(ours, random_bytes(), reply).has_value());
    reply[5] ^= std::byte{1};
    CHECK_FALSE(read_reply(ours, nonce, reply).has_value());
    CHECK_FALSE(read_question(ours, {}).has_value());
}

TEST_CASE("addresses as people type them") {
    CHECK(parse_address("192.168.1.12") == Address{"192.168.1.12", usual_port});
    CHECK(parse_address("laptop.local:5000") == Address{"laptop.local", 5000});
    CHECK(parse_address("[fe80::1]:5000") == Address{"fe80::1", 5000});
    CHECK(parse_address("fe80::1") == Address{"fe80::1", usual_port});
    for (const char* wrong : {"", ":5000", "a:", "a:0", "a:70000", "a:b", "[::1", "[::1]5"}) {
        INFO(wrong);
        CHECK_FALSE(parse_address(wrong).has_value());
    }
}

}  // namespace arpent::room
