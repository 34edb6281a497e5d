// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace arpent::room {

using Key = std::array<std::byte, 32>;
using Tag = std::array<std::byte, 16>;

/// What laptops of one workshop know of each other, drawn from the carnet's key (README.md,
/// "Keys").
struct Keys {
    Key tls{};             ///< the pre-shared key
    Key find{};            ///< under which they look for each other
    std::string identity;  ///< of the pre-shared key, in clear on the wire: 32 hex digits
};

/// `carnet_key`: meta.key, 32 bytes.
Keys derive_keys(std::span<const std::byte> carnet_key);

/// The first 16 bytes of HMAC-SHA-256 of `label` followed by `bytes`.
Tag tag_of(const Key& key, std::string_view label, std::span<const std::byte> bytes);

/// Compares in a time that does not depend on where they differ.
bool same_tag(std::span<const std::byte> one, std::span<const std::byte> other);

/// Bytes that nobody can guess. Throws Error (error.unexpected) when the system gives none.
Tag random_bytes();

}  // namespace arpent::room
