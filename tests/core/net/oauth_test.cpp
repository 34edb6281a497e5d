// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in against the test server, with a browser made of a few lines.
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/net/oauth/login.hpp"
#include "core/net/oauth/pkce.hpp"
#include "core/net/oauth/redirect_request.hpp"
#include "core/net/oauth/token_reply.hpp"
#include "core/net/osm_api.hpp"
#include "tests/support/osm_server/message.hpp"
#include "tests/support/osm_server/server.hpp"

#include <catch2/catch.hpp>
#include <httplib.h>

#include <string>
#include <thread>

namespace arpent::net {
namespace {

using test::osm_server::Request;
using test::osm_server::Server;

constexpr std::chrono::seconds patience{20};
const ListenerPages pages{"done & well", "refused", "other"};

std::string query_of(const std::string& url) { return url.substr(url.find('?') + 1); }

struct Visit {
    int status = 0;
    std::string location;
    std::string body;
};

Visit visit(const std::string& url) {
    const auto path = url.find('/', std::string("http://").size());
    httplib::Client client(url.substr(0, path));
    const auto reply = client.Get(url.substr(path));
    REQUIRE(reply);
    return {reply->status, reply->get_header_value("Location"), reply->body};
}

/// As browsers open them in advance.
class SilentConnection {
public:
    explicit SilentConnection(const std::string& uri) {
        const auto begin = uri.rfind(':') + 1;
        const auto port = parse_uint(uri.substr(begin, uri.find('/', begin) - begin));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(port.value_or(0)));
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~SilentConnection() { ::close(socket_); }
    SilentConnection(const SilentConnection&) = delete;
    SilentConnection& operator=(const SilentConnection&) = delete;

    bool is_connected() const { return connected_; }

private:
    int socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    bool connected_ = false;
};

Login login_to(const Server& server, Login::Return how) {
    return {*parse_api_url(server.url()), "arpent", how};
}

}  // namespace

TEST_CASE("the challenge is the one of RFC 7636") {
    CHECK(s256("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") ==
          "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    CHECK(random_text().size() == 43);
    CHECK(random_text() != random_text());
}

TEST_CASE("the browser comes back by itself, and the token works") {
    Server server;
    Login login = login_to(server, Login::Return::by_itself);
    REQUIRE_FALSE(login.is_by_hand());
    std::string shown;
    bool was_silent = false;
    std::jthread browser([&] {
        // A connection that says nothing, a picture for the tab, a stranger's state: none counts.
        const SilentConnection silent(Request::parameter(query_of(login.url()), "redirect_uri"));
        was_silent = silent.is_connected();
        const Visit granted = visit(login.url());
        const std::string host = granted.location.substr(0, granted.location.find("/arpent"));
        visit(host + "/favicon.ico");
        visit(host + "/arpent?code=stolen&state=other");
        shown = visit(granted.location).body;
    });
    const auto code = login.wait(pages, patience);
    browser.join();
    REQUIRE(std::holds_alternative<std::string>(code));
    CHECK(was_silent);
    CHECK(shown.find("done &amp; well") != std::string::npos);
    const auto token = login.exchange(std::get<std::string>(code));
    REQUIRE(std::holds_alternative<std::string>(token));
    OsmApi osm(*parse_api_url(server.url()), std::get<std::string>(token));
    CHECK(std::holds_alternative<UserDetails>(osm.user_details()));
    CHECK(std::holds_alternative<std::int64_t>(osm.create_changeset({})));
    SECTION("and not a second time") {
        const auto again = login.exchange(std::get<std::string>(code));
        CHECK(std::get<Message>(again).key == "error.login_code");
    }
    SECTION("until it is revoked") {
        revoke_token(*parse_api_url(server.url()), std::get<std::string>(token));
        CHECK(std::holds_alternative<Refusal>(osm.user_details()));
    }
}

TEST_CASE("a code works for nobody but who asked for it") {
    Server server;
    const Login ours = login_to(server, Login::Return::by_hand);
    const Login theirs = login_to(server, Login::Return::by_hand);
    const std::string page = visit(ours.url()).body;
    const auto begin = page.find("code-");
    const std::string code = page.substr(begin, page.find('<', begin) - begin);
    CHECK(std::get<Message>(theirs.exchange(code)).key == "error.login_code");
}

TEST_CASE("by hand the page shows a code, which may be typed with spaces around") {
    Server server;
    const Login login = login_to(server, Login::Return::by_hand);
    CHECK(login.is_by_hand());
    const std::string page = visit(login.url()).body;
    const auto begin = page.find("code-");
    const std::string code = page.substr(begin, page.find('<', begin) - begin);
    CHECK(std::holds_alternative<std::string>(login.exchange(" " + code + "\n")));
    CHECK(std::get<Message>(login.exchange("wrong")).key == "error.login_code");
}

TEST_CASE("a no, a long silence and a stop end the wait") {
    Server server;
    Login login = login_to(server, Login::Return::by_itself);
    const std::string query = query_of(login.url());
    const std::string back = Request::parameter(query, "redirect_uri");
    const std::string state = Request::parameter(query, "state");
    SECTION("a no") {
        std::jthread browser([&] { visit(back + "?error=access_denied&state=" + state); });
        CHECK(std::get<Message>(login.wait(pages, patience)).key == "error.login_refused");
    }
    SECTION("a long silence") {
        const auto answer = login.wait(pages, std::chrono::milliseconds(150));
        CHECK(std::get<Message>(answer).key == "error.login_no_answer");
    }
    SECTION("a stop") {
        std::stop_source source;
        source.request_stop();
        CHECK_THROWS_AS(login.wait(pages, patience, source.get_token()), Cancelled);
    }
}

TEST_CASE("the page's address holds the challenge, never the verifier") {
    Server server;
    const Login login = login_to(server, Login::Return::by_itself);
    const std::string query = query_of(login.url());
    CHECK(Request::parameter(query, "response_type") == "code");
    CHECK(Request::parameter(query, "code_challenge_method") == "S256");
    CHECK(Request::parameter(query, "scope") == "read_prefs write_api");
    CHECK(Request::parameter(query, "redirect_uri").starts_with("http://127.0.0.1:"));
    CHECK(query.find("verifier") == std::string::npos);
    CHECK_THROWS_AS(Login(*parse_api_url("http://example.org"), "x", Login::Return::by_hand),
                    Error);
}

TEST_CASE("of the loopback's requests only the redirection counts") {
    using State = RedirectRequest::State;
    const std::string end = " HTTP/1.1\r\nHost: x\r\n\r\n";
    const auto good = read_redirect("GET /arpent?code=a%2Fb&state=s+t" + end);
    CHECK(good.state == State::brought);
    CHECK(good.code == "a/b");
    CHECK(good.given_state == "s t");
    CHECK(read_redirect("GET /arpent?error=access_denied&state=s" + end).error == "access_denied");
    CHECK(read_redirect("GET /arpent?code=a&sta").state == State::incomplete);
    CHECK(read_redirect(std::string(9000, 'a')).state == State::other);
    for (const char* line :
         {"GET /", "GET /arpent", "POST /arpent?code=a&state=s", "GET /arpent?code=a",
          "GET /arpent?state=s", "GET /arpent?code=a&code=b&state=s",
          "GET /arpent?code=a&error=b&state=s", "GET /other?code=a&state=s", "\x16\x03\x01", ""}) {
        INFO(line);
        CHECK(read_redirect(line + end).state == State::other);
    }
}

TEST_CASE("only what a header can carry is a token") {
    CHECK(read_token_reply(R"({"access_token":"abc-1","token_type":"Bearer"})") == "abc-1");
    for (const char* reply :
         {"", "[]", "{}", R"({"access_token":12})", R"({"access_token":""})",
          R"({"access_token":"a b"})", R"({"access_token":"a\r\nX: y"})", "<html/>"}) {
        INFO(reply);
        CHECK_FALSE(read_token_reply(reply));
    }
}

}  // namespace arpent::net
