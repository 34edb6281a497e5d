// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/report.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace arpent::project {

/// What people take home to go on.
struct HomePack {
    std::filesystem::path carnet;
    std::filesystem::path guide;  ///< how to open it, where to go on, whom to ask: PDF, two pages
};

/// The two files of a folder, named after the carnet's file.
HomePack home_pack_in(const std::filesystem::path& folder, const std::filesystem::path& carnet);

/// How to go on at home. `contact`: whom to ask, as they want to be called; "" leaves a line to
/// write on. Any thread; `report` must outlive what it returns.
paper::Document plan_guide(const Report& report, const ReportOrder& order,
                           const std::string& contact, const std::string& carnet_name,
                           const Say& say);

/// Writes `guide`, and a copy of the carnet for a resident, scans and journal included: what is
/// done in it can be merged again. Makes the folder. Each file whole or not at all. Or why not:
/// error.pack_exists (`file`). Any thread. Throws Error when the disk fails.
std::variant<HomePack, Message> make_home_pack(const std::filesystem::path& carnet,
                                               const paper::Document& guide,
                                               const std::filesystem::path& folder);

}  // namespace arpent::project
