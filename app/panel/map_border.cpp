// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/map_border.hpp"

#include "app/ui/paint.hpp"
#include "app/ui/text.hpp"

#include <vector>

namespace arpent::panel {

using ui::operator""_px;

void map_border(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                std::span<const geo::Location> ring, const std::string& name) {
    if (ring.empty()) return;
    const ui::Clip clip(ui, map);
    std::vector<ImVec2> border;
    ui::Point middle{};
    for (const geo::Location place : ring) {
        const map::ScreenPoint at = camera.to_screen(place);
        border.emplace_back(map.x + static_cast<float>(at.x), map.y + static_cast<float>(at.y));
        middle.x += border.back().x / static_cast<float>(ring.size());
        middle.y += border.back().y / static_cast<float>(ring.size());
    }
    const auto count = static_cast<int>(border.size());
    ui.draw().AddPolyline(border.data(), count, ui::color::card, ImDrawFlags_Closed, 5_px);
    ui.draw().AddPolyline(border.data(), count, ui::color::action, ImDrawFlags_Closed, 2_px);
    const ui::Size size = ui::measure(ui, name, ui::Font::strong);
    const ui::Rect label{middle.x - size.w / 2 - 8_px, middle.y - size.h / 2 - 4_px, size.w + 16_px,
                         size.h + 8_px};
    ui::box(ui, label, ui::color::card, ui::color::action);
    ui::text(ui, label, name,
             {.font = ui::Font::strong, .align = ui::Align::center, .max_lines = 1});
}

}  // namespace arpent::panel
