// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/osm_api.hpp"
#include "tests/core/project/refresh_desk.hpp"
#include "tests/support/osm_server/other_mapper.hpp"

#include <algorithm>
#include <iterator>

namespace arpent::project {
namespace {

using namespace project::test;
using arpent::test::osm_server::Fault;
using arpent::test::osm_server::other_mapper;
using arpent::test::osm_server::Server;
using ServerSettings = arpent::test::osm_server::Settings;

void load(Server& server, const Osm& osm) {
    std::vector<osmfile::ReadElement> all;
    for (const Element& element : osm.elements()) {
        all.push_back({element, true});
    }
    server.load(all);
}

/// Of every kind: changed, new, deleted, moved out of the quarter.
void live_on(Server& server) {
    other_mapper(server,
                 R"(<create><node id="-1" changeset="CS" lat="0.0001" lon="0.0006">)"
                 R"(<tag k="amenity" v="waste_basket"/></node></create>)"
                 R"(<modify><node id="21" version="3" changeset="CS" lat="0.0007" lon="0.0007">)"
                 R"(<tag k="natural" v="tree"/><tag k="height" v="9"/></node>)"
                 R"(<node id="22" version="3" changeset="CS" lat="0.02" lon="0.02">)"
                 R"(<tag k="shop" v="bakery"/><tag k="name" v="Chez Ali"/></node></modify>)"
                 R"(<delete><way id="11" version="3" changeset="CS"/>)"
                 R"(<node id="4" version="3" changeset="CS" lat="0" lon="0"/></delete>)");
}

std::variant<RefreshReport, Message> ask(RefreshDesk& desk, const Server& server,
                                         std::chrono::milliseconds timeout) {
    using namespace std::chrono_literals;
    net::OsmApi api(*net::parse_api_url(server.url()), "", {2s, timeout, timeout});
    job::Progress progress;
    return desk.carnet().refreshing().from_api(api, {1ms, 3}, progress, {});
}

RefreshReport refresh(RefreshDesk& desk, const Server& server) {
    const auto result = ask(desk, server, std::chrono::milliseconds(4'000));
    if (const auto* refusal = std::get_if<Message>(&result)) {
        FAIL(refusal->key);
    }
    return std::get<RefreshReport>(result);
}

/// Ids, versions and content are those of the server.
void check_in_step(RefreshDesk& desk, Server& server) {
    const auto ours = edit::test::elements_of(*desk.carnet().graph());
    const auto theirs = server.elements();
    REQUIRE(ours.size() == theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        INFO(osm::to_string(theirs[i].id()));
        REQUIRE(ours[i].id() == theirs[i].id());
        REQUIRE(ours[i].meta().version == theirs[i].meta().version);
        REQUIRE(ours[i].with_meta({}) == theirs[i].with_meta({}));
    }
}

std::size_t count(const Server& server, const std::string& call) {
    const auto requests = server.requests();
    return static_cast<std::size_t>(std::ranges::count(requests, call));
}

}  // namespace

TEST_CASE("the API brings what is new, what changed, what is gone and what moved away") {
    RefreshDesk desk;
    Server server;
    load(server, desk.osm);
    check_counts(refresh(desk, server), 0, 0, 0, 0);
    live_on(server);
    check_counts(refresh(desk, server), 1, 2, 2, 0);
    check_in_step(desk, server);
    CHECK(desk.damage().empty());
    const std::string exported = desk.exported();
    check_counts(refresh(desk, server), 0, 0, 0, 0);
    CHECK(desk.exported() == exported);
    desk.reopen();
    check_in_step(desk, server);
}

TEST_CASE("what a copy of the carnet sent is known again by a refresh: no duplicate, no question") {
    using namespace std::chrono_literals;
    RefreshDesk desk;
    Server server;
    load(server, desk.osm);
    for (int i = 0; i < 3; ++i) {
        desk.put(
            node(desk.carnet().new_ids().next(), {4'000, 2'000 + 10 * i}, {{"amenity", "bench"}}));
    }
    desk.tag(osm::node_id(21), "height", "8");
    desk.close();
    const fs::path copy = desk.file("copy.arpent");
    fs::copy_file(desk.carnet_file(), copy);
    {
        const auto other = Project::open(copy);
        net::OsmApi api(*net::parse_api_url(server.url()), "mapper-token", {2s, 4s, 4s});
        job::Progress progress;
        const auto sent = other->uploading().send(api, {}, progress, {});
        REQUIRE(sent.created == 3);
    }
    desk.reopen();
    check_counts(refresh(desk, server), 0, 0, 0, 0);
    check_in_step(desk, server);
    CHECK(desk.carnet().uploading().plan().changes() == 0);
    CHECK(desk.carnet().merging().questions().empty());
    CHECK(desk.carnet().uploading().state() == "sent");
}

TEST_CASE("the API is read in pieces under its limits, cut again where a piece holds too much") {
    RefreshDesk desk;
    const auto pieces = [&](const ServerSettings& settings) {
        Server server(settings);
        load(server, desk.osm);
        live_on(server);
        RefreshDesk other;
        server.reset_requests();
        check_counts(refresh(other, server), 1, 2, 2, 0);
        check_in_step(other, server);
        return count(server, "map");
    };
    CHECK(pieces({}) == 1);
    ServerSettings small_area;
    small_area.max_area = 1e-7;  // the quarter has 18
    CHECK(pieces(small_area) > 15);
    ServerSettings few_nodes;
    few_nodes.max_nodes = 3;
    CHECK(pieces(few_nodes) > 3);
}

TEST_CASE("a refresh needs no account, and asks for no more than its pieces and what is absent") {
    RefreshDesk desk;
    Server server;
    load(server, desk.osm);
    live_on(server);
    server.reset_requests();
    refresh(desk, server);
    CHECK(count(server, "capabilities") == 1);
    CHECK(count(server, "map") == 1);
    CHECK(count(server, "elements") == 2);  // nodes, ways
    CHECK(server.requests().size() == 5);
}

TEST_CASE("pending edits stay on what the API brings, and only true contradictions are asked") {
    RefreshDesk desk;
    Server server;
    load(server, desk.osm);
    const osm::Ref bin = desk.carnet().new_ids().next();
    desk.put(node(bin, {2'000, 8'000}, {{"amenity", "recycling"}}));
    desk.tag(osm::node_id(21), "species", "Tilia");
    desk.tag(osm::node_id(20), "seats", "2");
    live_on(server);
    other_mapper(server,
                 R"(<modify><node id="20" version="3" changeset="CS" lat="0.0005" lon="0.0005">)"
                 R"(<tag k="amenity" v="bench"/><tag k="seats" v="3"/></node></modify>)");
    check_counts(refresh(desk, server), 1, 3, 2, 1);
    CHECK(desk.at(osm::node_id(bin)));
    CHECK(desk.at(osm::node_id(21)).tags()["species"] == "Tilia");
    CHECK(desk.at(osm::node_id(21)).tags()["height"] == "9");
    const auto questions = desk.carnet().merging().questions();
    REQUIRE(questions.size() == 1);
    CHECK(questions.front().target.key == "seats");
}

TEST_CASE("a quarter cut out by a polygon does not grow to the box around it") {
    const arpent::test::TemporaryFolder folder;
    // A triangle: of the quarter's box the half below the diagonal from 1 to 3's corner.
    std::ofstream(folder / "cut.poly")
        << "cut\n1\n-0.0001 -0.0001\n0.0025 -0.0001\n0.0025 0.0012\n-0.0001 -0.0001\nEND\nEND\n";
    RefreshDesk desk(NewCarnet{{}, folder / "cut.poly", ""});
    Server server;
    load(server, desk.osm);
    check_counts(refresh(desk, server), 0, 0, 0, 0);
    other_mapper(server, R"(<create><node id="-1" changeset="CS" lat="0.0011" lon="0.0001">)"
                         R"(<tag k="amenity" v="bench"/></node>)"
                         R"(<node id="-2" changeset="CS" lat="0.0001" lon="0.0015">)"
                         R"(<tag k="amenity" v="bench"/></node>)"
                         R"(<node id="-3" changeset="CS" lat="0.0011" lon="0.0002"/>)"
                         R"(<way id="-4" changeset="CS"><nd ref="2"/><nd ref="-3"/>)"
                         R"(<tag k="highway" v="path"/></way></create>)");
    const RefreshReport report = refresh(desk, server);
    CHECK(report.created == 3);  // the bench inside, the way and its end outside
    check_counts(refresh(desk, server), 0, 0, 0, 0);
}

TEST_CASE("a server of other data, or none at all, is told and changes nothing") {
    RefreshDesk desk;
    const std::string before = desk.exported();
    std::string url;
    {
        Server server;
        url = server.url();
    }
    net::OsmApi nobody(*net::parse_api_url(url), "");
    job::Progress progress;
    const auto result = desk.carnet().refreshing().from_api(
        nobody, {std::chrono::milliseconds(1), 2}, progress, {});
    REQUIRE(std::holds_alternative<Message>(result));
    CHECK(std::get<Message>(result).key == "upload.stop.network");
    Server empty;  // knows nothing of the quarter: nothing is known to be gone
    check_counts(refresh(desk, empty), 0, 0, 0, 0);
    CHECK(desk.exported() == before);
}

TEST_CASE("whatever goes wrong with any request, the carnet is whole, and again brings it all") {
    using namespace std::chrono_literals;
    RefreshDesk model;
    ServerSettings small;
    small.max_nodes = 3;
    std::size_t requests = 0;
    {
        Server server(small);
        load(server, model.osm);
        live_on(server);
        server.reset_requests();
        refresh(model, server);
        requests = server.requests().size();
    }
    for (std::size_t request = 1; request <= requests; ++request) {
        for (const Fault fault : arpent::test::osm_server::all_faults) {
            INFO("request " << request << ", " << name_of(fault));
            RefreshDesk desk;
            Server server(small);
            load(server, desk.osm);
            live_on(server);
            const std::string before = desk.exported();
            server.reset_requests();
            server.set_slow(150ms);
            server.fault_at(static_cast<std::int64_t>(request), fault);
            const auto first = ask(desk, server, 80ms);
            const std::string after = desk.exported();
            if (std::holds_alternative<Message>(first)) {
                REQUIRE(after == before);
            } else {
                check_in_step(desk, server);
            }
            server.clear_faults();
            refresh(desk, server);
            check_in_step(desk, server);
        }
    }
}

TEST_CASE("what an upload of unknown fate brought is not taken for somebody else's") {
    using namespace std::chrono_literals;
    RefreshDesk desk;
    Server server;
    load(server, desk.osm);
    const osm::Ref bench = desk.carnet().new_ids().next();
    desk.put(node(bench, {2'000, 8'000}, {{"amenity", "bench"}}));
    desk.tag(osm::node_id(20), "backrest", "yes");
    struct Killed {};
    upload::SendOptions options;
    options.words.comment = "Essai";
    options.patience = {1ms, 3};
    options.hook = [](std::string_view step) {
        if (step == "settle") {
            throw Killed();
        }
    };
    server.fault_at("upload", 1, Fault::lost_reply);
    net::OsmApi api(*net::parse_api_url(server.url()), "mapper-token", {2s, 4s, 4s});
    job::Progress progress;
    CHECK_THROWS_AS(desk.carnet().uploading().send(api, options, progress, {}), Killed);
    CHECK(server.elements().size() == 11);  // it has arrived
    check_counts(refresh(desk, server), 0, 0, 0, 0);
    server.clear_faults();
    options.hook = {};
    CHECK(desk.carnet().uploading().send(api, options, progress, {}).state ==
          upload::SendState::sent);
    check_in_step(desk, server);
    check_counts(refresh(desk, server), 0, 0, 0, 0);
}

TEST_CASE("an extract from before a sending takes nothing back, on a laptop whose clock is wrong") {
    using namespace std::chrono_literals;
    RefreshDesk desk;
    Server server;
    load(server, desk.osm);
    const osm::Ref bench = desk.carnet().new_ids().next();
    desk.put(node(bench, {2'000, 8'000}, {{"amenity", "bench"}}));
    desk.tag(osm::node_id(20), "backrest", "yes");
    upload::SendOptions options;
    options.words.comment = "Essai";
    net::OsmApi api(*net::parse_api_url(server.url()), "mapper-token", {2s, 4s, 4s});
    job::Progress progress;
    REQUIRE(desk.carnet().uploading().send(api, options, progress, {}).created == 1);
    // The extract's newest element is later than what the laptop's clock said.
    desk.osm.set_clock(4'102'444'800);
    desk.osm.tag(osm::node_id(21), "check_date", "2100-01-01");
    desk.osm.tag(osm::node_id(22), "check_date", "2100-01-01");
    check_counts(desk.refresh(), 0, 2, 0, 0);
    check_counts(desk.refresh(), 0, 0, 0, 0);
    CHECK(desk.at(osm::node_id(20)).tags()["backrest"] == "yes");
    for (const Element& element : server.elements()) {
        CHECK(desk.at(element.id()));  // the new bench among them
    }
    CHECK(desk.carnet().summary().created + desk.carnet().summary().modified == 0);
}

}  // namespace arpent::project
