// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace arpent::net {

enum class ApiStatus : std::uint8_t { online, read_only, offline };

/// What the server says of itself. Defaults are those of openstreetmap.org.
struct Capabilities {
    double area_maximum = 0.25;  ///< square degrees of one map call
    std::int64_t way_nodes = 2000;
    std::int64_t relation_members = 32000;
    std::int64_t changeset_elements = 10000;
    std::int64_t timeout_seconds = 300;
    ApiStatus database = ApiStatus::online;
    ApiStatus api = ApiStatus::online;  ///< online: uploads are taken
};

/// Reads /api/0.6/capabilities; nothing when it is malformed or does not speak version 0.6. Pure.
std::optional<Capabilities> read_capabilities(std::string_view xml);

}  // namespace arpent::net
