// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/theme_count.hpp"

#include "core/base/error.hpp"
#include "core/geo/mercator.hpp"
#include "core/preset/form.hpp"
#include "core/preset/match.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace arpent::project {
namespace {

double length_of(const osm::Graph& graph, const osm::Element& element) {
    const auto way = element.way();
    if (way == nullptr || way->is_closed()) {
        return 0;
    }
    double metres = 0;
    const auto line = graph.line_of(*way);
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (line[i - 1].is_defined() && line[i].is_defined()) {
            metres += geo::distance_m(line[i - 1], line[i]);
        }
    }
    return metres;
}

bool has_open_question(const preset::Preset& kind, const osm::Tags& tags) {
    return std::ranges::any_of(preset::questions(kind, tags), [&](const preset::Question& each) {
        return !each.is_answered() && !kind.fields[each.field].optional;
    });
}

/// Where each kind is counted.
class Counter {
public:
    Counter(const Stock& stock, const preset::PresetCatalogue& catalogue)
        : stock_(stock), catalogue_(catalogue) {
        for (const preset::Theme& theme : catalogue.themes()) {
            counts_.themes.push_back({theme.id, {}, 0, 0, 0, {}, {}});
        }
        counts_.themes.push_back({});
        for (const preset::PresetPtr& kind : catalogue.presets()) {
            theme_of(kind->theme).kinds.push_back({kind, 0, 0, 0, 0, 0, {}});
        }
    }

    void add_before(const osm::Element& element) {
        if (KindCount* kind = find(element)) {
            ++kind->before;
            kind->metres_before += length_of(*stock_.before, element);
        }
    }

    void add_now(const osm::Element& element) {
        if (KindCount* kind = find(element)) {
            ++kind->now;
            kind->metres_now += length_of(*stock_.now, element);
            kind->open += has_open_question(*kind->kind, element.tags()) ? 1 : 0;
        }
    }

    void add_deed(const osm::Element& element, const ElementDeed& deed) {
        if (element.tags().empty()) {
            return;
        }
        KindCount* kind = find(element);
        ThemeCount& theme = theme_of(kind == nullptr ? "" : kind->kind->theme);
        if (kind != nullptr) {
            kind->deeds.add(deed.deed);
        }
        theme.deeds.add(deed.deed);
        counts_.deeds.add(deed.deed);
        for (const std::string& group : deed.groups) {
            theme.groups[group].add(deed.deed);
            counts_.groups[group].add(deed.deed);
        }
    }

    ThemeCounts finish() {
        for (ThemeCount& theme : counts_.themes) {
            std::erase_if(theme.kinds, [](const KindCount& kind) {
                return kind.kind->only_existing && kind.deeds.total() == 0;
            });
            for (const KindCount& kind : theme.kinds) {
                if (!kind.kind->only_existing) {
                    theme.before += kind.before;
                    theme.now += kind.now;
                    theme.open += kind.open;
                }
            }
        }
        if (counts_.themes.back().deeds.total() == 0) {
            counts_.themes.pop_back();
        }
        return std::move(counts_);
    }

private:
    /// The last one, of the rest, for an unknown theme.
    ThemeCount& theme_of(std::string_view id) {
        const auto found = std::ranges::find(counts_.themes, id, &ThemeCount::theme);
        return found == counts_.themes.end() ? counts_.themes.back() : *found;
    }

    KindCount* find(const osm::Element& element) {
        if (element.tags().empty()) {
            return nullptr;
        }
        const preset::PresetPtr kind = preset::best_match(catalogue_, element);
        if (kind == nullptr) {
            return nullptr;
        }
        auto& kinds = theme_of(kind->theme).kinds;
        const auto found = std::ranges::find(kinds, kind, &KindCount::kind);
        return &*found;
    }

    const Stock& stock_;
    const preset::PresetCatalogue& catalogue_;
    ThemeCounts counts_;
};

constexpr std::array element_types{osm::ElementType::node, osm::ElementType::way,
                                   osm::ElementType::relation};

}  // namespace

void DeedCount::add(Deed deed) {
    switch (deed) {
        case Deed::created: ++created; break;
        case Deed::modified: ++modified; break;
        case Deed::deleted: ++deleted; break;
    }
}

const KindCount* ThemeCount::find(std::string_view kind) const {
    const auto found =
        std::ranges::find_if(kinds, [&](const KindCount& each) { return each.kind->id == kind; });
    return found == kinds.end() ? nullptr : &*found;
}

const ThemeCount* ThemeCounts::find(std::string_view theme) const {
    const auto found = std::ranges::find(themes, theme, &ThemeCount::theme);
    return found == themes.end() ? nullptr : &*found;
}

ThemeCounts count_themes(const Stock& stock, const preset::PresetCatalogue& catalogue,
                         job::Progress& progress, const std::stop_token& stop) {
    Counter counter(stock, catalogue);
    double share = 0;
    const auto visit = [&](const osm::Graph& graph, void (Counter::*add)(const osm::Element&)) {
        for (const auto type : element_types) {
            graph.visit_all(type, [&](const osm::Element& element) {
                if (stop.stop_requested()) {
                    throw Cancelled();
                }
                (counter.*add)(element);
            });
            progress.set(share += 1.0 / 6);
        }
    };
    visit(*stock.before, &Counter::add_before);
    visit(*stock.now, &Counter::add_now);
    for (const auto& [id, deed] : stock.deeds) {
        counter.add_deed(deed.deed == Deed::deleted ? stock.before->get(id) : stock.now->get(id),
                         deed);
    }
    return counter.finish();
}

}  // namespace arpent::project
