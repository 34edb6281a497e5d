// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/merge/exchange.hpp"
#include "core/project/merging.hpp"
#include "core/project/settings.hpp"
#include "core/store/database.hpp"

#include <algorithm>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

bool is_carnet(const fs::path& file) {
    std::error_code error;
    return fs::is_regular_file(file, error) && file.extension() == ".arpent";
}

/// A stick's carnets lie in its root, or in a folder of it.
void find_carnets(const fs::path& place, int depth, std::vector<fs::path>& found) {
    std::error_code error;
    if (is_carnet(place)) {
        found.push_back(place);
        return;
    }
    for (const auto& entry : fs::directory_iterator(place, error)) {
        if (is_carnet(entry.path())) {
            found.push_back(entry.path());
        } else if (depth > 0 && entry.is_directory(error) &&
                   !entry.path().filename().string().starts_with('.')) {
            find_carnets(entry.path(), depth - 1, found);
        }
    }
}

}  // namespace

std::vector<FoundPack> Merging::look(std::span<const fs::path> places) const {
    std::vector<fs::path> carnets;
    for (const fs::path& place : places) {
        find_carnets(place, 1, carnets);
    }
    std::ranges::sort(carnets);
    std::vector<FoundPack> packs;
    for (const fs::path& carnet : carnets) {
        std::error_code error;
        if (fs::equivalent(carnet, database_.path(), error)) {
            continue;
        }
        FoundPack pack{carnet, {}, 0, {}};
        try {
            const auto theirs = store::Database::open(carnet, store::Access::read_only);
            pack.group = read_settings(theirs).group;
            auto read = merge::read_delivery(database_, theirs);
            if (auto* refusal = std::get_if<Message>(&read)) {
                pack.why_not = std::move(*refusal);
            } else {
                pack.edits_new = std::get<merge::Delivery>(read).edits.size();
            }
        } catch (const Error& failure) {
            pack.why_not = failure.message();
        }
        packs.push_back(std::move(pack));
    }
    return packs;
}

}  // namespace arpent::project
