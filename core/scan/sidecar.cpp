// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/sidecar.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <system_error>
#include <vector>

namespace arpent::scan {
namespace {

namespace fs = std::filesystem;

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// A world file is named after the picture: .jpg gives .jgw (first and last letter) or .jpgw.
std::vector<std::string> world_file_names(const fs::path& picture) {
    const std::string name = lowered(picture.filename().string());
    const std::string stem = lowered(picture.stem().string());
    const std::string extension = lowered(picture.extension().string());
    std::vector<std::string> names{name + "w", stem + ".wld", name + ".wld"};
    if (extension.size() >= 3) {
        names.insert(names.begin(), stem + '.' + extension[1] + extension.back() + 'w');
        names.push_back(stem + extension + 'w');
    }
    return names;
}

}  // namespace

Sidecars find_sidecars(const fs::path& picture) {
    const std::vector<std::string> world_names = world_file_names(picture);
    const std::string prj_name = lowered(picture.stem().string()) + ".prj";
    const std::string cal_name = lowered(picture.filename().string()) + ".cal";
    Sidecars found;
    std::size_t best = world_names.size();
    std::error_code failed;
    const fs::path folder = picture.has_parent_path() ? picture.parent_path() : fs::path(".");
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const std::string name = lowered(entry->path().filename().string());
        const auto rank = static_cast<std::size_t>(
            std::find(world_names.begin(), world_names.end(), name) - world_names.begin());
        if (rank < best) {
            best = rank;
            found.world_file = entry->path();
        } else if (name == prj_name) {
            found.projection = entry->path();
        } else if (name == cal_name) {
            found.piclayer = entry->path();
        }
    }
    return found;
}

}  // namespace arpent::scan
