// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::net {

/// The account that a token belongs to.
struct UserDetails {
    std::int64_t id = 0;
    std::string name;
    bool terms_agreed = false;    ///< without it nothing can be sent
    std::int64_t changesets = 0;  ///< 0: limits are those of a first day
    std::int64_t active_blocks = 0;
    std::vector<std::string> roles;  ///< "moderator", "importer", "administrator"
};

/// Reads user/details.json; nothing when it is malformed. Pure.
std::optional<UserDetails> read_user_details(std::string_view json);

}  // namespace arpent::net
