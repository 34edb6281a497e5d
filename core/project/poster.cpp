// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/poster.hpp"

#include "core/preset/match.hpp"
#include "core/project/features.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_theme.hpp"
#include "core/project/survey_store.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace arpent::project {
namespace {

/// The things of a theme, or of all, on one of the two maps.
class ObjectList {
public:
    ObjectList(const PosterSource& source, const std::string& theme, bool is_now)
        : source_(source), theme_(theme), is_now_(is_now) {}

    std::vector<paper::PosterObject> collect() {
        job::Progress progress;
        const osm::Graph& graph =
            is_now_ ? static_cast<const osm::Graph&>(*source_.stock.now) : *source_.stock.before;
        for_each_feature(graph, [&](const Feature& feature) { add(feature); }, progress, {});
        for (std::size_t i = 0; i < objects_.size(); ++i) {
            objects_[i].alike = alike_[kinds_[i]];
        }
        return std::move(objects_);
    }

private:
    void add(const Feature& feature) {
        const preset::PresetPtr kind = preset::best_match(source_.catalogue, feature.element);
        if (kind == nullptr || kind->only_existing || kind->theme.empty() ||
            (!theme_.empty() && kind->theme != theme_)) {
            return;
        }
        const preset::Theme* theme = source_.catalogue.theme(kind->theme);
        paper::PosterObject object;
        std::visit([&](const auto& shape) { object.shape = shape; }, feature.geometry);
        object.icon = kind->icon;
        object.color = color_of(theme == nullptr ? "" : theme->colour);
        object.name = std::string(feature.element.tags()["name"]);
        object.fresh = is_now_ && source_.stock.deed_of(feature.element.id()) != nullptr;
        objects_.push_back(std::move(object));
        kinds_.push_back(kind.get());
        ++alike_[kind.get()];
    }

    const PosterSource& source_;
    const std::string& theme_;
    bool is_now_;
    std::vector<paper::PosterObject> objects_;
    std::vector<const preset::Preset*> kinds_;
    std::map<const preset::Preset*, std::size_t> alike_;
};

bool is_on_sheets(const ThemeCount& theme, const preset::Preset& kind) {
    const SheetTheme* sheet = sheet_theme(theme.theme);
    return sheet != nullptr &&
           std::ranges::find(sheet->legend, kind.id, &SheetKind::preset) != sheet->legend.end();
}

/// Puts the counts of the sides that are shown.
void add_counts(paper::PosterRow& row, PosterSide side, const std::string& before,
                const std::string& now) {
    if (side != PosterSide::after) {
        row.counts.push_back(before);
    }
    if (side != PosterSide::before) {
        row.counts.push_back(now);
    }
}

bool counts_for(PosterSide side, std::size_t before, std::size_t now) {
    return (side != PosterSide::after && before > 0) || (side != PosterSide::before && now > 0);
}

/// What is there, and what papers look for and is not.
void add_kinds(paper::PosterPage& page, const ThemeCount& theme, const PosterOrder& order,
               const Say& say) {
    for (const KindCount& kind : theme.kinds) {
        const bool is_there = counts_for(order.side, kind.before, kind.now);
        if (kind.kind->only_existing || (!is_there && !is_on_sheets(theme, *kind.kind))) {
            continue;
        }
        paper::PosterRow row{
            kind.kind->icon, page.color, kind_words(*kind.kind, order.language), {}, is_there};
        add_counts(row, order.side,
                   amount_text(kind.before, kind.metres_before, kind.is_line(), say),
                   amount_text(kind.now, kind.metres_now, kind.is_line(), say));
        page.rows.push_back(std::move(row));
    }
}

void add_themes(paper::PosterPage& page, const PosterSource& source, const PosterOrder& order) {
    for (const preset::Theme& theme : source.catalogue.themes()) {
        if (const ThemeCount* count = source.counts.find(theme.id)) {
            paper::PosterRow row{theme.icon,
                                 color_of(theme.colour),
                                 theme.name.in(order.language),
                                 {},
                                 counts_for(order.side, count->before, count->now)};
            add_counts(row, order.side, std::to_string(count->before), std::to_string(count->now));
            page.rows.push_back(std::move(row));
        }
    }
}

std::pair<std::size_t, std::size_t> totals(const PosterSource& source, const std::string& theme) {
    std::size_t before = 0;
    std::size_t now = 0;
    for (const ThemeCount& each : source.counts.themes) {
        if (theme.empty() || each.theme == theme) {
            before += each.before;
            now += each.now;
        }
    }
    return {before, now};
}

void add_views(paper::PosterPage& page, const PosterSource& source, const PosterOrder& order,
               const Say& say) {
    const auto [before, now] = totals(source, order.theme);
    if (order.side != PosterSide::after) {
        page.views.push_back({say({"poster.before", {{"n", std::to_string(before)}}}),
                              source.stock.before.get(),
                              ObjectList(source, order.theme, false).collect()});
    }
    if (order.side != PosterSide::before) {
        page.views.push_back({say({"poster.after", {{"n", std::to_string(now)}}}),
                              source.stock.now.get(),
                              ObjectList(source, order.theme, true).collect()});
    }
}

}  // namespace

PosterSource poster_source(const Project& project, job::Progress& progress,
                           const std::stop_token& stop) {
    PosterSource source = begin_poster_source(project);
    count(source, progress, stop);
    return source;
}

PosterSource begin_poster_source(const Project& project) {
    return {project.name(),
            project.box(),
            project.stock(),
            preset::built_in_catalogue(),
            {},
            {},
            project.survey().list()};
}

void count(PosterSource& source, job::Progress& progress, const std::stop_token& stop) {
    source.counts = count_themes(source.stock, source.catalogue, progress, stop);
    source.sea = render::find_sea(*source.stock.now);
}

paper::PosterPage empty_poster(const PosterSource& source, const PosterOrder& order,
                               const Say& say) {
    paper::PosterPage page;
    page.title = source.name;
    page.date = order.date;
    page.box = source.box;
    page.sea = &source.sea;
    page.attribution = say({"paper.attribution", {}});
    page.made_with = say({"paper.made_with", {}});
    page.north = say({"paper.north", {}});
    return page;
}

paper::PosterPage plan_poster(const PosterSource& source, const PosterOrder& order,
                              const Say& say) {
    if (order.theme == survey_theme) {
        return plan_survey_poster(source, order, say);
    }
    const preset::Theme* theme = source.catalogue.theme(order.theme);
    paper::PosterPage page = empty_poster(source, order, say);
    page.theme = theme == nullptr ? say({"poster.all_themes", {}}) : theme->name.in(order.language);
    page.theme_icon = theme == nullptr ? "map_board" : theme->icon;
    page.color = color_of(theme == nullptr ? "" : theme->colour);
    add_views(page, source, order, say);
    if (order.side != PosterSide::both) {
        page.views.front().heading.clear();
    }
    if (order.side == PosterSide::before) {
        page.theme += " · " + say({"poster.column_before", {}});
    }
    if (theme == nullptr) {
        add_themes(page, source, order);
    } else if (const ThemeCount* count = source.counts.find(order.theme)) {
        add_kinds(page, *count, order, say);
    }
    if (std::ranges::any_of(page.views.back().objects, &paper::PosterObject::fresh)) {
        page.fresh = say({"poster.fresh", {}});
    }
    if (order.side == PosterSide::both) {
        page.column_names = {say({"poster.column_before", {}}), say({"poster.column_after", {}})};
    }
    return page;
}

std::string amount_text(std::size_t count, double metres, bool is_line, const Say& say) {
    if (!is_line) {
        return std::to_string(count);
    }
    const auto hectometres = static_cast<long>(std::lround(metres / 100));
    if (hectometres < 10) {
        return say({"poster.metres", {{"n", std::to_string(std::lround(metres))}}});
    }
    return say({"poster.kilometres",
                {{"whole", std::to_string(hectometres / 10)},
                 {"tenths", std::to_string(hectometres % 10)}}});
}

std::string kind_words(const preset::Preset& kind, const std::string& language) {
    for (const SheetTheme& theme : sheet_themes()) {
        const auto found = std::ranges::find(theme.legend, kind.id, &SheetKind::preset);
        if (found != theme.legend.end()) {
            return found->words.in(language);
        }
    }
    return kind.name.in(language);
}

render::Color color_of(const std::string& text) {
    constexpr std::size_t length = 7;
    constexpr int hexadecimal = 16;
    std::uint32_t rgb = 0;
    const char* end = text.data() + text.size();
    if (text.size() == length && text.front() == '#' &&
        std::from_chars(text.data() + 1, end, rgb, hexadecimal).ptr == end) {
        return render::Color::hex(rgb);
    }
    return render::Color::hex(0x3A3A3A);
}

}  // namespace arpent::project
