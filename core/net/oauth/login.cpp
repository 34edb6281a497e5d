// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/login.hpp"

#include "core/base/error.hpp"
#include "core/net/http.hpp"
#include "core/net/oauth/token_reply.hpp"

#include <cstdlib>
#include <utility>

#ifndef ARPENT_OSM_CLIENT
#define ARPENT_OSM_CLIENT ""
#endif

namespace arpent::net {
namespace {

constexpr const char* out_of_band = "urn:ietf:wg:oauth:2.0:oob";
constexpr std::chrono::seconds patience{30};

HttpRequest form(const std::string& url, std::string body) {
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.content_type = "application/x-www-form-urlencoded";
    request.accept = "application/json";
    request.body = std::move(body);
    request.timeout = patience;
    return request;
}

std::string_view without_spaces(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    return first == std::string_view::npos ? "" : text.substr(first, last - first + 1);
}

}  // namespace

std::string client_id(const ApiUrl& api) {
    if (const char* given = std::getenv("ARPENT_OSM_CLIENT_ID")) {
        return given;
    }
    constexpr std::string_view osm = "openstreetmap.org";
    // Elsewhere, as on a test server, a program may call itself what it is.
    return api.root.ends_with(osm) ? ARPENT_OSM_CLIENT : "arpent";
}

Login::Login(ApiUrl api, std::string client, Return how)
    : api_(std::move(api)), client_(std::move(client)) {
    if (!is_safe_for_secrets(api_.website)) {
        throw Error("error.http_unsafe", {{"url", api_.website}});
    }
    if (how == Return::by_itself) {
        if (auto opened = Listener::open()) {
            listener_.emplace(std::move(*opened));
        }
    }
    redirect_ = listener_ ? listener_->redirect_uri() : out_of_band;
    url_ = api_.website + "/oauth2/authorize?response_type=code&client_id=" + url_escape(client_) +
           "&redirect_uri=" + url_escape(redirect_) +
           "&scope=read_prefs%20write_api&state=" + state_ + "&code_challenge=" + pkce_.challenge +
           "&code_challenge_method=S256";
}

std::variant<std::string, Message> Login::wait(const ListenerPages& pages,
                                               std::chrono::milliseconds patience,
                                               const std::stop_token& stop) {
    const auto brought = listener_->wait(state_, pages, patience, stop);
    if (!brought) {
        return Message{"error.login_no_answer", {}};
    }
    if (!brought->error.empty()) {
        return Message{"error.login_refused", {}};
    }
    return brought->code;
}

std::variant<std::string, Message> Login::exchange(std::string_view code,
                                                   const std::stop_token& stop) const {
    HttpClient http;
    const auto result = http.send(
        form(api_.website + "/oauth2/token",
             "grant_type=authorization_code&code=" + url_escape(without_spaces(code)) +
                 "&redirect_uri=" + url_escape(redirect_) + "&client_id=" + url_escape(client_) +
                 "&code_verifier=" + pkce_.verifier),
        stop);
    if (std::holds_alternative<Unreachable>(result)) {
        return Message{"error.server_unreachable", {{"url", api_.website}}};
    }
    const auto* reply = std::get_if<HttpReply>(&result);
    if (reply != nullptr && reply->status == 200) {
        if (auto token = read_token_reply(reply->body)) {
            return std::move(*token);
        }
    }
    const bool is_no = reply != nullptr && (reply->status == 400 || reply->status == 401);
    return Message{is_no ? "error.login_code" : "error.server_unclear", {{"url", api_.website}}};
}

void revoke_token(const ApiUrl& api, const std::string& token, const std::stop_token& stop) {
    if (!is_safe_for_secrets(api.website)) {
        return;
    }
    HttpClient http;
    http.send(form(api.website + "/oauth2/revoke",
                   "token=" + url_escape(token) + "&client_id=" + url_escape(client_id(api))),
              stop);
}

}  // namespace arpent::net
