// SPDX-License-Identifier: GPL-3.0-or-later
// The client against the test server, with and without faults.
#include "core/net/osm_api.hpp"

#include "core/base/error.hpp"
#include "core/osmfile/iso_time.hpp"
#include "tests/support/osm_server/server.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <thread>

namespace arpent::net {
namespace {

using test::osm_server::Fault;
using test::osm_server::Server;

constexpr std::chrono::milliseconds patience{300};

OsmApi api(const Server& server, const std::string& token = "mapper-token") {
    return {*parse_api_url(server.url()), token, {patience, patience, patience}};
}

void load(Server& server) { server.load(test::source_dir() / "tests/core/net/golden/before.opl"); }

std::string create_one(std::int64_t changeset) {
    return "<osmChange version=\"0.6\"><create><node id=\"-1\" lat=\"45.1\" lon=\"5.7\" "
           "changeset=\"" +
           std::to_string(changeset) + "\"/></create></osmChange>";
}

template <typename Value>
Value value(Reply<Value> reply) {
    if (const auto* refused = std::get_if<Refusal>(&reply)) {
        FAIL("refused: " << refused->text);
    }
    if (const auto* unclear = std::get_if<Unclear>(&reply)) {
        FAIL("unclear: " << unclear->why);
    }
    return std::get<Value>(std::move(reply));
}

template <typename Value>
bool is_unclear(const Reply<Value>& reply) {
    return std::holds_alternative<Unclear>(reply);
}

template <typename Kind, typename Value>
bool is_refused_as(const Reply<Value>& reply) {
    const auto* refusal = std::get_if<Refusal>(&reply);
    return refusal != nullptr && std::holds_alternative<Kind>(refusal->kind);
}

}  // namespace

TEST_CASE("a changeset is created, filled, closed and read back") {
    Server server;
    load(server);
    OsmApi osm = api(server);
    CHECK(value(osm.capabilities()).changeset_elements == 10000);
    CHECK(value(osm.user_details()).name == "mapper");
    const auto changeset = value(osm.create_changeset({{"comment", "Bancs & arbres"}}));
    CHECK(changeset == 1'000'001);
    const auto lines = value(osm.upload(changeset, create_one(changeset)));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] == DiffLine{osm::ElementType::node, -1, 6, 1});
    value(osm.close(changeset));
    const ChangesetInfo info = value(osm.get_changeset(changeset));
    CHECK_FALSE(info.is_open);
    CHECK(info.changes_count == 1);
    CHECK(info.tags["comment"] == "Bancs & arbres");
    const auto blocks = value(osm.download(changeset));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].elements[0].id() == osm::node_id(6));
    CHECK(is_refused_as<Closed>(osm.close(changeset)));
    CHECK(is_refused_as<NotFound>(osm.get_changeset(99)));
}

TEST_CASE("changesets are found by account, by place and by time, a hundred at once") {
    Server server;
    OsmApi client = api(server);
    for (int i = 0; i < 120; ++i) {
        const auto number = value(client.create_changeset(osm::Tags({{"comment", "x"}})));
        if (i % 10 == 0) {
            value(client.upload(number, create_one(number)));
            server.advance(std::chrono::seconds(60));
        }
    }
    OsmApi other = api(server, "other-token");
    const auto foreign = value(other.create_changeset(osm::Tags({{"comment", "y"}})));
    value(other.upload(foreign, create_one(foreign)));

    const auto newest = value(client.find_changesets({1, {}, 0}));
    REQUIRE(newest.size() == most_changesets);
    CHECK(newest.front().id == foreign - 1);
    const auto oldest = osmfile::parse_iso_time(newest.back().created_at);
    REQUIRE(oldest);
    const auto before = value(client.find_changesets({1, {}, *oldest + 1}));
    CHECK(before.size() == 21);  // the oldest comes again
    CHECK(before.back().id == foreign - 120);

    const geo::Location place = geo::Location::from_degrees(5.7, 45.1);
    const geo::Box there{{place.x - 1, place.y - 1}, {place.x + 1, place.y + 1}};
    CHECK(value(client.find_changesets({0, there, 0})).size() == 13);
    const geo::Box elsewhere{{place.x + 10, place.y}, {place.x + 20, place.y + 10}};
    CHECK(value(client.find_changesets({0, elsewhere, 0})).empty());
}

TEST_CASE("elements are fetched with their deleted ones, and down to the missing one") {
    Server server;
    load(server);
    OsmApi osm = api(server);
    std::vector<Wanted> wanted{{osm::node_id(1), {}},
                               {osm::node_id(3), {}},
                               {osm::way_id(7), 1},
                               {osm::relation_id(9), {}}};
    for (osm::Ref ref = 1000; ref < 1005; ++ref) {
        wanted.push_back({osm::node_id(ref), {}});
    }
    const Fetched fetched = value(osm.fetch(wanted));
    CHECK(fetched.elements.size() == 4);
    CHECK(fetched.missing.size() == 5);
    const auto gone = std::ranges::find_if(
        fetched.elements, [](const auto& read) { return read.element.id() == osm::node_id(3); });
    REQUIRE(gone != fetched.elements.end());
    CHECK_FALSE(gone->is_visible);
    CHECK(value(osm.ways_of(1)).size() == 1);
    CHECK(value(osm.relations_of(osm::way_id(7))).size() == 1);
    const geo::Box box{{56900000, 451700000}, {57100000, 451900000}};
    CHECK(value(osm.map(box)).size() == 5);
    const geo::Box large{{50000000, 450000000}, {60000000, 460000000}};
    CHECK(is_refused_as<TooMuchAsked>(osm.map(large)));
}

TEST_CASE("many elements are fetched in several calls") {
    Server server;
    std::vector<osmfile::ReadElement> elements;
    std::vector<Wanted> wanted;
    constexpr osm::Ref first = 12'000'000'000;
    for (osm::Ref ref = first; ref < first + 1500; ++ref) {
        elements.push_back(
            {std::make_shared<const osm::Node>(osm::Node{ref, {}, {}, {1, 1}}), true});
        wanted.push_back({osm::node_id(ref), {}});
    }
    server.load(elements);
    OsmApi osm{*parse_api_url(server.url()), ""};
    CHECK(value(osm.fetch(wanted)).elements.size() == 1500);
    CHECK(server.requests().size() > 2);
}

TEST_CASE("a stale token does not break reading, and is told when writing") {
    Server server;
    load(server);
    OsmApi osm = api(server, "stale-token");
    CHECK(value(osm.ways_of(1)).size() == 1);
    CHECK(is_refused_as<NotAuthorized>(osm.create_changeset({})));
    server.accounts().token("other-token").can_write = false;
    OsmApi weak = api(server, "other-token");
    CHECK(is_refused_as<NotPermitted>(weak.create_changeset({})));
    server.accounts().account(1).is_blocked = true;
    OsmApi blocked = api(server);
    CHECK(is_refused_as<Blocked>(blocked.create_changeset({})));
}

TEST_CASE("limits of the account and of the changeset are refusals, and nothing is applied") {
    Server server;
    OsmApi osm = api(server);
    const auto changeset = value(osm.create_changeset({}));
    server.accounts().account(1).changes_left = 0;
    CHECK(is_refused_as<RateLimited>(osm.upload(changeset, create_one(changeset))));
    server.accounts().account(1).changes_left = 10;
    server.accounts().account(1).max_box = -1;
    CHECK(is_refused_as<TooLargeBox>(osm.upload(changeset, create_one(changeset))));
    CHECK(server.elements().empty());
    CHECK(value(osm.get_changeset(changeset)).changes_count == 0);
}

TEST_CASE("10,001 elements are refused as if the changeset were closed, 10,000 are taken") {
    Server server;
    OsmApi osm{*parse_api_url(server.url()), "mapper-token"};
    const auto changeset = value(osm.create_changeset({}));
    const auto change = [&](int count) {
        std::string xml = "<osmChange version=\"0.6\"><create>";
        for (int i = 1; i <= count; ++i) {
            xml += "<node id=\"-" + std::to_string(i) + "\" lat=\"45.1\" lon=\"5.7\" changeset=\"" +
                   std::to_string(changeset) + "\"/>";
        }
        return xml + "</create></osmChange>";
    };
    CHECK(is_refused_as<Closed>(osm.upload(changeset, change(10'001))));
    CHECK(value(osm.get_changeset(changeset)).is_open);
    job::Progress progress;
    CHECK(value(osm.upload(changeset, change(10'000), {}, &progress)).size() == 10'000);
    CHECK(progress.share() == 1);
}

TEST_CASE("every fault of an upload is a clear no that left nothing, or unclear") {
    for (const Fault fault : test::osm_server::all_faults) {
        INFO(name_of(fault));
        Server server;
        server.set_slow(std::chrono::milliseconds(700));
        OsmApi osm = api(server);
        const auto changeset = value(osm.create_changeset({}));
        server.fault_at("upload", 1, fault);
        const auto reply = osm.upload(changeset, create_one(changeset));
        if (std::holds_alternative<Refusal>(reply)) {
            CHECK(server.elements().empty());
        } else if (fault == Fault::wrong_count) {
            CHECK(value(reply).empty());
        } else {
            CHECK(is_unclear(reply));
        }
        const auto calls = server.requests();
        CHECK(std::ranges::count(calls, "upload") == 1);
    }
}

TEST_CASE("no call takes a fault for a success") {
    for (const Fault fault :
         {Fault::lost_request, Fault::lost_reply, Fault::half_reply, Fault::silent, Fault::html_503,
          Fault::html_200, Fault::timeout_408, Fault::error_inside}) {
        INFO(name_of(fault));
        Server server;
        load(server);
        for (const char* call :
             {"create", "close", "changeset", "download", "map", "capabilities"}) {
            server.fault_at(call, 1, fault);
        }
        OsmApi osm = api(server);
        CHECK(is_unclear(osm.capabilities()));
        CHECK(is_unclear(osm.map({{56900000, 451700000}, {57100000, 451900000}})));
        CHECK(is_unclear(osm.create_changeset({})));
        const auto changeset = value(osm.create_changeset({}));
        value(osm.upload(changeset, create_one(changeset)));
        // Each over its own connection: libcurl sends a reading again when a kept one dies.
        CHECK(is_unclear(api(server).get_changeset(changeset)));
        CHECK(is_unclear(api(server).download(changeset)));
        const auto closed = osm.close(changeset);
        // Of an empty reply there is no half, and no error inside.
        CHECK((is_unclear(closed) || fault == Fault::half_reply));
    }
}

TEST_CASE("while an upload is at work its changeset is locked, and looks untouched") {
    Server server;
    server.set_slow(std::chrono::milliseconds(800));
    OsmApi osm = api(server);
    const auto changeset = value(osm.create_changeset({}));
    server.fault_at("upload", 1, Fault::slow);
    CHECK(is_unclear(osm.upload(changeset, create_one(changeset))));
    CHECK(is_refused_as<Locked>(osm.close(changeset)));
    CHECK(is_refused_as<Locked>(osm.upload(changeset, create_one(changeset))));
    CHECK(value(osm.get_changeset(changeset)).changes_count == 0);
    while (is_refused_as<Locked>(osm.close(changeset))) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    CHECK(value(osm.get_changeset(changeset)).changes_count == 1);
    CHECK(server.elements().size() == 1);
}

TEST_CASE("a replica that lags tells the past for a while") {
    Server server;
    OsmApi osm = api(server);
    server.set_replica_lag(2);
    const auto changeset = value(osm.create_changeset({}));
    value(osm.upload(changeset, create_one(changeset)));
    CHECK(value(osm.get_changeset(changeset)).changes_count == 1);
    CHECK(value(osm.download(changeset)).empty());
    CHECK(value(osm.download(changeset)).empty());
    CHECK(value(osm.download(changeset)).size() == 1);
}

TEST_CASE("a call that is stopped ends at once") {
    Server server;
    server.fault_at("capabilities", 1, Fault::silent);
    OsmApi osm{*parse_api_url(server.url()), ""};
    std::stop_source source;
    const std::jthread stopper([&source] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        source.request_stop();
    });
    const auto begin = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(osm.capabilities(source.get_token()), Cancelled);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    CHECK(value(osm.capabilities()).timeout_seconds == 300);
}

TEST_CASE("a server that is not there is a clear no") {
    std::string url;
    {
        const Server server;
        url = server.url();
    }
    OsmApi osm{*parse_api_url(url), "mapper-token"};
    CHECK(is_refused_as<Unreachable>(osm.create_changeset({})));
    OsmApi nowhere{*parse_api_url("http://no-such-host.invalid"), ""};
    CHECK(is_refused_as<Unreachable>(nowhere.capabilities()));
}

}  // namespace arpent::net
