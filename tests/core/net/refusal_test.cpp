// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/refusal.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace arpent::net {
namespace {

HttpReply plain(int status, const std::string& text) {
    return {status, text, {{"Content-Type", "text/plain"}, {"Error", text}}};
}

Refusal refusal(const HttpReply& reply) {
    const auto read = read_refusal(reply);
    REQUIRE(std::holds_alternative<Refusal>(read));
    return std::get<Refusal>(read);
}

bool is_unclear(const HttpReply& reply) {
    return std::holds_alternative<Unclear>(read_refusal(reply));
}

const std::string page = "<!DOCTYPE html><html><body>Bad gateway</body></html>";

}  // namespace

TEST_CASE("every refusal of the API has its kind") {
    struct Known {
        int status;
        std::string text;
        RefusalKind kind;
    };
    const std::vector<Known> table{
        {409, "Version mismatch: Provided 1, server had: 2 of Node 8682983020",
         VersionConflict{osm::node_id(8682983020), 1, 2}},
        {409, "Version mismatch: Provided 12, server had: 9 of Relation 7",
         VersionConflict{osm::relation_id(7), 12, 9}},
        {410, "The node with the id 8682983018 has already been deleted",
         AlreadyDeleted{osm::node_id(8682983018)}},
        {412, "Precondition failed: Node 5 is still used by ways 6,7.",
         StillUsed{osm::node_id(5), {osm::way_id(6), osm::way_id(7)}}},
        {412, "Precondition failed: Way 5 is still used by relations 6.",
         StillUsed{osm::way_id(5), {osm::relation_id(6)}}},
        {412, "Precondition failed: The relation 5 is used in relations 6.",
         StillUsed{osm::relation_id(5), {osm::relation_id(6)}}},
        {412,
         "Precondition failed: Way -1 requires the nodes with id in 999999999999, which either do "
         "not exist, or are not visible.",
         RequiresMissing{osm::way_id(-1), {osm::node_id(999999999999)}}},
        {412,
         "Precondition failed: Relation -1 requires the ways with id in (1, 2), which either do "
         "not "
         "exist, or are not visible.",
         RequiresMissing{osm::relation_id(-1), {osm::way_id(1), osm::way_id(2)}}},
        {409, "The changeset 12 was closed at 2026-11-22 22:26:15 UTC",
         Closed{12, "2026-11-22 22:26:15 UTC"}},
        {409, "Changeset 12 is currently locked by another process.", Locked{12}},
        {409, "The user doesn't own that changeset", NotOwner{}},
        {409, "Changeset mismatch: Provided 1 but only 1000004 is allowed", ChangesetMismatch{}},
        {413, "Changeset bounding box size limit exceeded.", TooLargeBox{}},
        {413, "CONTENT_LENGTH exceeds limit of 50000000 bytes", TooLargePayload{}},
        {413, "Payload exceeds limit of 50000000 bytes", TooLargePayload{}},
        {429, "Upload has been blocked due to rate limiting. Please try again later.",
         RateLimited{}},
        {509, "You have downloaded too much data. Please try again in 670 seconds.",
         BandwidthExceeded{670}},
        {400,
         "The maximum bbox size is 0.250000, and your request was too large. Either request a "
         "smaller area, or use planet.osm",
         TooMuchAsked{}},
        {400,
         "You requested too many nodes (limit is 50000). Either request a smaller area, or use "
         "planet.osm",
         TooMuchAsked{}},
        {401, "User is not authorized", NotAuthorized{}},
        {401, "token_revoked", NotAuthorized{}},
        {401, "You have not granted the modify map permission", NotPermitted{}},
        {403, "You have not permitted the application access to this facility", NotPermitted{}},
        {403,
         "Your access to the API has been blocked. Please log-in to the web interface to find out "
         "more.",
         Blocked{}},
        {400, "Server is currently in read only mode, no database changes allowed at this time",
         ReadOnly{}},
        {503, "Database offline for maintenance", ReadOnly{}},
        {400, "Placeholder node not found for reference -1 in way -1", BadRequest{}},
        {412, "Precondition failed: Way -1 must have at least one node", BadRequest{}},
        {409, "Something new", BadRequest{}},
    };
    for (const Known& known : table) {
        INFO(known.text);
        const Refusal read = refusal(plain(known.status, known.text));
        CHECK(read.kind == known.kind);
        CHECK(read.text == known.text);
        CHECK(read.status == known.status);
    }
}

TEST_CASE("what has no body is told by its status") {
    CHECK(refusal({404, "", {{"Content-Type", "text/html"}}}).as<NotFound>() != nullptr);
    const Refusal gone = refusal({410, "", {{"Content-Type", "text/html"}, {"Error", ""}}});
    CHECK(gone.kind == RefusalKind(AlreadyDeleted{}));
    CHECK(refusal({401, "", {}}).as<NotAuthorized>() != nullptr);
}

TEST_CASE("of a sentence that was cut, the header has the whole") {
    HttpReply reply = plain(409, "Version mismatch: Provided 1, server had: 2 of Node 8682983020");
    reply.body.resize(reply.body.size() - 4);
    CHECK(refusal(reply).kind == RefusalKind(VersionConflict{osm::node_id(8682983020), 1, 2}));
}

TEST_CASE("fronts, portals and failures of the server are unclear") {
    for (const int status : {200, 302, 400, 403, 404, 409, 413, 429, 500, 502, 503, 504}) {
        INFO(status);
        CHECK(is_unclear({status, page, {{"Content-Type", "text/html"}}}));
        CHECK(is_unclear({status, page, {{"Content-Type", "text/plain"}}}));
    }
    CHECK(is_unclear(plain(500, "ERROR:  canceling statement due to statement timeout")));
    CHECK(is_unclear(plain(408, "Request Timeout")));
    CHECK(is_unclear(plain(202, "Accepted")));
    CHECK(is_unclear({409, "", {}}));
    CHECK(is_unclear({503, "", {}}));
}

TEST_CASE("a text that is not UTF-8 cannot reach a screen") {
    CHECK(refusal(plain(400, "Bad \xFF byte")).text == "Bad  byte");
}

}  // namespace arpent::net
