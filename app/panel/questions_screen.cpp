// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/questions_screen.hpp"

#include "app/panel/map_pane.hpp"
#include "app/panel/screen_frame.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text.hpp"
#include "core/project/group_store.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <utility>

namespace arpent::panel {

using merge::Question;
using merge::QuestionKind;
using ui::operator""_px;

namespace {

/// What shows around the places of a question: 1e-7 degrees, some 50 m.
constexpr std::int32_t around = 4500;

std::vector<geo::Location> line_of(const osm::Graph& map, const std::vector<osm::Ref>& refs) {
    std::vector<geo::Location> line;
    for (const osm::Ref ref : refs) {
        if (const auto node = map.node(ref)) line.push_back(node->location);
    }
    return line;
}

struct Parts {
    ui::Rect map;
    ui::Rect side;
    ui::Rect foot;
};

Parts parts_of(ui::Rect body) {
    Parts parts;
    ui::Rect rest = body.inset(std::min(28_px, body.w / 40), 16_px);
    parts.foot = rest.cut_bottom(52_px);
    rest.cut_bottom(14_px);
    parts.map = rest.cut_left(rest.w * 0.56F);
    rest.cut_left(22_px);
    parts.side = rest;
    return parts;
}

}  // namespace

QuestionsScreen::QuestionsScreen(project::Project& project, map::MapView& view,
                                 std::function<void()> wake)
    : project_(project), view_(view), pictures_(project, std::move(wake)) {}

void QuestionsScreen::open() {
    later_.clear();
    seen_.reset();
    shown_.clear();
    answered_ = 0;
}

const Question* QuestionsScreen::current() const {
    return questions_.empty() ? nullptr : &questions_.front();
}

void QuestionsScreen::refresh(operation::Workbench& bench) {
    const std::uint64_t edits = project_.edit_count();
    if (seen_ != edits) {
        seen_ = edits;
        questions_ = project_.merging().questions();
        std::erase_if(questions_, [&](const Question& each) { return later_.contains(each.id); });
        view_.set_graph(project_.graph());
    }
    if (current() != nullptr && current()->id != shown_) show(bench);
}

void QuestionsScreen::show(operation::Workbench& bench) {
    const Question& question = *current();
    shown_ = question.id;
    words_ = words_of(question, bench);
    signs_ = signs_of(question, *project_.graph());
    papers_.clear();
    for (const auto& each : project_.marks().queue()) {
        const auto made = each.fields.element;
        if (made && (*made == question.target.element || made == question.other)) {
            papers_.push_back(each.mark.ref);
        }
    }
    placed_ = false;
}

// Where the answers lie: each place or line that a group gave, each of two things, or the one
// thing.
std::vector<QuestionsScreen::Sign> QuestionsScreen::signs_of(const Question& question,
                                                             const osm::Graph& map) {
    std::vector<Sign> signs;
    for (const merge::Choice& choice : question.choices) {
        const std::string group = choice.groups.empty() ? "" : choice.groups.front();
        if (const auto* place = std::get_if<geo::Location>(&choice.value)) {
            signs.push_back({{*place}, group});
        } else if (const auto* refs = std::get_if<std::vector<osm::Ref>>(&choice.value)) {
            signs.push_back({line_of(map, *refs), group});
        }
    }
    if (!signs.empty()) return signs;
    for (const auto& id : {std::optional(question.target.element), question.other}) {
        const osm::Element element = id ? map.get(*id) : osm::Element{};
        if (!element) continue;
        const geo::Box box = map.box_of(element);
        if (box.is_empty()) continue;
        signs.push_back({{box.center()}, project_.merging().author(*id).value_or("")});
    }
    std::ranges::sort(signs, {}, [](const Sign& sign) { return sign.line.front().x; });
    return signs;
}

void QuestionsScreen::answer(operation::Workbench& bench, const std::string& choice) {
    if (const auto why = project_.merging().answer(shown_, choice)) {
        bench.tell(*why);
        return;
    }
    ++answered_;
}

ui::GroupLook QuestionsScreen::look_of(const std::string& group) const {
    const auto known = project_.groups().find(group);
    return known ? ui::group_look(static_cast<std::size_t>(known->number - 1))
                 : ui::GroupLook{ui::color::ink_2, ui::GroupShape::circle};
}

void QuestionsScreen::draw_sign(ui::Ui& ui, ui::Point place, ui::Point head,
                                const std::string& group, const std::string& letter) {
    const ui::GroupLook look = look_of(group);
    ui.draw().AddLine({place.x, place.y}, {head.x, head.y}, look.color, 3_px);
    ui.draw().AddCircleFilled({place.x, place.y}, 6_px, ui::color::card);
    ui.draw().AddCircleFilled({place.x, place.y}, 4_px, look.color);
    const ui::Rect mark{head.x - 18_px, head.y - 18_px, 36_px, 36_px};
    ui::group_mark(ui, {mark.x - 4_px, mark.y - 4_px, mark.w + 8_px, mark.h + 8_px},
                   {ui::color::card, look.shape});
    ui::group_mark(ui, mark, look);
    ui::text(ui, mark, letter,
             {.font = ui::Font::strong,
              .color = ui::color::on_action,
              .align = ui::Align::center,
              .max_lines = 1});
}

// Heads stand above their places, side by side, so that two near places stay two.
void QuestionsScreen::draw_signs(ui::Ui& ui, const ui::Rect& map) {
    const auto to_window = [&](geo::Location place) {
        const map::ScreenPoint at = view_.camera().to_screen(place);
        return ui::Point{map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y)};
    };
    const auto count = static_cast<float>(signs_.size());
    for (std::size_t i = 0; i < signs_.size(); ++i) {
        const Sign& sign = signs_[i];
        if (sign.line.empty()) continue;
        std::vector<ImVec2> points;
        for (const geo::Location each : sign.line) {
            const ui::Point at = to_window(each);
            points.emplace_back(at.x, at.y);
        }
        const ImU32 color = look_of(sign.group).color;
        if (points.size() > 1) {
            const auto n = static_cast<int>(points.size());
            ui.draw().AddPolyline(points.data(), n, ui::color::card, 0, 9_px);
            ui.draw().AddPolyline(points.data(), n, color, 0, 5_px);
        }
        const ImVec2 at = points[points.size() / 2];
        const float aside = (static_cast<float>(i) - (count - 1) / 2) * 56_px;
        const std::string letter =
            signs_.size() > 1 ? std::string(1, static_cast<char>('A' + i % 26)) : "";
        draw_sign(ui, {at.x, at.y}, {at.x + aside, at.y - 48_px}, sign.group, letter);
    }
}

void QuestionsScreen::draw_map_side(ui::Ui& ui, const ui::Rect& rect) {
    const ui::Response area = ui.map_area(text::tr("editing.map"), rect);
    view_.set_viewport(viewport_of(ui, rect));
    if (!placed_) {
        placed_ = true;
        geo::Box box;
        for (const Sign& sign : signs_) {
            for (const geo::Location place : sign.line) {
                box.extend(geo::Location{place.x - around, place.y - around});
                box.extend(geo::Location{place.x + around, place.y + around});
            }
        }
        show_box(view_, box.is_empty() ? project_.box() : box, 0);
    }
    look_around(ui, view_, rect, area);
    draw_map(ui, view_, rect);
    const ui::Clip clip(ui, rect);
    draw_signs(ui, rect);
    ui::outline(ui, rect, ui::color::line, ui::corner());
}

void QuestionsScreen::draw_papers(ui::Ui& ui, ui::Column& column) {
    if (papers_.empty()) return;
    const auto count = static_cast<int>(std::min<std::size_t>(papers_.size(), 2));
    for (int i = 0; i < count; ++i) {
        const ui::Rect place = column.cell(i, 2, 130_px);
        ui::box(ui, place, ui::color::card, ui::color::line);
        const gl::Texture* texture = pictures_.get(papers_[static_cast<std::size_t>(i)], papers_);
        if (texture == nullptr) continue;
        const auto w = static_cast<float>(texture->width());
        const auto h = static_cast<float>(texture->height());
        const ui::Rect inside = place.inset(4_px);
        const float scale = std::min(inside.w / w, inside.h / h);
        const ui::Rect at = inside.centered(w * scale, h * scale);
        ui.draw().AddImage(reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture->id())),
                           {at.x, at.y}, {at.right(), at.bottom()});
        ui.note(text::tr("marks.picture"), at);
    }
}

void QuestionsScreen::draw_groups(ui::Ui& ui, ui::Rect row, const std::vector<std::string>& groups,
                                  ui::Align align) {
    if (groups.empty()) {
        ui::text(
            ui, row, text::tr("questions.before"),
            {.font = ui::Font::small, .color = ui::color::ink_2, .align = align, .max_lines = 1});
        return;
    }
    const float line = row.h / static_cast<float>(groups.size());
    for (const std::string& name : groups) {
        ui::Rect rest = row.cut_top(line);
        const std::string words = name.empty() ? text::tr("questions.no_group") : name;
        const float width = std::min(rest.w, ui::measure(ui, words, ui::Font::small).w + 1 + 30_px);
        ui::Rect place = align == ui::Align::right ? rest.cut_right(width) : rest.cut_left(width);
        ui::group_mark(ui, place.cut_left(22_px).centered(20_px, 20_px), look_of(name));
        place.cut_left(8_px);
        ui::text(ui, place, words, {.font = ui::Font::small, .max_lines = 1});
    }
}

void QuestionsScreen::draw_question(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    ui::ScrollArea scroll(ui, "question", rect);
    ui::Column column(scroll.content(), 10_px);
    column.words(ui, words_.title, {.font = ui::Font::display, .pitch = 1.2F});
    column.words(ui, words_.about, {.font = ui::Font::large, .pitch = 1.25F});
    draw_papers(ui, column);
    const bool own_groups =
        current()->kind != QuestionKind::duplicate && current()->kind != QuestionKind::existence;
    if (!own_groups && !words_.choices.empty()) {
        const auto& groups = words_.choices.front().groups;
        if (!groups.empty()) {
            const auto lines = static_cast<float>(groups.size());
            draw_groups(ui, column.next(30_px * lines), groups, ui::Align::left);
        }
    }
    column.space(6_px);
    bool first = true;
    std::string chosen;
    for (const ChoiceWords& choice : words_.choices) {
        ui::Button button{.label = choice.label, .picture = choice.picture};
        button.kind = first && !own_groups ? ui::ButtonKind::primary : ui::ButtonKind::secondary;
        button.font = ui::Font::large;
        button.align = ui::Align::left;
        const float share = own_groups ? 0.55F : 1.0F;
        const float height = std::max(
            {64_px, 28_px * static_cast<float>(own_groups ? choice.groups.size() : 1),
             ui::measure(ui, choice.label, button.font, column.rest().w * share - 70_px).h +
                 24_px});
        const ui::Rect place = column.next(height);
        if (ui::button(ui, place, button)) chosen = choice.id;
        if (own_groups) {
            ui::Rect inside = place.inset(16_px, 2_px);
            draw_groups(ui, inside.cut_right(inside.w * (1 - share)), choice.groups,
                        ui::Align::right);
        }
        first = false;
    }
    const ui::Button later{.label = text::tr("questions.later"),
                           .picture = ui::glyph::clock,
                           .font = ui::Font::large,
                           .align = ui::Align::left};
    if (ui::button(ui, column.next(56_px), later)) {
        later_.insert(shown_);
        seen_.reset();
    }
    if (!chosen.empty()) answer(bench, chosen);
    if (bench.notice()) column.words(ui, text::say(*bench.notice()));
    scroll.set_height(column.used());
}

void QuestionsScreen::draw_nothing(ui::Ui& ui, const ui::Rect& rect) {
    ui::Column column(rect, 14_px);
    column.words(ui, text::tr(later_.empty() ? "questions.none" : "questions.none_left"),
                 {.font = ui::Font::display});
    column.words(ui,
                 text::tr(later_.empty() ? "questions.none_words" : "questions.later_words",
                          {{"n", std::to_string(later_.size())}}),
                 {.font = ui::Font::large});
    if (!later_.empty() &&
        ui::button(ui, column.next(56_px),
                   {.label = text::tr("questions.again"), .picture = ui::glyph::comment})) {
        open();
    }
}

void QuestionsScreen::draw_undo(ui::Ui& ui, ui::Rect row, operation::Workbench& bench) {
    const auto label = project_.undo_label();
    ui::Button undo{.label = text::tr("questions.undo"), .picture = ui::glyph::undo};
    undo.enabled = label && label->key == "edit.answered";
    const float width = std::min(ui::button_width(ui, undo), row.w / 2);
    if (ui::button(ui, row.cut_left(width), undo)) {
        project_.undo();
        bench.forget_absent();
        answered_ -= answered_ > 0 ? 1 : 0;
    }
    row.cut_left(20_px);
    ui::text(ui, row, text::tr("questions.safe"), {.color = ui::color::ink_2, .max_lines = 2});
}

bool QuestionsScreen::draw(ui::Ui& ui, operation::Workbench& bench) {
    const ui::Scope scope(ui, "questions");
    pictures_.update();
    refresh(bench);
    const std::string count =
        questions_.empty()
            ? ""
            : text::tr("questions.count",
                       {{"n", std::to_string(answered_ + later_.size() + 1)},
                        {"all", std::to_string(answered_ + later_.size() + questions_.size())}});
    Parts parts;
    const auto lay_out = [&](ui::Rect body) {
        parts = parts_of(body);
        return parts.map;
    };
    const auto frame =
        screen_frame(ui, {back_words(bench), text::tr("questions.title"), count}, bench, lay_out);
    draw_map_side(ui, parts.map);
    current() != nullptr ? draw_question(ui, parts.side, bench) : draw_nothing(ui, parts.side);
    draw_undo(ui, parts.foot, bench);
    return frame.back;
}

}  // namespace arpent::panel
