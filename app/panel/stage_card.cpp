// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/stage_card.hpp"

#include "app/operation/catalogue.hpp"
#include "app/operation/stage.hpp"
#include "app/panel/verb.hpp"
#include "app/text/text.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <string>

namespace arpent::panel {

using project::Stage;
using ui::operator""_px;

void stage_card(ui::Ui& ui, ui::Column& column, operation::Workbench& bench) {
    const operation::Operation& further = operation::find("further");
    if (!further.is_available(bench)) return;
    column.space(8_px);
    column.words(ui, text::tr("stage.title"), {.font = ui::Font::strong});
    for (const Stage stage : {Stage::answer, Stage::add, Stage::move, Stage::tags}) {
        const bool open = operation::has_come_to(bench, stage);
        const std::string key = std::string("stage.may.").append(name_of(stage));
        const std::string words = text::tr(key);
        const ui::TextStyle style{.color = open ? ui::color::ink : ui::color::ink_2,
                                  .vertical = ui::Vertical::top};
        const float width = column.rest().w - 32_px;
        ui::Rect row = column.next(ui::measure(ui, words, style.font, width).h);
        ui::draw_picture(ui, {row.x, row.y + 2_px, 20_px, 20_px},
                         open ? ui::glyph::done : ui::glyph::lock,
                         open ? ui::color::action : ui::color::ink_2);
        row.cut_left(32_px);
        ui::text(ui, row, words, style);
    }
    verb(ui, column.next(52_px), further, bench);
}

}  // namespace arpent::panel
