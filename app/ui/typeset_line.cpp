// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/typeset_line.hpp"

#include "app/ui/mask_textures.hpp"
#include "app/ui/script.hpp"
#include "core/render/text_mask.hpp"

#include <cmath>
#include <memory>
#include <string>

namespace arpent::ui {

namespace {

std::shared_ptr<const render::ShapedText> shape(const Face& face, std::string_view line) {
    return face.typesetter->shape(line, {static_cast<double>(face.em), face.bold, 0});
}

std::string_view trimmed(std::string_view line) {
    const std::size_t last = line.find_last_not_of(' ');
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// The first place after `at` where a line may end; one character on when `any`.
std::size_t next_end(std::string_view words, std::size_t at, bool any) {
    while (at < words.size() && words[at] != '\n') {
        const auto [c, bytes] = character(words, at);
        at += bytes;
        if (any || c == ' ' || c == '-' || c == '/' || breaks_anywhere(c)) {
            break;
        }
    }
    return at;
}

/// As much from `start` as fits, one character at least.
std::size_t line_end(const Face& face, std::string_view words, std::size_t start, float width) {
    std::size_t end = start;
    for (const bool any : {false, true}) {
        for (std::size_t next = next_end(words, end, any);
             next > end &&
             (typeset_width(face, trimmed(words.substr(start, next - start))) <= width ||
              (any && end == start));
             next = next_end(words, end, any)) {
            end = next;
        }
        if (end > start) {
            break;
        }
    }
    return end;
}

}  // namespace

float typeset_width(const Face& face, std::string_view line) {
    return static_cast<float>(shape(face, line)->width);
}

std::vector<std::string_view> typeset_wrap(const Face& face, std::string_view words, float width) {
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    while (start < words.size()) {
        std::size_t end = line_end(face, words, start, width);
        lines.push_back(trimmed(words.substr(start, end - start)));
        while (end > start && end < words.size() && words[end] == ' ') {
            ++end;
        }
        start = end < words.size() && words[end] == '\n' ? end + 1 : end;
    }
    return lines;
}

void draw_typeset(Ui& ui, const Face& face, Point place, std::string_view line, ImU32 color) {
    const auto shaped = shape(face, line);
    if (shaped->glyphs.empty()) {
        return;
    }
    const std::string name = "text " + std::to_string(static_cast<int>(face.em)) +
                             (face.bold ? " bold " : " ") + std::string(line);
    const render::MaskFrame frame = render::mask_frame(*shaped);
    const ImTextureID texture = mask_texture(name, [&] { return render::rasterise(*shaped); });
    if (texture == nullptr) {
        return;
    }
    const float x = std::round(place.x) + static_cast<float>(frame.left);
    const float y = std::round(place.y) + static_cast<float>(frame.top);
    ui.draw().AddImage(texture, {x, y},
                       {x + static_cast<float>(frame.width), y + static_cast<float>(frame.height)},
                       {0, 0}, {1, 1}, color);
}

}  // namespace arpent::ui
