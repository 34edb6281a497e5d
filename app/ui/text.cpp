// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/text.hpp"

#include "app/ui/script.hpp"
#include "app/ui/typeset_line.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace arpent::ui {

namespace {

constexpr std::string_view ellipsis = "…";

float advance(const Face& face, char32_t c) {
    return face.font->GetCharAdvance(static_cast<ImWchar>(c <= 0xFFFF ? c : 0xFFFD));
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && line.back() == ' ') {
        line.remove_suffix(1);
    }
    return line;
}

/// Whether a line may end there: the end, or a place between words.
bool ends_between_words(std::string_view words, std::size_t end) {
    if (end == 0 || end >= words.size() || words[end] == ' ' || words[end] == '\n' ||
        words[end - 1] == '-' || words[end - 1] == '/') {
        return true;
    }
    return breaks_anywhere(character(words, end).first);
}

bool breaks_no_word(std::string_view words, std::span<const std::string_view> lines) {
    return std::ranges::all_of(lines, [&](std::string_view line) {
        const auto end = static_cast<std::size_t>(line.data() - words.data()) + line.size();
        return ends_between_words(words, end);
    });
}

}  // namespace

float line_width(const Face& face, std::string_view line) {
    if (needs_typesetter(line)) {
        return typeset_width(face, line);
    }
    float width = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto [c, bytes] = character(line, at);
        width += advance(face, c);
        at += bytes;
    }
    return width;
}

std::vector<std::string_view> wrap(const Face& face, std::string_view words, float width) {
    if (needs_typesetter(words)) {
        return typeset_wrap(face, words, width);
    }
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    std::size_t good_end = 0;   // where the line may end
    std::size_t good_next = 0;  // where the next one then begins
    float used = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto [c, bytes] = character(words, at);
        if (c == '\n') {
            lines.push_back(trimmed(words.substr(start, at - start)));
            start = good_end = good_next = at += bytes;
            used = 0;
            continue;
        }
        const float step = advance(face, c);
        if (used + step > width && c != ' ' && at > start) {
            const bool at_space = good_next > start;
            const std::size_t end = at_space ? good_end : at;
            lines.push_back(trimmed(words.substr(start, end - start)));
            start = good_end = good_next = at = at_space ? good_next : at;
            used = 0;
            continue;
        }
        used += step;
        at += bytes;
        if (c == ' ') {
            good_end = at - bytes;
            good_next = at;
        } else if (c == '-' || c == '/') {
            good_end = good_next = at;
        }
    }
    if (start < words.size() || lines.empty()) {
        lines.push_back(trimmed(words.substr(start)));
    }
    return lines;
}

std::string shortened(const Face& face, std::string_view words, float width) {
    if (line_width(face, words) <= width) {
        return std::string(words);
    }
    std::string cut;
    std::string shown(ellipsis);
    for (std::size_t at = 0; at < words.size();) {
        at += character(words, at).second;
        cut = std::string(trimmed(words.substr(0, at))) + std::string(ellipsis);
        if (line_width(face, cut) > width) {
            break;
        }
        shown = cut;
    }
    return shown;
}

Font fitting_font(Ui& ui, std::string_view words, float width, std::span<const Font> fonts,
                  std::size_t lines) {
    for (const Font font : fonts) {
        const Face face = ui.fonts().face(font);
        const auto wrapped = wrap(face, words, width);
        const bool whole = wrapped.size() <= lines && breaks_no_word(words, wrapped);
        if (whole) {
            return font;
        }
    }
    return fonts.back();
}

float line_height(Ui& ui, Font font, float pitch) {
    return std::round(ui.fonts().em(font) * pitch);
}

Size measure(Ui& ui, std::string_view words, Font font, float width, float pitch) {
    const Face face = ui.fonts().face(font);
    Size size;
    for (const std::string_view line : wrap(face, words, width)) {
        size.w = std::max(size.w, std::ceil(line_width(face, line)));
        size.h += line_height(ui, font, pitch);
    }
    return size;
}

float text(Ui& ui, const Rect& rect, std::string_view words, const TextStyle& style) {
    if (ui.fonts().want(words)) {
        ui.request_frame();
    }
    const Face face = ui.fonts().face(style.font);
    const float line = line_height(ui, style.font, style.pitch);
    const std::vector<std::string_view> lines = wrap(face, words, rect.w);
    auto most = static_cast<std::size_t>(std::max(1.0F, std::floor((rect.h + 1) / line)));
    if (style.max_lines > 0) {
        most = std::min(most, static_cast<std::size_t>(style.max_lines));
    }
    const std::size_t count = std::min(lines.size(), most);
    const float height = line * static_cast<float>(count);
    float y = style.vertical == Vertical::middle ? rect.y + (rect.h - height) / 2 : rect.y;
    // Capitals stand a little above the middle of Andika's tall line.
    const float lift = (face.font->FontSize - line) / 2 + ui.fonts().em(style.font) * 0.03F;
    for (std::size_t i = 0; i < count; ++i, y += line) {
        std::string shown(lines[i]);
        if (i + 1 == count && count < lines.size()) {
            const auto rest = static_cast<std::size_t>(lines[i].data() - words.data());
            shown = shortened(face, words.substr(rest), rect.w);
        }
        const float slack = rect.w - line_width(face, shown);
        const float x = style.align == Align::left     ? rect.x
                        : style.align == Align::center ? rect.x + slack / 2
                                                       : rect.x + slack;
        const Point place{std::round(x), std::round(y - lift)};
        if (needs_typesetter(shown)) {
            draw_typeset(ui, face, {place.x, place.y + face.font->Ascent}, shown, style.color);
        } else {
            ui.draw().AddText(face.font, face.font->FontSize, {place.x, place.y}, style.color,
                              shown.data(), shown.data() + shown.size());
        }
    }
    ui.note(words, {rect.x, rect.y, rect.w, std::max(rect.h, height)},
            count == lines.size() && breaks_no_word(words, lines));
    if (count < lines.size() && rect.contains(ui.input().pointer)) {
        Response whole;
        whole.id = ui.id_of(words);
        whole.hovered = ui.is_reachable();
        ui.tooltip(whole, rect, words);
    }
    return height;
}

}  // namespace arpent::ui
