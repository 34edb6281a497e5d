// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/workspace.hpp"

#include "app/panel/map_pane.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/paint.hpp"

namespace arpent::panel {

using namespace ui;
using text::tr;

Workspace::Workspace(std::unique_ptr<project::Project> project, std::function<void()> wake)
    : project_(std::move(project)), view_(std::move(wake)) {
    view_.set_graph(project_->graph());
}

Workspace::~Workspace() = default;

Workspace::Outcome Workspace::draw(Ui& ui) {
    Rect rest = ui.screen();
    Rect bar = rest.cut_top(56_px);
    view_.set_viewport(viewport_of(ui, rest));
    if (!placed_) {
        view_.camera().fit(project_->box(), 24_px);
        placed_ = true;
    }
    const Response area = ui.map_area("map", rest);
    look_around(ui, view_, rest, area);
    draw_map(ui, view_, rest);
    fill(ui, bar, color::card);
    ui.surface(bar);
    shadow_below(ui, bar);
    Rect row = bar.inset(8_px, 4_px);
    const Button home{.label = tr("work.home"), .picture = glyph::home};
    const bool leave = button(ui, row.cut_left(button_width(ui, home)), home);
    row.cut_left(16_px);
    ui::text(ui, row, name(), {.font = Font::strong, .max_lines = 1});
    return leave ? Outcome::leave : Outcome::stay;
}

}  // namespace arpent::panel
