// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/places.hpp"

#include "app/text/text.hpp"
#include "core/base/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

namespace arpent::panel {

namespace fs = std::filesystem;
using text::tr;

namespace {

fs::path from_environment(const char* name, const fs::path& otherwise) {
    const char* value = std::getenv(name);
    return value != nullptr && *value == '/' ? fs::path(value) : otherwise;
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// XDG_DOCUMENTS_DIR="$HOME/Documents" of ~/.config/user-dirs.dirs.
fs::path user_folder(std::string_view key, const char* otherwise) {
    const fs::path config = from_environment("XDG_CONFIG_HOME", home_folder() / ".config");
    std::ifstream stream(config / "user-dirs.dirs");
    const std::string start = "XDG_" + std::string(key) + "_DIR=\"";
    for (std::string line; std::getline(stream, line);) {
        if (!line.starts_with(start) || line.back() != '"') {
            continue;
        }
        std::string value = line.substr(start.size(), line.size() - start.size() - 1);
        if (value.starts_with("$HOME/")) {
            value = (home_folder() / value.substr(6)).string();
        }
        if (is_folder(value)) {
            return value;
        }
    }
    const fs::path usual = home_folder() / otherwise;
    return is_folder(usual) ? usual : home_folder();
}

}  // namespace

std::vector<FilePlace> plugged_in() {
    std::vector<FilePlace> places;
    const char* user = std::getenv("USER");
    for (const fs::path& root : {fs::path("/media") / (user != nullptr ? user : ""),
                                 fs::path("/run/media") / (user != nullptr ? user : "")}) {
        std::error_code failure;
        for (const auto& entry : fs::directory_iterator(root, failure)) {
            if (entry.is_directory(failure)) {
                places.push_back({entry.path().filename().string(), ui::glyph::usb, entry.path()});
            }
        }
    }
    return places;
}

fs::path home_folder() { return from_environment("HOME", "/"); }
fs::path documents_folder() { return user_folder("DOCUMENTS", "Documents"); }
fs::path downloads_folder() { return user_folder("DOWNLOAD", "Downloads"); }
fs::path carnets_folder() { return documents_folder() / "Arpent"; }

fs::path demo_file() {
    return from_environment("XDG_DATA_HOME", home_folder() / ".local/share") / "arpent/demo.arpent";
}

std::vector<FilePlace> file_places() {
    std::vector<FilePlace> places;
    if (is_folder(carnets_folder())) {
        places.push_back({tr("files.carnets"), ui::glyph::map, carnets_folder()});
    }
    if (documents_folder() != home_folder()) {
        places.push_back({tr("files.documents"), ui::glyph::book, documents_folder()});
    }
    if (downloads_folder() != home_folder()) {
        places.push_back({tr("files.downloads"), ui::glyph::download, downloads_folder()});
    }
    places.push_back({tr("files.home"), ui::glyph::home, home_folder()});
    std::ranges::move(plugged_in(), std::back_inserter(places));
    places.push_back({tr("files.computer"), ui::glyph::disk, "/"});
    return places;
}

std::string file_name_for(const std::string& name) {
    constexpr std::size_t most_characters = 60;
    std::string kept;
    for (const char c : name) {
        const bool refused = static_cast<unsigned char>(c) < ' ' ||
                             std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        kept += refused ? '-' : c;
    }
    kept = std::string(first_code_points(kept, most_characters));
    const auto first = kept.find_first_not_of(" .");
    const auto last = kept.find_last_not_of(" .");
    return first == std::string::npos ? "carnet" : kept.substr(first, last - first + 1);
}

fs::path free_carnet_path(const fs::path& folder, const std::string& name) {
    const std::string base = file_name_for(name);
    fs::path path = folder / (base + ".arpent");
    std::error_code ignored;
    for (int i = 2; fs::exists(fs::symlink_status(path, ignored)); ++i) {
        path = folder / (base + " " + std::to_string(i) + ".arpent");
    }
    return path;
}

}  // namespace arpent::panel
