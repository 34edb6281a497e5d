// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/job/progress.hpp"

#include <filesystem>
#include <stop_token>
#include <string>
#include <variant>

namespace arpent::project {

/// What a new carnet is made of.
struct NewCarnet {
    std::filesystem::path extract;
    /// The quarter to cut out: everything, a box, or a polygon filter file (.poly).
    std::variant<std::monostate, geo::BoxText, std::filesystem::path> clip;
    std::string name;  ///< "" takes the extract's file name without its extensions
};

/// "monaco" of "folder/monaco.osm.pbf".
std::string name_from_file(const std::filesystem::path& extract);

/// Makes a carnet out of an extract. It appears under its name whole or not at all; an existing
/// file is never replaced. Any thread; memory depends on what is kept, not on the extract.
/// Throws Error (error.carnet_exists, error.clip_empty, error.extract_empty, what the readers
/// throw) and Cancelled.
void create_carnet(const std::filesystem::path& carnet, const NewCarnet& from,
                   job::Progress& progress, const std::stop_token& stop);

/// Makes the demonstration carnet: a generated quarter for practice, which can never be uploaded.
void create_demo_carnet(const std::filesystem::path& carnet);

}  // namespace arpent::project
