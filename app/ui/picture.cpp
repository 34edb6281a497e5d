// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/picture.hpp"

#include "app/ui/mask_textures.hpp"
#include "app/ui/ui.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::ui {

namespace {

void draw_glyph(Ui& ui, const Rect& square, std::string_view glyph, ImU32 color) {
    // A glyph of Fork Awesome is up to 1.3 em wide; its em is 0.91 of the line.
    ImFont& font = *ui.fonts().pictures(square.h);
    const char* end = glyph.data() + glyph.size();
    float size = square.h;
    ImVec2 extent = font.CalcTextSizeA(size, 1e6F, 0, glyph.data(), end);
    if (extent.x > square.w * 1.25F) {
        size *= square.w * 1.25F / extent.x;
        extent = font.CalcTextSizeA(size, 1e6F, 0, glyph.data(), end);
    }
    const ImVec2 at{std::round(square.center().x - extent.x / 2),
                    std::round(square.center().y - extent.y / 2)};
    ui.draw().AddText(&font, size, at, color, glyph.data(), end);
}

}  // namespace

void draw_picture(Ui& ui, const Rect& rect, const Picture& picture, ImU32 color) {
    const float side = std::round(std::min(rect.w, rect.h));
    const Rect square = rect.centered(side, side);
    if (square.is_empty() || picture.is_empty()) {
        return;
    }
    if (!picture.glyph.empty()) {
        draw_glyph(ui, square, picture.glyph, color);
        return;
    }
    if (const ImTextureID texture = icon_texture(picture.name, static_cast<int>(side))) {
        ui.draw().AddImage(texture, {square.x, square.y}, {square.right(), square.bottom()}, {0, 0},
                           {1, 1}, color);
    } else {
        ui.draw().AddCircleFilled({square.center().x, square.center().y}, side / 6, color);
    }
}

}  // namespace arpent::ui
