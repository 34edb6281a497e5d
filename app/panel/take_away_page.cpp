// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/take_away_page.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/progress_bar.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/error.hpp"
#include "core/project/export.hpp"
#include "core/project/project.hpp"

#include <array>

namespace arpent::panel {

using ui::operator""_px;

namespace {

struct Format {
    const char* key;  ///< of its words
    const char* extension;
    ui::Picture picture;
};

const std::array<Format, 4>& formats() {
    static const std::array<Format, 4> all = {{
        {"editing.take_away.josm", ".osm", ui::glyph::map},
        {"editing.take_away.qgis", ".geojson", ui::glyph::signs},
        {"editing.take_away.table", ".csv", ui::glyph::copy},
        {"editing.take_away.changes", ".osc", ui::glyph::pencil},
    }};
    return all;
}

}  // namespace

std::filesystem::path TakeAwayPage::target() const {
    return folder_ / (name_ + formats()[format_].extension);
}

void TakeAwayPage::write(const operation::Workbench& bench) {
    outcome_.reset();
    progress_ = std::make_shared<job::Progress>();
    worker_.post([this, map = bench.project().graph(), file = target(),
                  progress = progress_](const std::stop_token& stop) {
        std::optional<Message> outcome;
        try {
            const auto count = project::export_map(map, file, {}, *progress, stop);
            outcome = Message{"editing.take_away.done",
                              {{"file", file.string()}, {"n", std::to_string(count)}}};
        } catch (const Error& error) {
            outcome = error.message();
        } catch (const Cancelled&) {
            outcome = Message{"editing.take_away.cancelled", {}};
        }
        mailbox_.post([this, outcome] {
            progress_.reset();
            outcome_ = outcome;
        });
    });
}

void TakeAwayPage::draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench) {
    const ui::Scope scope(ui, "take_away");
    mailbox_.drain();
    if (name_.empty()) name_ = bench.project().path().stem().string();
    ui::Column column(rect, 10_px);
    ui::TextStyle heading;
    heading.font = ui::Font::heading;
    column.words(ui, text::tr("editing.take_away.title"), heading);
    ui::TextStyle quiet;
    quiet.font = ui::Font::small;
    quiet.color = ui::color::ink_2;
    column.words(ui, text::tr("editing.take_away.invite"), quiet);
    for (std::size_t i = 0; i < formats().size(); ++i) {
        ui::Button card;
        card.label = text::tr(formats()[i].key);
        card.picture = formats()[i].picture;
        card.chosen = i == format_;
        card.align = ui::Align::left;
        if (ui::choice_card(ui, column.next(56_px), card)) format_ = i;
    }
    ui::TextField field;
    field.label = text::tr("editing.take_away.name");
    column.words(ui, field.label, quiet);
    ui::text_field(ui, column.next(48_px), field, name_);
    if (progress_) {
        if (ui::progress_card(ui, column.next(96_px), text::tr("editing.take_away.writing"),
                              progress_->share())) {
            worker_.cancel_all();
        }
        ui.request_frame_in(0.1);
        return;
    }
    column.words(ui, text::tr("editing.take_away.where", {{"file", target().string()}}), quiet);
    ui::Button go;
    go.label = text::tr("editing.take_away.go");
    go.picture = ui::glyph::download;
    go.kind = ui::ButtonKind::primary;
    go.enabled = !name_.empty() && name_.find('/') == std::string::npos;
    if (ui::button(ui, column.next(52_px), go)) write(bench);
    if (outcome_) column.words(ui, text::say(*outcome_));
    ui::Button close;
    close.label = text::tr("editing.close");
    close.picture = ui::glyph::back;
    if (ui::button(ui, column.next(48_px), close)) {
        outcome_.reset();
        bench.open(operation::Page::none);
    }
}

}  // namespace arpent::panel
