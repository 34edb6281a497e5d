// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire, seen by a server that is not ours.
#include "core/net/http.hpp"

#include "core/base/error.hpp"
#include "core/net/gzip.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/osm_server/server.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <httplib.h>

#include <algorithm>
#include <string>
#include <thread>

namespace arpent::net {
namespace {

/// Tells what it was sent.
template <typename Base>
class Echo : public Base {
public:
    template <typename... Arguments>
    explicit Echo(Arguments&&... arguments) : Base(std::forward<Arguments>(arguments)...) {
        const auto keep = [this](const httplib::Request& request, httplib::Response& response) {
            seen = request;
            ++count;
            response.set_content("fine", "text/plain");
        };
        Base::Get(".*", keep);
        Base::Post(".*", keep);
        Base::Put(".*", keep);
        port = Base::bind_to_any_port("127.0.0.1");
        thread = std::thread([this] { Base::listen_after_bind(); });
        while (!Base::is_running()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    ~Echo() override {
        Base::stop();
        thread.join();
    }

    std::string url(const std::string& scheme = "http") const {
        return scheme + "://127.0.0.1:" + std::to_string(port) + "/x";
    }

    httplib::Request seen;
    int count = 0;
    int port = 0;
    std::thread thread;
};

}  // namespace

TEST_CASE("a request says who asks and what it is, and nothing that servers stumble over") {
    Echo<httplib::Server> server;
    HttpClient http;
    HttpRequest request;
    request.url = server.url();
    request.method = "POST";
    request.body = std::string(5'000'000, 'a');
    request.gzip = true;
    request.token = "secret";
    const auto reply = http.send(request);
    REQUIRE(std::holds_alternative<HttpReply>(reply));
    CHECK(std::get<HttpReply>(reply).body == "fine");
    CHECK(server.seen.get_header_value("User-Agent").starts_with("Arpent/"));
    CHECK(server.seen.get_header_value("Accept") == "application/xml");
    CHECK(server.seen.get_header_value("Content-Type") == "text/xml; charset=utf-8");
    CHECK(server.seen.get_header_value("Content-Encoding") == "gzip");
    CHECK(server.seen.get_header_value("Authorization") == "Bearer secret");
    CHECK_FALSE(server.seen.has_header("Expect"));
    CHECK_FALSE(server.seen.has_header("X-Error-Format"));
    CHECK(server.seen.body == request.body);  // unpacked by the other side
}

TEST_CASE("an empty body has its length") {
    Echo<httplib::Server> server;
    HttpClient http;
    HttpRequest request;
    request.url = server.url();
    request.method = "PUT";
    http.send(request);
    CHECK(server.seen.get_header_value("Content-Length") == "0");
    CHECK_FALSE(server.seen.has_header("Authorization"));
}

TEST_CASE("gzip gives the same bytes for the same text") {
    CHECK(gzip("abc") == gzip("abc"));
    CHECK(gzip("abc") != gzip("abd"));
}

TEST_CASE("nothing but a reading is sent again when a connection dies") {
    using test::osm_server::Fault;
    test::osm_server::Server server;
    HttpClient http;
    HttpRequest reading;
    reading.url = server.url() + "/api/0.6/capabilities";
    http.send(reading);
    http.send(reading);  // over the connection kept from before
    server.reset_requests();
    server.fault_at("create", 1, Fault::lost_reply);
    HttpRequest writing = reading;
    writing.url = server.url() + "/api/0.6/changeset/create";
    writing.method = "PUT";
    writing.body = "<osm><changeset/></osm>";
    writing.token = "mapper-token";
    CHECK(std::holds_alternative<NoReply>(http.send(writing)));
    CHECK(server.requests() == std::vector<std::string>{"create"});
}

TEST_CASE("a redirection is not followed") {
    httplib::Server server;
    bool was_followed = false;
    server.Get("/x", [](const httplib::Request&, httplib::Response& response) {
        response.set_redirect("/y");
    });
    server.Get("/y", [&](const httplib::Request&, httplib::Response&) { was_followed = true; });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::thread thread([&] { server.listen_after_bind(); });
    HttpClient http;
    HttpRequest request;
    request.url = "http://127.0.0.1:" + std::to_string(port) + "/x";
    const auto reply = http.send(request);
    server.stop();
    thread.join();
    CHECK(std::get<HttpReply>(reply).status == 302);
    CHECK_FALSE(was_followed);
}

TEST_CASE("a certificate that nobody vouches for is no connection, and no secret leaves") {
    const test::TemporaryFolder folder;
    const std::string key = folder / "key.pem";
    const std::string certificate = folder / "cert.pem";
    if (test::run("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout " +
                  key + " -out " + certificate) != 0) {
        WARN("openssl is not there");
        return;
    }
    Echo<httplib::SSLServer> server(certificate.c_str(), key.c_str());
    HttpClient http;
    HttpRequest request;
    request.url = server.url("https");
    request.token = "secret";
    const auto reply = http.send(request);
    CHECK(std::holds_alternative<Unreachable>(reply));
    CHECK(server.count == 0);
}

TEST_CASE("a token is not sent unencrypted to strangers, nor told in the error") {
    HttpClient http;
    HttpRequest request;
    request.url = "http://example.org/api/0.6/changeset/create";
    request.method = "PUT";
    request.token = "secret-token";
    try {
        http.send(request);
        FAIL("sent");
    } catch (const Error& error) {
        CHECK(error.message().key == "error.http_unsafe");
        CHECK(std::string(error.what()).find("secret") == std::string::npos);
    }
}

}  // namespace arpent::net
