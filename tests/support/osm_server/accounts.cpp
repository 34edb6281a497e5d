// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/accounts.hpp"

#include "tests/support/osm_server/replies.hpp"

#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <utility>

namespace arpent::test::osm_server {
namespace {

constexpr std::string_view out_of_band = "urn:ietf:wg:oauth:2.0:oob";

std::string base64url_sha256(const std::string& text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    std::array<unsigned char, 64> encoded{};
    const int size = EVP_EncodeBlock(encoded.data(), digest.data(), digest.size());
    std::string result(reinterpret_cast<const char*>(encoded.data()),
                       static_cast<std::size_t>(size));
    std::ranges::replace(result, '+', '-');
    std::ranges::replace(result, '/', '_');
    std::erase(result, '=');
    return result;
}

[[noreturn]] void unauthorized(const std::string& text) {
    Reply reply{401, {{"Content-Type", "text/plain"}}, text, false};
    if (text == "User is not authorized") {
        reply.headers.emplace_back("WWW-Authenticate",
                                   "Basic realm=\"Web Password\", charset=\"UTF-8\"");
    }
    throw Refused{reply};
}

Reply oauth_error(const std::string& error) {
    return json(nlohmann::json{{"error", error}}.dump(), 400);
}

bool is_loopback(const std::string& redirect) {
    return redirect.starts_with("http://127.0.0.1:") || redirect.starts_with("http://127.0.0.1/") ||
           redirect.starts_with("http://[::1]:");
}

}  // namespace

Accounts::Accounts() {
    add({1, "mapper"}, "mapper-token");
    add({2, "other"}, "other-token");
}

void Accounts::add(Account account, const std::string& token) {
    tokens_[token] = {account.uid};
    accounts_[account.uid] = std::move(account);
}

const Token& Accounts::valid_token(const Request& request) const {
    const std::string_view header = request.header("authorization");
    constexpr std::string_view bearer = "Bearer ";
    if (!header.starts_with(bearer)) {
        unauthorized("User is not authorized");
    }
    const auto found = tokens_.find(std::string(header.substr(bearer.size())));
    if (found == tokens_.end()) {
        unauthorized("invalid_token");
    }
    if (found->second.is_revoked) {
        unauthorized("token_revoked");
    }
    if (found->second.is_expired) {
        unauthorized("token_expired");
    }
    return found->second;
}

Account& Accounts::authorize_writing(const Request& request) {
    const Token& token = valid_token(request);
    Account& account = accounts_.at(token.uid);
    if (!token.can_write) {
        unauthorized("You have not granted the modify map permission");
    }
    if (account.is_blocked) {
        throw Refused{refusal(403,
                              "Your access to the API has been blocked. Please log-in to the "
                              "web interface to find out more.")};
    }
    if (account.is_pending) {
        throw Refused{
            refusal(403, "You have not permitted the application access to this facility")};
    }
    return account;
}

void Accounts::check_reading(const Request& request) const {
    if (request.header("authorization").starts_with("Bearer ")) {
        valid_token(request);
    }
}

std::int64_t Accounts::uid_of(const Request& request) const { return valid_token(request).uid; }

Reply Accounts::authorize(const Request& request) {
    const auto parameter = [&](std::string_view name) {
        return Request::parameter(request.query, name);
    };
    const std::string redirect = parameter("redirect_uri");
    const bool is_out_of_band = redirect == out_of_band;
    if (parameter("response_type") != "code" || parameter("client_id").empty() ||
        (!is_out_of_band && !is_loopback(redirect))) {
        return html(400);
    }
    const std::string code = "code-" + std::to_string(++drawn_);
    grants_[code] = {parameter("client_id"), redirect, parameter("code_challenge"),
                     parameter("code_challenge_method")};
    if (is_out_of_band) {
        return {200,
                {{"Content-Type", "text/html"}},
                "<html><body><code id=\"authorization_code\">" + code + "</code></body></html>",
                false};
    }
    return {302,
            {{"Location", redirect + "?code=" + code + "&state=" + parameter("state")}},
            "",
            false};
}

Reply Accounts::exchange(const Request& request) {
    const auto parameter = [&](std::string_view name) {
        return Request::parameter(request.body, name);
    };
    if (parameter("grant_type") != "authorization_code") {
        return oauth_error("unsupported_grant_type");
    }
    const auto grant = grants_.extract(parameter("code"));  // a code is good once
    if (grant.empty() || grant.mapped().client != parameter("client_id") ||
        grant.mapped().redirect != parameter("redirect_uri") || grant.mapped().method != "S256" ||
        grant.mapped().challenge != base64url_sha256(parameter("code_verifier"))) {
        return oauth_error("invalid_grant");
    }
    const std::string token = "granted-token-" + std::to_string(++drawn_);
    tokens_[token] = {1};
    return json(nlohmann::json{{"access_token", token},
                               {"token_type", "Bearer"},
                               {"scope", "read_prefs write_api"},
                               {"created_at", 1'790'000'000}}
                    .dump());
}

Reply Accounts::revoke(const Request& request) {
    const auto found = tokens_.find(Request::parameter(request.body, "token"));
    if (found != tokens_.end()) {
        found->second.is_revoked = true;
    }
    return json("{}");
}

Reply Accounts::details(const Request& request, std::int64_t changesets) {
    const Account& account = accounts_.at(valid_token(request).uid);
    const nlohmann::json user{
        {"id", account.uid},
        {"display_name", account.name},
        {"account_created", "2026-01-01T00:00:00Z"},
        {"contributor_terms", {{"agreed", account.terms_agreed}, {"pd", false}}},
        {"roles", nlohmann::json::array()},
        {"changesets", {{"count", changesets}}},
        {"blocks",
         {{"received",
           {{"count", account.is_blocked ? 1 : 0}, {"active", account.is_blocked ? 1 : 0}}}}}};
    return json(nlohmann::json{{"version", "0.6"}, {"user", user}}.dump());
}

}  // namespace arpent::test::osm_server
