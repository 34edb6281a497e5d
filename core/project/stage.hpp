// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace arpent::project {

class Project;

/// How far somebody has gone with the map: each stage may do what those before it may. Nobody is
/// examined: the next one opens when it is asked for.
enum class Stage : std::uint8_t {
    answer,  ///< the questions about what is there, the marks of the papers
    add,     ///< and what is missing
    move,    ///< and correct what was there before
    tags,    ///< and see OpenStreetMap's own words
};

/// "answer", "add", "move", "tags".
std::string_view name_of(Stage stage);

/// Trainers have all of it; residents, who have been there on the day, add; groups answer, until
/// they asked for more.
Stage stage_of(const Project& project);

/// What was asked for with this carnet, where it lies, is remembered on this machine, outside it,
/// in state_folder()/stages: a pack begins anew on every laptop. It only helps: what cannot be
/// written or read is as if nobody had asked.
void remember_stage(const Project& project, Stage stage);

}  // namespace arpent::project
