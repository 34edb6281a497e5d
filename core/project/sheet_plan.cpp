// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_plan.hpp"

#include "core/preset/catalogue.hpp"
#include "core/project/group_store.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "core/project/sector_pages.hpp"
#include "core/project/sheet_store.hpp"
#include "core/project/sheet_theme.hpp"
#include "core/sheet/form.hpp"

#include <algorithm>
#include <set>

namespace arpent::project {
namespace {

/// A grid larger than this is not even looked at page by page.
constexpr std::size_t most_grid_pages = 2000;

/// Pages that share a sector, or the grid over the quarter.
struct PageRun {
    std::optional<Sector> sector;
    std::vector<GridPage> pages;
};

/// What kinds and ticks of a theme are called on a page.
class ThemeWords {
public:
    explicit ThemeWords(std::string language)
        : language_(std::move(language)), catalogue_(preset::built_in_catalogue()) {}

    void describe(paper::PageHead& head, int number) const {
        const SheetTheme* theme = sheet_theme(number);
        const preset::Theme* named = theme != nullptr ? catalogue_.theme(theme->id) : nullptr;
        if (named == nullptr) {
            return;
        }
        head.theme = named->name.in(language_);
        for (const SheetKind& kind : theme->legend) {
            head.legend.push_back({kind.icon, kind.words.in(language_)});
        }
    }
    std::vector<std::string> ticks(int number) const {
        std::vector<std::string> headings;
        if (const SheetTheme* theme = sheet_theme(number)) {
            for (const SheetTick& tick : theme->ticks) {
                headings.push_back(tick.heading.in(language_));
            }
        }
        return headings;
    }

private:
    std::string language_;
    preset::PresetCatalogue catalogue_;
};

std::optional<Message> refuse_size(const geo::Box& box, const SheetOrder& order,
                                   std::size_t pages) {
    if (pages <= most_sheets) {
        return std::nullopt;
    }
    const std::string count = std::to_string(pages);
    for (const int scale : sheet_scales) {
        if (scale > order.scale && grid_pages(box, order.layout, scale) <= most_sheets) {
            return Message{"sheets.too_many", {{"n", count}, {"scale", std::to_string(scale)}}};
        }
    }
    return Message{"sheets.too_large", {{"n", count}}};
}

/// Leaves what was asked for; or says which name is unknown.
std::optional<Message> choose(std::vector<PageRun>& runs, const std::vector<std::string>& names) {
    if (names.empty()) {
        return std::nullopt;
    }
    std::set<std::string> wanted(names.begin(), names.end());
    std::set<std::string> found;
    for (PageRun& run : runs) {
        if (run.sector && wanted.contains(run.sector->name)) {
            found.insert(run.sector->name);
            continue;
        }
        std::erase_if(run.pages, [&](const GridPage& page) {
            const bool keep = wanted.contains(page.name);
            if (keep) {
                found.insert(page.name);
            }
            return !keep;
        });
    }
    for (const std::string& name : names) {
        if (!found.contains(name)) {
            return Message{"sheets.no_sector", {{"name", name}}};
        }
    }
    return std::nullopt;
}

/// « Vue 2 »: a number that no other place has on paper, so that none is taken for an old printing
/// of another.
std::string name_of_view(Project& project, const SheetOrder& order, geo::Location center) {
    const std::vector<PrintedSheet> printed = project.sheets().all();
    for (int number = 1;; ++number) {
        const std::string name = order.view_name + " " + std::to_string(number);
        const auto taken = [&](const PrintedSheet& sheet) {
            return (sheet.name == name || sheet.name.starts_with(name + " ")) &&
                   sheet.payload.ground.center != center;
        };
        if (std::ranges::none_of(printed, taken)) {
            return name;
        }
    }
}

/// The pages of what somebody looks at.
std::variant<std::vector<PageRun>, Message> view_run(Project& project, const SheetOrder& order) {
    const std::size_t all = grid_pages(*order.view, order.layout, order.scale);
    if (auto refusal = refuse_size(*order.view, order, all)) {
        return *refusal;
    }
    auto pages = sheet_grid(*order.view, order.layout, order.scale);
    const std::string name = name_of_view(project, order, pages.front().ground.center);
    const bool single = pages.size() == 1;
    for (GridPage& page : pages) {
        page.name = single ? name : name + " " + page.name;
        for (std::string* each : {&page.neighbours.left, &page.neighbours.right,
                                  &page.neighbours.above, &page.neighbours.below}) {
            *each = each->empty() ? "" : name + " " + *each;
        }
    }
    return std::vector<PageRun>{{std::nullopt, std::move(pages)}};
}

std::variant<std::vector<PageRun>, Message> page_runs(Project& project, const SheetOrder& order) {
    if (order.view) {
        return view_run(project, order);
    }
    std::vector<PageRun> runs;
    const auto sectors = project.sectors().all();
    if (sectors.empty()) {
        const geo::Box quarter = project.box();
        const std::size_t all = grid_pages(quarter, order.layout, order.scale);
        if (all > most_grid_pages) {
            return *refuse_size(quarter, order, all);
        }
        runs.push_back(
            {std::nullopt, quarter_pages(*project.graph(), quarter, order.layout, order.scale)});
    }
    for (const Sector& sector : sectors) {
        if (const auto all = grid_pages(sector.box(), order.layout, order.scale);
            all > most_grid_pages) {
            return *refuse_size(sector.box(), order, all);
        }
        runs.push_back({sector, sector_pages(sector, order.layout, order.scale)});
    }
    if (auto refusal = choose(runs, order.sectors)) {
        return *refusal;
    }
    geo::Box box;
    std::size_t pages = 0;
    for (const PageRun& run : runs) {
        pages += run.pages.size();
        box.extend(run.sector ? run.sector->box() : project.box());
    }
    if (auto refusal = refuse_size(box, order, pages)) {
        return *refusal;
    }
    return runs;
}

/// Makes the pages of a plan one after the other.
class Planner {
public:
    Planner(Project& project, const std::string& language)
        : project_(project), words_(language), day_(sheet_day()) {}

    PlannedSheet map_page(const GridPage& page, sheet::LayoutId layout,
                          const std::optional<Sector>& sector, int theme) const {
        PlannedSheet planned;
        planned.sheet.name = page.name;
        planned.sheet.title = project_.name();
        planned.sheet.payload.layout = layout;
        planned.sheet.payload.ground = page.ground;
        planned.sheet.payload.day = day_;
        planned.sheet.payload.theme = static_cast<std::uint8_t>(theme);
        if (sector) {
            planned.sheet.sector = sector->name;
            planned.sheet.payload.group = static_cast<std::uint8_t>(sector->group);
            planned.sector = sector->ring;
        }
        planned.head.title = project_.name();
        planned.head.name = page.name;
        planned.head.neighbours = page.neighbours;
        if (const auto group = project_.groups().find(planned.sheet.payload.group)) {
            planned.head.group = {group->number, group->name};
        }
        words_.describe(planned.head, theme);
        return planned;
    }

    /// The form that goes with a map.
    PlannedSheet form(const PlannedSheet& map, int first_row) const {
        PlannedSheet planned = map;
        planned.sector.clear();
        planned.head.neighbours = {};
        planned.sheet.purpose = SheetPurpose::releve;
        planned.sheet.first_row = first_row;
        planned.sheet.payload.layout = sheet::LayoutId::releve;
        planned.sheet.payload.ground.scale = 0;
        planned.ticks = words_.ticks(map.sheet.payload.theme);
        return planned;
    }

private:
    Project& project_;
    ThemeWords words_;
    std::uint16_t day_;
};

paper::OverviewPage overview_of(const SheetPlan& plan, sheet::LayoutId layout) {
    paper::OverviewPage page;
    page.layout = layout;
    page.title = plan.title;
    for (const PlannedSheet& each : plan.sheets) {
        if (each.sheet.purpose == SheetPurpose::map) {
            page.areas.push_back({each.head.name, ground_ring(each.sheet.payload.ground, layout),
                                  each.head.group.number});
        }
    }
    return page;
}

/// Those of the themes in use; of all kinds when no page has a theme.
std::vector<paper::StickerPrint> stickers_of(const SheetPlan& plan, const SheetOrder& order) {
    std::set<std::string> presets;
    for (const PlannedSheet& each : plan.sheets) {
        if (const SheetTheme* theme = sheet_theme(each.sheet.payload.theme)) {
            for (const SheetKind& kind : theme->legend) {
                presets.insert(kind.preset);
            }
        }
    }
    std::vector<paper::StickerPrint> stickers;
    for (const StickerKind& kind : sticker_kinds()) {
        if (!presets.empty() && !presets.contains(kind.kind.preset)) {
            continue;
        }
        for (int number = 1; number <= order.stickers_of_each; ++number) {
            stickers.push_back(
                {{kind.number, number}, kind.kind.icon, kind.kind.words.in(order.language)});
        }
    }
    return stickers;
}

}  // namespace

std::variant<SheetPlan, Message> plan_sheets(Project& project, const SheetOrder& order) {
    if (!is_sheet_scale(order.scale)) {
        return Message{"sheets.no_scale", {{"scale", std::to_string(order.scale)}}};
    }
    auto found = page_runs(project, order);
    if (const auto* refusal = std::get_if<Message>(&found)) {
        return *refusal;
    }
    SheetPlan plan;
    plan.title = project.name();
    const Planner planner(project, order.language);
    for (const PageRun& run : std::get<std::vector<PageRun>>(found)) {
        int row = 1;
        for (const GridPage& page : run.pages) {
            const bool own = run.sector && run.sector->theme != 0;
            plan.sheets.push_back(planner.map_page(page, order.layout, run.sector,
                                                   own ? run.sector->theme : order.theme));
            if (order.releve) {
                plan.sheets.push_back(planner.form(plan.sheets.back(), row));
                row += sheet::form_rows;
            }
        }
    }
    const auto maps = std::ranges::count(plan.sheets, SheetPurpose::map,
                                         [](const auto& each) { return each.sheet.purpose; });
    if (maps > 1) {
        plan.overview = overview_of(plan, order.layout);
    }
    if (order.stickers) {
        plan.stickers = stickers_of(plan, order);
        plan.labels = order.labels;
    }
    return plan;
}

int scale_for_one_page(const geo::Box& box, sheet::LayoutId layout) {
    for (const int scale : sheet_scales) {
        if (grid_pages(box, layout, scale) == 1) {
            return scale;
        }
    }
    return sheet_scales.back();
}

SheetPlan plan_to_complete(Project& project, const ToCompleteOrder& order) {
    geo::Box box;
    for (const paper::NumberedPlace& place : order.places) {
        box.extend(place.at);
    }
    int scale = sheet_scales.back();
    for (const int each : sheet_scales) {
        // Closer than 1:1000 one does not see where one is.
        if (each >= 1000 && grid_pages(box, order.layout, each) == 1) {
            scale = each;
            break;
        }
    }
    SheetPlan plan;
    plan.title = project.name();
    const Planner planner(project, order.language);
    auto pages = sheet_grid(box, order.layout, scale);
    const bool single = pages.size() == 1;
    for (const GridPage& page : pages) {
        PlannedSheet planned = planner.map_page(page, order.layout, std::nullopt, order.theme);
        planned.sheet.purpose = SheetPurpose::to_complete;
        planned.sheet.name = single ? order.name : order.name + " " + page.name;
        planned.sheet.payload.group = static_cast<std::uint8_t>(order.group);
        planned.head.name = planned.sheet.name;
        planned.head.neighbours = {};
        if (const auto group = project.groups().find(order.group)) {
            planned.head.group = {group->number, group->name};
        }
        planned.places = order.places;
        plan.sheets.push_back(std::move(planned));
    }
    return plan;
}

}  // namespace arpent::project
