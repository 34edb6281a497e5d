// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/papers_page.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/slider.hpp"
#include "app/ui/text.hpp"
#include "app/ui/toggle.hpp"

#include <algorithm>
#include <array>

namespace arpent::panel {

using namespace ui;
using operation::Trust;
using text::say;
using text::tr;

TrustLook look_of(Trust trust) {
    switch (trust) {
        case Trust::good: return {glyph::done, color::action};
        case Trust::fair: return {glyph::eye, rgb(0x8A5A00)};
        case Trust::poor: return {glyph::warning, color::warning};
        case Trust::unknown: return {glyph::help, color::ink_2};
        case Trust::none: return {glyph::marker, color::ink_2};
    }
    return {};
}

bool PapersPage::draw(Ui& ui, const Rect& rect, Papers& papers) {
    const Scope scope(ui, "papers");
    if (opacity_changed_ && !ui.input().down) {
        papers.keep(*opacity_changed_);
        opacity_changed_.reset();
    }
    Rect rest = rect;
    ui::text(ui, rest.cut_top(40_px), tr("scan.title"), {.font = Font::heading});
    Rect head = rest.cut_top(measure(ui, tr("scan.invite"), Font::body, rest.w).h + 10_px);
    ui::text(ui, head, tr("scan.invite"), {.color = color::ink_2, .vertical = Vertical::top});
    const bool wanted =
        button(ui, rest.cut_top(56_px),
               {.label = tr("scan.add"),
                .picture = glyph::folder_open,
                .kind = papers.list().empty() ? ButtonKind::primary : ButtonKind::secondary,
                .font = Font::large});
    rest.cut_top(12_px);
    if (papers.work()) {
        if (progress_card(ui, rest.cut_top(96_px), say(*papers.work()), papers.progress())) {
            papers.cancel();
        }
        rest.cut_top(12_px);
    }
    const auto chosen =
        std::find_if(papers.list().begin(), papers.list().end(),
                     [this](const Paper& paper) { return chosen_ == paper.scan.id; });
    if (chosen != papers.list().end()) {
        const Rect verbs = rest.cut_bottom(std::min(rest.h * 0.7F, 308_px));
        rest.cut_bottom(12_px);
        draw_verbs(ui, verbs, papers, *chosen);
    }
    draw_list(ui, rest, papers);
    ask_to_remove(ui, papers);
    ask_how_to_take(ui, papers);
    return wanted;
}

void PapersPage::draw_list(Ui& ui, const Rect& rect, Papers& papers) {
    if (!chosen_ && !papers.list().empty()) {
        chosen_ = papers.list().back().scan.id;
    }
    ScrollArea scroll(ui, "list", rect);
    Column column(scroll.content(), 6_px);
    for (const Paper& paper : papers.list()) {
        const Rect row = column.next(64_px);
        if (!scroll.shows(row)) {
            continue;
        }
        const bool clicked =
            list_row(ui, row,
                     {.label = paper.scan.name,
                      .detail = paper.size ? say(paper.judgement.words) : tr("scan.loading"),
                      .right = paper.scan.visible ? std::string() : tr("scan.hidden"),
                      .picture = paper.size ? look_of(paper.judgement.trust).picture : glyph::clock,
                      .chosen = chosen_ == paper.scan.id});
        if (clicked) {
            chosen_ = paper.scan.id;
            papers.show(paper.scan.id);
        }
    }
    scroll.set_height(column.used());
}

void PapersPage::draw_verbs(Ui& ui, const Rect& rect, Papers& papers, const Paper& paper) {
    ScrollArea scroll(ui, "verbs", rect);
    Column column(scroll.content(), 10_px);
    const project::ScanId id = paper.scan.id;
    if (paper.note) {
        column.words(ui, say(*paper.note), {.color = color::ink_2});
    }
    double opacity = paper.scan.opacity;
    if (slider(ui, column.next(60_px), tr("scan.opacity"), opacity)) {
        papers.set_opacity(id, opacity);
        opacity_changed_ = id;
    }
    bool visible = paper.scan.visible;
    if (toggle(ui, column.next(48_px), tr("scan.visible"), visible)) {
        papers.set_visible(id, visible);
    }
    bool half = paper.half_page.value_or(false);
    if (paper.half_page &&
        toggle(ui, column.next(48_px), tr("scan.half_page"), half, !papers.is_busy())) {
        papers.set_half_page(id, half);
    }
    const bool placed = paper.judgement.trust != Trust::none;
    const bool align = button(ui, column.next(48_px),
                              {.label = tr(placed ? "scan.place_again" : "scan.place"),
                               .picture = glyph::target,
                               .kind = placed ? ButtonKind::secondary : ButtonKind::primary,
                               .enabled = paper.size.has_value()});
    if (button(ui, column.next(48_px),
               {.label = tr("scan.take_away"),
                .picture = glyph::download,
                .enabled = placed && !papers.is_busy()})) {
        taking_ = id;
    }
    if (button(ui, column.next(48_px), {.label = tr("scan.remove"), .picture = glyph::trash})) {
        removing_ = id;
    }
    scroll.set_height(column.used());
    if (align) {
        papers.align(id);
    }
}

void PapersPage::ask_to_remove(Ui& ui, Papers& papers) {
    if (!removing_) {
        return;
    }
    const Answer answer = ask(ui, {.title = tr("scan.remove_title"),
                                   .words = tr("scan.remove_words"),
                                   .yes = tr("scan.remove_yes"),
                                   .no = tr("scan.remove_no"),
                                   .picture = glyph::trash});
    if (answer == Answer::yes) {
        papers.remove(*removing_);
        chosen_.reset();
    }
    if (answer != Answer::none) {
        removing_.reset();
    }
}

void PapersPage::ask_how_to_take(Ui& ui, Papers& papers) {
    if (!taking_) {
        return;
    }
    struct Format {
        const char* words;
        const char* ending;
        Picture picture;
    };
    const std::array<Format, 3> formats{{{"scan.take_geotiff", ".tif", glyph::map},
                                         {"scan.take_png", ".png", glyph::photo},
                                         {"scan.take_mbtiles", ".mbtiles", glyph::download}}};
    const Dialog dialog(ui, {520_px, 372_px});
    Rect rest = dialog.content();
    const bool leave = button(ui, rest.cut_bottom(48_px),
                              {.label = tr("scan.take_none"), .picture = glyph::back}) ||
                       dialog.dismissed();
    Column column(rest, 10_px);
    column.words(ui, tr("scan.take_title"), {.font = Font::heading});
    for (const Format& format : formats) {
        Button card{.label = tr(format.words), .picture = format.picture};
        card.align = Align::left;
        if (choice_card(ui, column.next(60_px), card)) {
            papers.take_away(*taking_, format.ending);
            taking_.reset();
            return;
        }
    }
    if (leave) {
        taking_.reset();
    }
}

}  // namespace arpent::panel
