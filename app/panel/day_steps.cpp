// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/day_steps.hpp"

#include "app/text/text.hpp"

#include <algorithm>

namespace arpent::panel {

using operation::Page;
using text::tr;

namespace {

constexpr std::array<const char*, step_count> keys = {
    "prepare", "look", "choose", "walk", "return", "enter", "merge", "send", "show", "go_on"};

/// What the catalogues say about a step: its "step" (the name), "heading" or "hint".
std::string said(const std::string& about, Step step) {
    return tr(std::string("day.") + about + "." + keys.at(static_cast<std::size_t>(step)));
}

std::string counted(const char* key, std::size_t n) { return tr(key, {{"n", std::to_string(n)}}); }

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

/// « Aires de jeux · secteur 1 »
std::string task_of(const GroupState& group) {
    const std::string words = joined(group.themes);
    if (group.sectors.empty()) return words;
    const std::string where = tr("day.sectors", {{"names", joined(group.sectors)}});
    return words.empty() ? where : words + " · " + where;
}

StepRow fact(const ui::Picture& picture, const std::string& label, const std::string& right = {}) {
    return {.picture = picture, .label = label, .right = right};
}

std::vector<StepRow> group_rows(const DayState& day, bool with_marks) {
    std::vector<StepRow> rows;
    for (const GroupState& group : day.groups) {
        StepRow row{.group = group.number, .label = group.name, .detail = task_of(group)};
        if (with_marks && group.marks > 0) {
            const std::size_t done = group.marks - group.marks_left;
            row.right = tr("day.marks",
                           {{"n", std::to_string(done)}, {"all", std::to_string(group.marks)}});
            row.share = static_cast<double>(done) / static_cast<double>(group.marks);
        } else if (with_marks || group.edits > 0) {
            row.right = counted("day.edits", group.edits);
        }
        rows.push_back(std::move(row));
    }
    if (rows.empty()) rows.push_back(fact(ui::glyph::users, tr("day.no_group")));
    return rows;
}

StepAction action(const char* key, const ui::Picture& picture, Place place,
                  Page page = Page::none) {
    return {tr(key), picture, {place, page}};
}

std::vector<StepRow> paper_rows(const DayState& day) {
    return {fact(ui::glyph::printer, tr("day.sheets"), std::to_string(day.sheets)),
            fact(ui::glyph::photo, tr("day.scans"), std::to_string(day.scans)),
            fact(ui::glyph::pencil, tr("day.marks_left"), std::to_string(day.marks_left))};
}

std::vector<StepRow> merge_rows(const DayState& day) {
    std::vector<StepRow> rows = group_rows(day, false);
    rows.push_back(fact(ui::glyph::comment, tr("day.questions"), std::to_string(day.questions)));
    return rows;
}

}  // namespace

std::string name_of(Step step) { return said("step", step); }

ui::Picture picture_of(Step step) {
    switch (step) {
        case Step::prepare: return ui::glyph::settings;
        case Step::look: return ui::glyph::eye;
        case Step::choose: return ui::glyph::hand;
        case Step::walk: return ui::glyph::road;
        case Step::come_back: return ui::glyph::photo;
        case Step::enter: return ui::glyph::pencil;
        case Step::merge: return ui::glyph::users;
        case Step::send: return ui::glyph::send;
        case Step::show: return ui::glyph::trophy;
        case Step::go_on: return ui::glyph::home;
    }
    return {};
}

StepView view_of(Step step, const DayState& day) {
    StepView view;
    view.heading = said("heading", step);
    view.hint = said("hint", step);
    switch (step) {
        case Step::prepare:
            view.rows = group_rows(day, false);
            view.actions = {action("day.packs", ui::glyph::usb, Place::packs),
                            action("operation.print", ui::glyph::printer, Place::map, Page::print)};
            break;
        case Step::look:
            view.rows = {fact(ui::glyph::map, tr("day.changes"), std::to_string(day.changes))};
            view.actions = {action("day.look", ui::glyph::screen, Place::look)};
            break;
        case Step::choose:
            view.rows = group_rows(day, false);
            view.actions = {action("day.look", ui::glyph::screen, Place::look),
                            action("operation.print", ui::glyph::printer, Place::map, Page::print)};
            break;
        case Step::walk:
            view.rows = paper_rows(day);
            view.actions = {action("operation.print", ui::glyph::printer, Place::map, Page::print)};
            break;
        case Step::come_back:
            view.rows = paper_rows(day);
            view.actions = {action("operation.papers", ui::glyph::photo, Place::map, Page::papers)};
            break;
        case Step::enter:
            view.rows = group_rows(day, true);
            view.actions = {action("operation.marks", ui::glyph::pencil, Place::map, Page::marks),
                            action("operation.print", ui::glyph::printer, Place::map, Page::print)};
            break;
        case Step::merge:
            view.rows = merge_rows(day);
            view.actions = {action("day.take_back", ui::glyph::usb, Place::take_back),
                            action("day.answer", ui::glyph::comment, Place::questions),
                            action("day.room", ui::glyph::screen, Place::room),
                            action("history.title", ui::glyph::clock, Place::map, Page::history)};
            if (day.questions > 0) std::swap(view.actions[0], view.actions[1]);
            break;
        case Step::send:
            view.rows = {
                fact(ui::glyph::pencil, tr("day.changes"), std::to_string(day.changes)),
                fact(ui::glyph::comment, tr("day.questions"), std::to_string(day.questions))};
            view.actions = {action("review.title", ui::glyph::eye, Place::review),
                            action("send.title", ui::glyph::send, Place::send),
                            action("day.osm", ui::glyph::refresh, Place::osm)};
            break;
        case Step::show:
            view.rows = group_rows(day, false);
            view.actions = {action("day.look", ui::glyph::screen, Place::look),
                            action("day.report", ui::glyph::file, Place::map, Page::report)};
            break;
        case Step::go_on:
            view.rows = paper_rows(day);
            view.actions = {
                action("day.home_pack", ui::glyph::home, Place::map, Page::go_home),
                action("operation.take_away", ui::glyph::usb, Place::map, Page::take_away)};
            break;
    }
    return view;
}

}  // namespace arpent::panel
