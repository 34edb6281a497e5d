// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/preferences.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace arpent::panel {

namespace fs = std::filesystem;

void Preferences::remember(const fs::path& carnet) {
    constexpr std::size_t most = 8;
    const fs::path whole = fs::absolute(carnet);
    std::erase(recent, whole);
    recent.insert(recent.begin(), whole);
    recent.resize(std::min(recent.size(), most));
}

fs::path preferences_file() {
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config == '/') {
        return fs::path(config) / "arpent/window.json";
    }
    const char* home = std::getenv("HOME");
    return fs::path(home != nullptr ? home : ".") / ".config/arpent/window.json";
}

Preferences read_preferences(const fs::path& file) {
    Preferences preferences;
    std::ifstream stream(file);
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) {
        return preferences;
    }
    if (const auto it = json.find("language"); it != json.end() && it->is_string()) {
        preferences.language = it->get<std::string>();
    }
    if (const auto it = json.find("scale"); it != json.end() && it->is_number()) {
        preferences.scale = std::clamp(it->get<double>(), 1.0, 2.0);
    }
    if (const auto it = json.find("read_aloud"); it != json.end() && it->is_boolean()) {
        preferences.read_aloud = it->get<bool>();
    }
    if (const auto it = json.find("recent"); it != json.end() && it->is_array()) {
        for (const auto& path : *it) {
            if (path.is_string()) {
                preferences.recent.emplace_back(path.get<std::string>());
            }
        }
    }
    return preferences;
}

void write_preferences(const fs::path& file, const Preferences& preferences) {
    nlohmann::json json{{"language", preferences.language},
                        {"scale", preferences.scale},
                        {"read_aloud", preferences.read_aloud}};
    json["recent"] = nlohmann::json::array();
    for (const fs::path& path : preferences.recent) {
        json["recent"].push_back(path.string());
    }
    try {
        fs::create_directories(file.parent_path());
        AtomicFile target(file);
        std::ofstream(target.path())
            << json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
        target.commit();
    } catch (const std::exception& e) {
        log::warn(std::string("preferences: ") + e.what());
    }
}

}  // namespace arpent::panel
