// SPDX-License-Identifier: GPL-3.0-or-later
// Several laptops hold what one of them was sending: whoever goes on, all of it is in OSM once, and
// all carnets say the same.
#include "tests/core/upload/killed.hpp"

#include <optional>
#include <thread>

namespace arpent::upload {
namespace {

using namespace upload::test;

/// Steps of an undisturbed sending of work().
std::size_t course() {
    Desk desk;
    Laptop laptop(desk.first());
    work(laptop);
    return send_until(laptop, desk.server(), 0);
}

/// What the room has done, whatever was sent of it.
std::vector<std::string> all_of(const Desk& desk, const std::vector<const Laptop*>& laptops) {
    Laptop all(desk.copy("all.arpent"));
    for (const Laptop* laptop : laptops) {
        all.take(*laptop);
    }
    return content(edit::test::elements_of(all.map()));
}

/// Everybody gets everything; then nobody has anything to send, and all maps are the same.
void check_level(const std::vector<Laptop*>& laptops, Server& server,
                 const std::vector<std::string>& wanted) {
    for (int round = 0; round < 2; ++round) {
        for (Laptop* one : laptops) {
            for (const Laptop* other : laptops) {
                if (one != other) {
                    one->take(*other);
                }
            }
        }
    }
    for (Laptop* laptop : laptops) {
        finish(*laptop, server, wanted);
    }
    for (Laptop* one : laptops) {
        for (const Laptop* other : laptops) {
            if (one != other) {
                one->take(*other);
            }
        }
        one->restart();
    }
    const auto first = edit::test::elements_of(laptops.front()->map());
    for (Laptop* laptop : laptops) {
        check_in_step(*laptop, server);
        REQUIRE(edit::test::elements_of(laptop->map()) == first);  // who and when included
    }
}

/// On what was new when others took it: a name, a tag, one more tree, no gate.
void go_on(Laptop& laptop) {
    std::vector<osm::Ref> ways;
    laptop.map().visit_all(osm::ElementType::way, [&](const Element& element) {
        if (element.tags().has("highway", "footway")) {
            ways.push_back(element.id().ref);
        }
    });
    REQUIRE(ways.size() == 1);
    const Element path = laptop.map().get(osm::way_id(ways.front()));
    laptop.put(path.with_tags(path.tags().with("surface", "sett")), "B");
    laptop.put(node(laptop.next(), {7000, 800000}, {{"natural", "tree"}}), "B");
    const Element gate = laptop.map().get(osm::node_id(path.way()->nodes.back()));
    laptop.put(gate.with_tags({}), "B");
}

/// How the other laptop is told of what the first one did before it died.
enum class Told : std::uint8_t { edits_only, after_the_kill };

struct Case {
    Told told = Told::edits_only;
    bool first_went_on = false;  ///< the first made edits that the other lacks
    bool other_went_on = false;
    std::string account = "mapper-token";  ///< of the other
    std::optional<Fault> fault;            ///< of the upload before the kill
};

void play(const Case& played, std::size_t kill) {
    INFO("killed at step " << kill << ", told " << static_cast<int>(played.told) << ", went on "
                           << played.first_went_on << played.other_went_on << ", " << played.account
                           << ", fault " << name_of(played.fault.value_or(Fault::none)));
    Desk desk;
    std::optional<Laptop> first(desk.first());
    Laptop other(desk.copy("other.arpent"));
    work(*first);
    other.take(*first);
    if (played.first_went_on) {
        first->put(node(first->next(), {6000, 900000}, {{"natural", "shrub"}}));
    }
    if (played.other_went_on) {
        go_on(other);
    }
    const auto wanted = all_of(desk, {&*first, &other});
    const auto before = played.first_went_on && played.told == Told::edits_only
                            ? std::vector<std::string>()
                            : wanted;
    if (played.fault) {
        desk.server().fault_at("upload", 2, *played.fault);
    }
    send_until(*first, desk.server(), kill);
    first.reset();
    if (played.told == Told::after_the_kill) {
        first.emplace(desk.first());
        other.take(*first);
        first.reset();
    }
    for (int again = 0; again < 3; ++again) {
        other.send(desk.server(), options_with({}), played.account);
        desk.server().advance(std::chrono::hours(2));  // an abandoned changeset closes by itself
    }
    if (!before.empty()) {
        REQUIRE(content(desk.server().elements()) == before);
    }
    first.emplace(desk.first());
    check_level({&*first, &other}, desk.server(), wanted);
}

}  // namespace

TEST_CASE("a laptop that holds the edits of one that died while sending finishes, once") {
    const std::size_t steps = course();
    for (std::size_t kill = 1; kill <= steps; ++kill) {
        play({}, kill);
    }
}

TEST_CASE("it does so with edits of its own upon those that were sent") {
    const std::size_t steps = course();
    for (std::size_t kill = 1; kill <= steps; ++kill) {
        play({Told::edits_only, false, true, "mapper-token", {}}, kill);
    }
}

TEST_CASE("it does so where the one that died had gone on, and comes back") {
    const std::size_t steps = course();
    for (std::size_t kill = 1; kill <= steps; kill += 2) {
        play({Told::edits_only, true, true, "mapper-token", {}}, kill);
    }
}

TEST_CASE("it does so with what it was told after the death") {
    const std::size_t steps = course();
    for (std::size_t kill = 1; kill <= steps; kill += 3) {
        play({Told::after_the_kill, true, true, "mapper-token", {}}, kill);
    }
}

TEST_CASE("it does so with another account") {
    const std::size_t steps = course();
    for (std::size_t kill = 2; kill <= steps; kill += 2) {
        play({Told::edits_only, false, true, "other-token", {}}, kill);
        play({Told::after_the_kill, false, false, "other-token", {}}, kill);
    }
}

TEST_CASE("it does so when the last answer was lost, or never came") {
    const std::size_t steps = course();
    for (std::size_t kill = 1; kill <= steps; kill += 3) {
        for (const Fault fault : {Fault::lost_reply, Fault::lost_request, Fault::closed}) {
            play({Told::edits_only, false, true, "mapper-token", fault}, kill);
        }
    }
}

TEST_CASE("of three laptops each dies while it takes over from the one before") {
    const std::size_t steps = course();
    for (std::size_t kill = 3; kill <= steps; kill += 6) {
        for (std::size_t again = 4; again <= steps; again += 7) {
            INFO("killed at steps " << kill << " and " << again);
            Desk desk;
            std::optional<Laptop> first(desk.first());
            std::optional<Laptop> second(desk.copy("second.arpent"));
            Laptop third(desk.copy("third.arpent"));
            work(*first);
            second->take(*first);
            third.take(*first);
            go_on(*second);
            const auto wanted = all_of(desk, {&*first, &*second});
            send_until(*first, desk.server(), kill);
            first.reset();
            send_until(*second, desk.server(), again);
            second.reset();
            third.send(desk.server(), options_with({}));
            first.emplace(desk.first());
            second.emplace(desk.file("second.arpent"));
            check_level({&*first, &*second, &third}, desk.server(), wanted);
        }
    }
}

TEST_CASE("two laptops that send the same at once send it once") {
    for (int round = 0; round < 12; ++round) {
        INFO("round " << round);
        Desk desk;
        Laptop one(desk.first());
        Laptop other(desk.copy("other.arpent"));
        work(one);
        other.take(one);
        const auto wanted = content(edit::test::elements_of(one.map()));
        desk.server().set_slow(std::chrono::milliseconds(10 * (round % 4)));
        desk.server().fault_at("upload", 1 + round % 3, Fault::slow);
        std::thread beside([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(2 * round));
            other.send(desk.server(), options_with({}));
        });
        one.send(desk.server(), options_with({}));
        beside.join();
        check_level({&one, &other}, desk.server(), wanted);
    }
}

TEST_CASE("edits that come after their upload was taken over are known to be sent") {
    Desk desk;
    std::optional<Laptop> author(desk.first());
    std::optional<Laptop> sender(desk.copy("sender.arpent"));
    Laptop other(desk.copy("other.arpent"));
    work(*author);
    sender->take(*author);
    const auto wanted = content(edit::test::elements_of(author->map()));
    send_until(*sender, desk.server(), 0);
    sender.reset();
    other.put(node(other.next(), {9000, 900000}, {{"natural", "tree"}}));
    REQUIRE(other.send(desk.server()).state ==
            SendState::sent);  // it holds nothing of the author's
    CHECK(desk.server().elements().size() == wanted.size() + 1);
    other.take(*author);
    other.send(desk.server());
    CHECK(desk.server().elements().size() == wanted.size() + 1);
    sender.emplace(desk.file("sender.arpent"));
    check_level({&*author, &*sender, &other}, desk.server(), content(desk.server().elements()));
}

TEST_CASE(
    "a copy of a carnet that was killed finishes the sending, and the original sends nothing") {
    const std::size_t steps = course();
    for (std::size_t kill = 1; kill <= steps; ++kill) {
        INFO("killed at step " << kill);
        Desk desk;
        std::vector<std::string> wanted;
        {
            Laptop laptop(desk.first());
            work(laptop);
            wanted = content(edit::test::elements_of(laptop.map()));
            send_until(laptop, desk.server(), kill);
        }
        std::filesystem::copy_file(desk.first(), desk.file("copy.arpent"));
        Laptop copy(desk.file("copy.arpent"));
        finish(copy, desk.server(), wanted);
        Laptop original(desk.first());
        if (kill % 2 == 0) {
            original.take(copy);
        }
        finish(original, desk.server(), wanted);
    }
}

TEST_CASE("a server that tells of no changesets is sent to all the same") {
    Desk desk;
    arpent::test::osm_server::Settings settings;
    settings.finds_changesets = false;
    Server server(settings);
    load(server, quarter());
    Laptop laptop(desk.first());
    work(laptop);
    const auto wanted = content(edit::test::elements_of(laptop.map()));
    server.fault_at("upload", 1, Fault::lost_request);
    finish(laptop, server, wanted);
}

}  // namespace arpent::upload
