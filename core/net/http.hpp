// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace arpent::net {

/// What is sent. Headers that every request carries (User-Agent, Accept) are not repeated here.
struct HttpRequest {
    std::string method = "GET";
    std::string url;  ///< http or https
    std::string body;
    std::string content_type = "text/xml; charset=utf-8";
    std::string accept = "application/xml";
    bool gzip = false;  ///< compress the body, and say so
    std::string token;  ///< sent as Authorization: Bearer; "" for none. Never in an error or a log.
    std::chrono::milliseconds timeout{60'000};  ///< for all of it
    job::Progress* progress = nullptr;          ///< 0 to 0.9 while sending, 1 when answered
};

/// What came back whole: as many bytes as announced, or the last chunk.
struct HttpReply {
    int status = 0;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  ///< of the last answer, as sent

    /// The value, or "": names are compared without case.
    std::string_view header(std::string_view name) const;
};

/// No connection: name, route, TLS or certificate. Nothing of the request has left.
struct Unreachable {
    std::string why;  ///< in English, for logs and the fine print
    bool operator==(const Unreachable&) const = default;
};

/// The request may have arrived, and may have been obeyed: timeout, cut, half a reply.
struct NoReply {
    std::string why;
};

using HttpResult = std::variant<HttpReply, Unreachable, NoReply>;

/// An HTTP client over libcurl. Certificates and host names are verified, redirections are not
/// followed, and no request is ever sent twice: libcurl's own second try on a connection that had
/// died is kept out by a fresh connection for everything but GET. Proxies as in the environment
/// (https_proxy). Used by one thread at a time.
class HttpClient {
public:
    HttpClient();
    ~HttpClient();
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) noexcept;

    /// Throws Cancelled soon after `stop`: the request may have been obeyed. Throws Error
    /// (error.http_unsafe {url}) before sending a token unencrypted to another machine than this
    /// one or one of the room.
    HttpResult send(const HttpRequest& request, const std::stop_token& stop = {});

    /// How long to wait for a connection; 15 s unless changed.
    void set_connect_timeout(std::chrono::milliseconds timeout);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// "%20" for all but unreserved characters (RFC 3986).
std::string url_escape(std::string_view text);

/// "Arpent/x.y (+URL)", as OSM's policy asks: true and versioned.
std::string user_agent();

}  // namespace arpent::net
