// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/mark_store.hpp"

#include "core/edit/history.hpp"
#include "core/project/settings.hpp"
#include "core/project/ticked_tags.hpp"
#include "core/store/statement.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace arpent::project {
namespace {

using edit::MarkField;
using edit::MarkRef;
using edit::MarkState;

Message label_of(MarkState state, std::size_t count, std::int64_t number) {
    static constexpr std::array keys{"edit.mark_todo", "edit.mark_done", "edit.mark_to_complete",
                                     "edit.mark_not_found", "edit.mark_doubtful"};
    if (count != 1) {
        return {"edit.marks_state", {{"count", std::to_string(count)}}};
    }
    return {keys.at(static_cast<std::size_t>(state)), {{"number", std::to_string(number)}}};
}

/// By which the queue is worked down. A form bears the name of the map that it belongs to.
auto order_of(const QueuedMark& each) {
    const bool is_row = each.mark.kind == edit::MarkKind::row;
    return std::tuple(std::string_view(each.sheet.name), is_row, std::string_view(each.mark.sheet),
                      each.mark.kind, each.mark.sticker_kind, each.mark.number);
}

}  // namespace

std::vector<QueuedMark> MarkStore::queue(const MarkFilter& filter) const {
    std::map<std::string, MarkSheet> sheets;
    std::vector<QueuedMark> queue;
    for (const edit::MarkBoard::Entry& entry : history_.marks().existing()) {
        auto sheet = sheets.find(entry.mark.sheet);
        if (sheet == sheets.end()) {
            sheet = sheets.emplace(entry.mark.sheet, sheet_of(entry.mark.sheet)).first;
        }
        QueuedMark each{entry.mark, entry.fields, sheet->second};
        if (filter.wants(each)) {
            queue.push_back(std::move(each));
        }
    }
    std::ranges::stable_sort(
        queue, [](const QueuedMark& a, const QueuedMark& b) { return order_of(a) < order_of(b); });
    return queue;
}

std::optional<QueuedMark> MarkStore::find(MarkRef ref) const {
    const edit::MarkBoard::Entry* entry = history_.marks().find(ref);
    if (entry == nullptr || !entry->fields.exists) {
        return std::nullopt;
    }
    return QueuedMark{entry->mark, entry->fields, sheet_of(entry->mark.sheet)};
}

MarkCounts MarkStore::counts(const MarkFilter& filter) const {
    MarkCounts counts;
    for (const QueuedMark& each : queue(filter)) {
        ++counts.by_state.at(static_cast<std::size_t>(each.fields.state));
    }
    return counts;
}

std::vector<QueuedMark> MarkStore::left(const MarkFilter& filter) const {
    std::vector<QueuedMark> marks = queue(filter);
    std::erase_if(marks, [](const QueuedMark& each) {
        return !is_left(each.fields.state) || !each.mark.place.is_defined();
    });
    return marks;
}

std::optional<MarkRef> MarkStore::next_to_do(MarkRef after, const MarkFilter& filter) const {
    const std::vector<QueuedMark> marks = queue(filter);
    const auto at = std::ranges::find(marks, after, [](const auto& each) { return each.mark.ref; });
    const auto begin = static_cast<std::size_t>(at - marks.begin());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QueuedMark& each = marks[(begin + 1 + i) % marks.size()];
        if (each.fields.state == MarkState::todo && each.mark.ref != after) {
            return each.mark.ref;
        }
    }
    return std::nullopt;
}

void MarkStore::set_state(std::span<const MarkRef> marks, MarkState state) {
    edit::Action action;
    std::int64_t number = 0;
    for (const MarkRef ref : marks) {
        const auto* entry = history_.marks().find(ref);
        if (entry != nullptr && entry->fields.state != state) {
            action.marks.push_back({{ref, MarkField::state}, state});
            number = entry->mark.number;
        }
    }
    action.label = label_of(state, action.marks.size(), number);
    action.group = settings_.group;
    history_.commit(std::span(&action, 1));
}

void MarkStore::set_preset(MarkRef mark, const std::string& preset) {
    const auto* entry = history_.marks().find(mark);
    if (entry == nullptr) {
        return;
    }
    const edit::MarkValue value = preset.empty() ? edit::MarkValue() : edit::MarkValue(preset);
    const edit::Action action{{},
                              {"edit.mark_kind", {{"number", std::to_string(entry->mark.number)}}},
                              settings_.group,
                              {},
                              {{{mark, MarkField::preset}, value}}};
    history_.commit(std::span(&action, 1));
}

void MarkStore::enter(std::span<const MarkRef> marks, const edit::Change& change,
                      osm::ElementId element, const std::string& preset, const Message& label) {
    edit::Action action{change, label, settings_.group, {}, {}};
    for (const MarkRef ref : marks) {
        action.marks.push_back({{ref, MarkField::state}, MarkState::done});
        action.marks.push_back({{ref, MarkField::element}, element});
        if (!preset.empty()) {
            action.marks.push_back({{ref, MarkField::preset}, preset});
        }
    }
    history_.commit(std::span(&action, 1));
}

std::optional<QueuedMark> MarkStore::suggested_row(MarkRef ref) const {
    const auto mark = find(ref);
    if (!mark || mark->mark.kind != edit::MarkKind::pen) {
        return std::nullopt;
    }
    std::vector<QueuedMark> rows;
    for (const QueuedMark& each : queue({"", mark->sheet.sector, mark->sheet.group, {}})) {
        if (each.mark.kind == edit::MarkKind::row && each.mark.number == mark->mark.number &&
            each.sheet.sector == mark->sheet.sector && each.sheet.group == mark->sheet.group &&
            each.fields.state != MarkState::done) {
            rows.push_back(each);
        }
    }
    if (rows.size() > 1) {  // else nobody can tell
        std::erase_if(rows,
                      [&](const QueuedMark& each) { return each.sheet.name != mark->sheet.name; });
    }
    return rows.size() == 1 ? std::optional(rows.front()) : std::nullopt;
}

osm::Tags MarkStore::suggested_tags(MarkRef row) const {
    const auto mark = find(row);
    if (!mark) {
        return {};
    }
    store::Statement theme(database_, "SELECT theme FROM sheet WHERE code = ?");
    theme.bind(std::string_view(mark->mark.sheet));
    return theme.step() ? ticked_tags(mark->mark.ticks, static_cast<int>(theme.integer(0)))
                        : osm::Tags{};
}

std::optional<LastEntry> MarkStore::last_entry(const std::string& group) const {
    store::Statement latest(database_,
                            "SELECT w.ref FROM edit_write AS w JOIN edit AS e USING (device, n) "
                            "WHERE w.type = 3 AND w.field = 6 AND w.value IS NOT NULL AND "
                            "e.group_name = ? ORDER BY e.stored DESC LIMIT 20");
    latest.bind(std::string_view(group));
    while (latest.step()) {
        const auto mark = find(latest.integer(0));
        const auto id = mark ? mark->fields.element : std::nullopt;
        if (const osm::Element element = id ? history_.overlay()->get(*id) : osm::Element{}) {
            return LastEntry{mark->fields.preset, element.tags(), *id};
        }
    }
    return std::nullopt;
}

MarkSheet MarkStore::sheet_of(const std::string& code) const {
    store::Statement row(
        database_,
        "SELECT s.name, s.sector, g.name, s.theme FROM sheet AS s LEFT JOIN work_group AS "
        "g ON g.number = s.group_number WHERE s.code = ?");
    row.bind(std::string_view(code));
    if (!row.step()) {
        return {};
    }
    return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
            static_cast<int>(row.integer(3))};
}

}  // namespace arpent::project
