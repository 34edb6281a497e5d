// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/settings.hpp"

#include "core/base/number.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <map>
#include <string_view>

namespace arpent::project {
namespace {

constexpr std::string_view group_key = "group";
constexpr std::string_view unlocked_key = "unlocked";
constexpr std::string_view camera_key = "camera";
constexpr std::string_view role_key = "role";

/// "lon lat zoom"
std::string to_text(const Camera& camera) {
    return geo::format_coordinate(camera.center.x) + " " + geo::format_coordinate(camera.center.y) +
           " " + format_double(camera.zoom);
}

std::optional<Camera> parse_camera(std::string_view text) {
    const auto first = text.find(' ');
    const auto second = text.find(' ', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) {
        return std::nullopt;
    }
    const auto x = geo::parse_coordinate(text.substr(0, first));
    const auto y = geo::parse_coordinate(text.substr(first + 1, second - first - 1));
    const auto zoom = parse_double(text.substr(second + 1));
    if (!x || !y || !zoom || !(*zoom >= 0 && *zoom <= 30)) {
        return std::nullopt;
    }
    return Camera{{*x, *y}, *zoom};
}

Role role_named(std::string_view name) {
    for (const Role role : {Role::group, Role::resident}) {
        if (name == name_of(role)) {
            return role;
        }
    }
    return Role::trainer;
}

}  // namespace

std::string_view name_of(Role role) {
    switch (role) {
        case Role::group: return "group";
        case Role::resident: return "resident";
        case Role::trainer: break;
    }
    return "trainer";
}

Settings read_settings(const store::Database& database) {
    std::map<std::string, std::string, std::less<>> values;
    store::Statement rows(database, "SELECT key, value FROM settings");
    while (rows.step()) {
        values.emplace(rows.text(0), rows.text(1));
    }
    Settings settings;
    settings.group = values[std::string(group_key)];
    settings.unlocked = values[std::string(unlocked_key)] == "yes";
    settings.camera = parse_camera(values[std::string(camera_key)]);
    settings.role = role_named(values[std::string(role_key)]);
    return settings;
}

void write_settings(const store::Database& database, const Settings& settings) {
    store::Transaction transaction(database);
    store::Statement write(database, "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)");
    write.bind(group_key, std::string_view(settings.group)).run();
    write.bind(unlocked_key, std::string_view(settings.unlocked ? "yes" : "no")).run();
    write.bind(role_key, name_of(settings.role)).run();
    if (settings.camera) {
        const std::string camera = to_text(*settings.camera);
        write.bind(camera_key, std::string_view(camera)).run();
    }
    transaction.commit();
}

}  // namespace arpent::project
