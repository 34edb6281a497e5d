// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/message.hpp"

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace arpent::test::osm_server {

struct Account {
    std::int64_t uid = 0;
    std::string name;
    bool is_blocked = false;
    bool is_pending = false;
    bool terms_agreed = true;
    /// How many changes are left this hour, and width + height of a changeset's box in degrees.
    std::int64_t changes_left = std::numeric_limits<std::int64_t>::max();
    double max_box = 540;
};

struct Token {
    std::int64_t uid = 0;
    bool can_write = true;
    bool is_expired = false;
    bool is_revoked = false;
};

/// Who may do what, and OAuth 2's authorization code grant with PKCE (S256), which everybody
/// grants at once as account 1. Clients: any client_id.
class Accounts {
public:
    Accounts();

    Account& account(std::int64_t uid) { return accounts_.at(uid); }
    Token& token(const std::string& token) { return tokens_.at(token); }
    void add(Account account, const std::string& token);

    /// The account of the request's token, for writing. Throws Refused as the API does.
    Account& authorize_writing(const Request& request);
    /// Throws Refused when a token is sent with a reading that is not good.
    void check_reading(const Request& request) const;

    /// /oauth2/authorize: a redirection with code and state, or for the out-of-band address a page
    /// that shows the code.
    Reply authorize(const Request& request);
    /// /oauth2/token and /oauth2/revoke.
    Reply exchange(const Request& request);
    Reply revoke(const Request& request);
    /// user/details.json. `changesets` is the account's number of them.
    Reply details(const Request& request, std::int64_t changesets);
    std::int64_t uid_of(const Request& request) const;

private:
    struct Grant {
        std::string client;
        std::string redirect;
        std::string challenge;
        std::string method;
    };

    const Token& valid_token(const Request& request) const;

    std::map<std::int64_t, Account> accounts_;
    std::map<std::string, Token> tokens_;
    std::map<std::string, Grant> grants_;
    int drawn_ = 0;
};

}  // namespace arpent::test::osm_server
