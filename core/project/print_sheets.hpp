// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/graph.hpp"
#include "core/project/page_words.hpp"
#include "core/project/sheet_numbers.hpp"
#include "core/project/sheet_plan.hpp"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace arpent::project {

/// What printing gives: the pages with their codes, for SheetStore::add() before anybody gets the
/// file.
struct PrintedSheets {
    std::vector<NewSheet> sheets;
    int pages = 0;  ///< of the PDF, overview and stickers included
};

/// Draws the pages of a plan, gives them their codes and writes the PDF to `file` (the path of an
/// AtomicFile). Any thread; about half a second an A4 page.
/// Throws Error (error.cannot_write, error.too_many_sheets) and Cancelled.
PrintedSheets draw_sheets(const SheetPlan& plan, const osm::Graph& graph,
                          const paper::PageWords& words, SheetNumbers numbers,
                          const std::filesystem::path& file, job::Progress& progress,
                          const std::stop_token& stop);

/// All of it on the thread that owns the carnet: the PDF appears under its name once the carnet
/// knows its pages.
PrintedSheets print_sheets(Project& project, const SheetPlan& plan, const paper::PageWords& words,
                           const std::filesystem::path& file, job::Progress& progress,
                           const std::stop_token& stop);

}  // namespace arpent::project
