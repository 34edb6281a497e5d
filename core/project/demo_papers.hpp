// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/paper/map_page.hpp"

#include <filesystem>
#include <stop_token>
#include <vector>

namespace arpent::project {

class Project;

/// What somebody who practises the paper's loop needs.
struct DemoPapers {
    std::filesystem::path pdf;                  ///< to print: two maps and a relevé form
    std::vector<std::filesystem::path> photos;  ///< JPEG, as a phone took them after the walk
};

/// Prints two maps of the demonstration quarter, one with its relevé form, into `folder`, and
/// takes two photos of them with pen marks, stickers of all themes and ticked rows. The carnet
/// then knows the pages; nothing is in its queue before somebody loads the photos. The same
/// carnet gives the same marks. Writes whole files or none; the thread that owns the carnet; about
/// five seconds. Throws Error (error.cannot_write, what printing throws) and Cancelled.
DemoPapers make_demo_papers(Project& project, const std::filesystem::path& folder,
                            const paper::PageWords& words, job::Progress& progress,
                            const std::stop_token& stop);

}  // namespace arpent::project
