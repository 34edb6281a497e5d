// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/review_list.hpp"

#include "app/text/text.hpp"
#include "core/geo/mercator.hpp"
#include "core/preset/form.hpp"
#include "core/project/advice.hpp"
#include "core/project/project.hpp"
#include "core/project/stock.hpp"
#include "core/project/uploading.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace arpent::panel {

using text::tr;

namespace {

/// What is less than this apart was not moved by anybody.
constexpr double moved_m = 0.5;

std::string value_words(const preset::PresetPtr& preset, std::string_view key,
                        std::string_view value) {
    if (value.empty()) return tr("review.nothing");
    if (preset) {
        const auto field = std::ranges::find(preset->fields, key, &preset::Field::key);
        if (field != preset->fields.end()) {
            if (field->kind == preset::Field::Kind::yes_no && (value == "yes" || value == "no")) {
                return tr(value == "yes" ? "form.yes" : "form.no");
            }
            return preset::words_of(*field, std::string(value), text::language());
        }
    }
    return std::string(value);
}

std::string key_words(const preset::PresetPtr& preset, const std::string& key) {
    if (preset) {
        const auto field = std::ranges::find(preset->fields, key, &preset::Field::key);
        if (field != preset->fields.end() && !field->question.empty()) {
            return field->question.in(text::language());
        }
    }
    return key + " :";
}

/// What the tags say now that they did not say before.
void say_tags(const osm::Tags& before, const osm::Tags& now, const preset::PresetPtr& preset,
              std::vector<std::string>& says) {
    std::set<std::string> keys;
    for (const auto& [key, value] : before) keys.insert(key);
    for (const auto& [key, value] : now) keys.insert(key);
    for (const std::string& key : keys) {
        const std::string_view was = before[key];
        const std::string_view is = now[key];
        if (was == is) continue;
        const std::string words = key_words(preset, key) + " ";
        says.push_back(before.empty() ? words + value_words(preset, key, is)
                                      : words + value_words(preset, key, was) + " → " +
                                            value_words(preset, key, is));
    }
}

void say_place(const osm::Element& was, const osm::Graph& before, const osm::Element& is,
               const osm::Graph& now, std::vector<std::string>& says) {
    const double metres = geo::distance_m(before.box_of(was).center(), now.box_of(is).center());
    if (metres >= moved_m) {
        says.push_back(
            tr("review.moved", {{"n", std::to_string(std::max(1L, std::lround(metres)))}}));
    }
}

class Lister {
public:
    explicit Lister(operation::Workbench& bench)
        : bench_(bench),
          stock_(bench.project().stock()),
          adviser_(stock_, bench.project().sectors().all(), bench.project().groups().all()),
          plan_(bench.project().uploading().plan()) {}

    std::vector<ReviewEntry> list() {
        for (const upload::Chunk& chunk : plan_.chunks) {
            for (const upload::PlannedChange& each : chunk.changes) add(each.element.id(), {});
        }
        for (const upload::Held& held : plan_.held) add(held.id, text::say(held.why));
        std::ranges::sort(entries_, {}, [&](const ReviewEntry& e) {
            return std::tuple(rank_of(e.theme), e.name, e.id);
        });
        return std::move(entries_);
    }

private:
    std::size_t rank_of(const std::string& theme) const {
        const auto& themes = bench_.presets()->themes();
        const auto found = std::ranges::find_if(themes, [&](const preset::Theme& each) {
            return each.name.in(text::language()) == theme;
        });
        return static_cast<std::size_t>(found - themes.begin());
    }

    /// A bare node that some line holds.
    bool is_vertex(const osm::Element& element, const osm::Graph& map) const {
        return element.id().type == osm::ElementType::node && element.tags().empty() &&
               !map.ways_of(element.id().ref).empty();
    }

    void add(osm::ElementId id, const std::string& why_not) {
        const osm::Element was = stock_.before->get(id);
        const osm::Element is = stock_.now->get(id);
        const osm::Element& shown = is ? is : was;
        if (!shown ||
            is_vertex(shown, is ? static_cast<const osm::Graph&>(*stock_.now) : *stock_.before)) {
            return;
        }
        ReviewEntry entry;
        entry.id = id;
        entry.kind = !is ? ReviewKind::removed : was ? ReviewKind::changed : ReviewKind::added;
        const auto preset = bench_.recognise(shown);
        const std::string_view own = shown.tags()["name"];
        entry.name = preset ? preset->name.in(text::language()) : tr("editing.unnamed");
        if (!own.empty()) entry.name += " « " + std::string(own) + " »";
        entry.picture = preset ? ui::Picture::icon(preset->icon) : ui::glyph::marker;
        const preset::Theme* theme = preset ? bench_.presets()->theme(preset->theme) : nullptr;
        if (theme != nullptr) entry.theme = theme->name.in(text::language());
        if (const auto* deed = stock_.deed_of(id)) entry.groups = deed->groups;
        if (is) say_tags(was ? was.tags() : osm::Tags(), is.tags(), preset, entry.says);
        if (was && is) say_place(was, *stock_.before, is, *stock_.now, entry.says);
        entry.taken_out = bench_.project().uploading().is_held(id);
        if (!entry.taken_out) entry.why_not = why_not;
        if (is) {
            for (const Message& advice : adviser_.on(id)) entry.advice.push_back(text::say(advice));
        }
        entries_.push_back(std::move(entry));
    }

    operation::Workbench& bench_;
    project::Stock stock_;
    project::Adviser adviser_;
    upload::Plan plan_;
    std::vector<ReviewEntry> entries_;
};

}  // namespace

std::vector<ReviewEntry> review_list(operation::Workbench& bench) { return Lister(bench).list(); }

std::string word_of(ReviewKind kind) {
    switch (kind) {
        case ReviewKind::added: return tr("review.added");
        case ReviewKind::changed: return tr("review.changed");
        case ReviewKind::removed: break;
    }
    return tr("review.removed");
}

}  // namespace arpent::panel
