// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::net {

/// Where an API answers, and where its people log in.
struct ApiUrl {
    std::string root;     ///< "https://api.openstreetmap.org", no slash at the end
    std::string website;  ///< "https://www.openstreetmap.org"; elsewhere the same as root

    /// "root/api/0.6/path".
    std::string call(std::string_view path) const;
    /// The page of a changeset for people.
    std::string changeset_page(std::int64_t changeset) const;

    bool operator==(const ApiUrl&) const = default;
};

/// Understands what people write after --api: with or without /api/0.6, /api or a slash at the
/// end; openstreetmap.org itself is always https, whichever of its names is given. Nothing when it
/// is no http or https URL, or holds a user name, a query or a fragment.
std::optional<ApiUrl> parse_api_url(std::string_view text);

/// Whether a secret may go to this URL: over https to anywhere, over http to this machine or one of
/// the local network (a private address, a name without a dot, or .local, .localhost, .test).
bool is_safe_for_secrets(std::string_view url);

}  // namespace arpent::net
