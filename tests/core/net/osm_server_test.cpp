// SPDX-License-Identifier: GPL-3.0-or-later
// The server of the tests answers as the real one: tests/core/net/golden, byte by byte.
#include "tests/support/osm_server/server.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <httplib.h>

#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace arpent {
namespace {

using test::osm_server::Server;

struct Part {
    std::string first;  ///< what follows >>> or <<<
    std::vector<std::pair<std::string, std::string>> headers;
    bool has_body = false;
    std::string body;
};

struct Exchange {
    Part request;
    Part reply;
};

std::filesystem::path golden(const std::string& name) {
    return test::source_dir() / "tests/core/net/golden" / name;
}

std::vector<Exchange> read_golden(const std::string& name) {
    std::ifstream file(golden(name));
    std::vector<Exchange> exchanges;
    Part* part = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(">>> ")) {
            part = &exchanges.emplace_back().request;
            part->first = line.substr(4);
        } else if (line.starts_with("<<< ")) {
            part = &exchanges.back().reply;
            part->first = line.substr(4);
        } else if (part == nullptr || line.starts_with("#")) {
            continue;
        } else if (part->has_body) {
            part->body += line + "\n";
        } else if (line.empty()) {
            part->has_body = true;
        } else {
            const auto colon = line.find(':');
            const auto value = line.find_first_not_of(' ', colon + 1);
            part->headers.emplace_back(line.substr(0, colon),
                                       value == std::string::npos ? "" : line.substr(value));
        }
    }
    for (Exchange& exchange : exchanges) {
        for (std::string* body : {&exchange.request.body, &exchange.reply.body}) {
            if (!body->empty()) {
                body->pop_back();
            }
        }
    }
    return exchanges;
}

httplib::Result send(httplib::Client& client, const Part& request) {
    httplib::Request raw;
    const auto space = request.first.find(' ');
    raw.method = request.first.substr(0, space);
    raw.path = request.first.substr(space + 1);
    raw.body = request.body;
    bool has_account = false;
    for (const auto& [name, value] : request.headers) {
        has_account = has_account || name == "Authorization";
        if (value != "none") {
            raw.headers.emplace(name, value);
        }
    }
    if (!has_account) {
        raw.headers.emplace("Authorization", "Bearer mapper-token");
    }
    raw.headers.emplace("Accept-Encoding", "identity");
    return client.send(raw);
}

std::string without_times(const std::string& body) {
    static const std::regex time(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)");
    static const std::regex utc(R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC)");
    return std::regex_replace(std::regex_replace(body, time, "{time}"), utc, "{utc}");
}

void replay(const std::string& name) {
    Server server;
    server.load(golden("before.opl"));
    httplib::Client client(server.url());
    const auto exchanges = read_golden(name);
    REQUIRE_FALSE(exchanges.empty());
    for (const Exchange& exchange : exchanges) {
        INFO(exchange.request.first << "\n" << exchange.request.body);
        const auto reply = send(client, exchange.request);
        REQUIRE(reply);
        CHECK(std::to_string(reply->status) == exchange.reply.first);
        for (const auto& [header, value] : exchange.reply.headers) {
            INFO(header);
            CHECK(reply->get_header_value(header) == value);
        }
        if (exchange.reply.has_body) {
            CHECK(without_times(reply->body) == exchange.reply.body);
        }
    }
}

}  // namespace

TEST_CASE("the test server knows its accounts as the real one") { replay("accounts.exchange"); }
TEST_CASE("the test server keeps changesets as the real one") { replay("changesets.exchange"); }
TEST_CASE("the test server applies uploads as the real one") { replay("uploads.exchange"); }
TEST_CASE("the test server refuses uploads as the real one") { replay("refusals.exchange"); }
TEST_CASE("the test server lets read as the real one") { replay("reading.exchange"); }

}  // namespace arpent
