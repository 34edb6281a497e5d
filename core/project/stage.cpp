// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stage.hpp"

#include "core/base/user_folder.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

constexpr std::array stages{Stage::answer, Stage::add, Stage::move, Stage::tags};

/// A file for each carnet, named by a hash (FNV-1a) of where that lies.
fs::path file_of(const Project& project) {
    std::error_code ignored;
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : fs::weakly_canonical(project.path(), ignored).string()) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return state_folder() / "stages" / std::to_string(hash);
}

Stage remembered(const Project& project) {
    std::string name;
    std::ifstream(file_of(project)) >> name;
    const auto found =
        std::ranges::find_if(stages, [&](Stage stage) { return name_of(stage) == name; });
    return found == stages.end() ? Stage::answer : *found;
}

}  // namespace

std::string_view name_of(Stage stage) {
    switch (stage) {
        case Stage::add: return "add";
        case Stage::move: return "move";
        case Stage::tags: return "tags";
        case Stage::answer: break;
    }
    return "answer";
}

Stage stage_of(const Project& project) {
    switch (project.settings().role) {
        case Role::trainer: return Stage::tags;
        case Role::resident: return std::max(remembered(project), Stage::add);
        case Role::group: break;
    }
    return remembered(project);
}

void remember_stage(const Project& project, Stage stage) {
    const fs::path file = file_of(project);
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    std::ofstream(file) << name_of(stage);
}

}  // namespace arpent::project
