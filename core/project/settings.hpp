// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::store {
class Database;
}
namespace arpent::project {

/// Where the map stood when the carnet was left.
struct Camera {
    geo::Location center;
    double zoom = 0;  ///< 0 shows the world in one tile

    bool operator==(const Camera&) const = default;
};

/// Who works with the carnet: what is offered to them. Made carnets are a trainer's, packs a
/// group's, packs for home a resident's.
enum class Role : std::uint8_t { trainer, group, resident };

/// What a carnet remembers between two sessions, the same in any language.
struct Settings {
    std::string group;      ///< whose edits follow; "" before anybody chose
    bool unlocked = false;  ///< whether what the group did not create may be changed
    std::optional<Camera> camera;
    Role role = Role::trainer;

    bool operator==(const Settings&) const = default;
};

/// "trainer", "group", "resident": as the settings name them.
std::string_view name_of(Role role);

/// What is absent or cannot be read has its default.
Settings read_settings(const store::Database& database);
/// One transaction, durable on return.
void write_settings(const store::Database& database, const Settings& settings);

}  // namespace arpent::project
