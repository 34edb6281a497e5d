// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/oauth/token_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::net {

/// A token as it is stored: JSON of one line.
struct KeptToken {
    std::string api;  ///< ApiUrl::root
    std::string token;
    std::int64_t until = 0;  ///< seconds since 1970; 0: for good

    bool is_good(std::int64_t now) const { return until == 0 || now < until; }
    bool operator==(const KeptToken&) const = default;
};

std::string write_kept_token(const KeptToken& kept);
/// Nothing for anything else than write_kept_token() writes. Pure.
std::optional<KeptToken> read_kept_token(std::string_view text);

}  // namespace arpent::net
