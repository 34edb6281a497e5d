// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/geo/box.hpp"
#include "core/paper/map_page.hpp"
#include "core/paper/overview_page.hpp"
#include "core/paper/sticker_page.hpp"
#include "core/project/printed_sheet.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace arpent::project {

class Project;

/// What somebody wants on paper.
struct SheetOrder {
    sheet::LayoutId layout = sheet::LayoutId::a4_portrait;  ///< of the map pages
    int scale = 2000;                                       ///< one of sheet_scales
    /// Names of sectors, or of pages of the grid where there are no sectors; empty takes all.
    std::vector<std::string> sectors;
    /// What somebody looks at, instead of sectors or the grid.
    std::optional<geo::Box> view;
    std::string view_name = "Vue";  ///< of its pages, before a number
    bool releve = false;            ///< a form behind each map
    bool stickers = false;          ///< of the themes in use, or of all
    paper::LabelPaper labels = paper::LabelPaper::cut_out;
    int stickers_of_each = 5;     ///< 1 to sheet::stickers_of_kind
    int theme = 0;                ///< of pages whose sector, if any, has none of its own; 0: none
    std::string language = "fr";  ///< "fr" or "en": of kinds and ticks

    bool operator==(const SheetOrder&) const = default;
};

/// A page to print: everything but its number and its code.
struct PlannedSheet {
    PrintedSheet sheet;
    paper::PageHead head;
    std::vector<geo::Location> sector;         ///< the border to draw; empty for a page of a grid
    std::vector<paper::NumberedPlace> places;  ///< of a « à compléter » sheet
    std::vector<std::string> ticks;            ///< headings of a relevé form
};

/// All pages of one PDF, in order.
struct SheetPlan {
    std::string title;
    std::optional<paper::OverviewPage> overview;
    std::vector<PlannedSheet> sheets;
    std::vector<paper::StickerPrint> stickers;
    paper::LabelPaper labels = paper::LabelPaper::cut_out;
};

/// The largest standard scale at which one page shows all of a box; the smallest when none does.
int scale_for_one_page(const geo::Box& box, sheet::LayoutId layout);

/// More pages than this are a mistake in the scale.
constexpr std::size_t most_sheets = 60;

/// The pages of an order; or why not: sheets.no_scale, sheets.no_sector, sheets.too_many (with a
/// scale that fits, or sheets.too_large when none does). The thread that owns the carnet.
std::variant<SheetPlan, Message> plan_sheets(Project& project, const SheetOrder& order);

/// A sheet of places to go back to, as large in scale as shows them all on one page; on more pages
/// of a grid where 1:5000 does not. `places` must not be empty. `group` 0: nobody's.
struct ToCompleteOrder {
    sheet::LayoutId layout = sheet::LayoutId::a4_portrait;
    std::vector<paper::NumberedPlace> places;
    std::string name;  ///< "À compléter"
    int group = 0;
    int theme = 0;
    std::string language = "fr";
};
SheetPlan plan_to_complete(Project& project, const ToCompleteOrder& order);

}  // namespace arpent::project
