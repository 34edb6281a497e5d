// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/project/reading.hpp"
#include "core/scan/load.hpp"
#include "core/scan/other_paper.hpp"
#include "core/scan/read_sheet.hpp"

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::project {

class Project;

/// What a worker has to know of the carnet to read papers. Copies may go to any thread.
struct PaperContext {
    scan::KnownSheets known;
    std::map<sheet::SheetCode, int> first_rows;  ///< numbers on relevé forms
    geo::Box quarter;
    /// The clean page of a printing as a PNG, or empty: SheetStore::clean_page(). Any thread.
    std::function<std::vector<std::byte>(const sheet::SheetCode&)> clean_page;
    /// Field Papers whose map was printed on half of the page, which their code does not say.
    bool half_page = false;
    /// The clean page of a Field Papers atlas (scan::Atlas), where somebody has it; may be empty.
    std::function<std::optional<scan::GrayImage>(const scan::PaperCode&, const std::stop_token&)>
        atlas_page;
};

/// The thread that owns the carnet; the carnet must outlive the context.
PaperContext paper_context(Project& carnet);

/// What was found on one page of a file.
struct PaperReading {
    std::vector<scan::SheetResult> sheets;  ///< of ours
    /// Where there is none of ours and the picture does not place itself.
    std::optional<scan::OtherPaper> other;
    /// Whether it can be kept: a sheet was placed, or the picture places itself.
    bool is_placed = false;
    Reading kept;  ///< with its marks, for MarkStore::keep() when it is placed
    scan::PictureSize picture;
    /// Of a picture that places itself and of others' papers: how, or why not (scan::LoadedScan,
    /// scan::OtherPaper).
    std::optional<Message> note;
};

/// Reads a page (from 0) of a file: decodes it, finds our sheets, and lays each whose clean page
/// the carnet has over that page by what both show, and finds what people left on them. Where there
/// is none of ours, papers of other programs are looked for. Any thread.
/// Throws Error as scan::load_page() and scan::decode_image() do, and Cancelled.
PaperReading read_paper(const scan::ScanFile& file, unsigned page, const PaperContext& context,
                        job::Progress& progress, const std::stop_token& stop);

}  // namespace arpent::project
