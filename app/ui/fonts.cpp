// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/fonts.hpp"

#include "app/ui/scale.hpp"
#include "core/base/error.hpp"

#include <imgui_freetype.h>
#include <imgui_internal.h>

#include <cmath>
#include <filesystem>

namespace arpent::ui {

namespace {

constexpr const char* regular = "/usr/share/fonts/truetype/andika/Andika-Regular.ttf";
constexpr const char* bold = "/usr/share/fonts/truetype/andika/Andika-Bold.ttf";
constexpr const char* fallback = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
constexpr const char* fallback_bold = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";
constexpr const char* awesome = "/usr/share/fonts/truetype/fork-awesome/forkawesome-webfont.ttf";

// ImGui asks for the height of a line (ascender to descender), people for the size of an em.
// From the fonts' hhea tables.
constexpr float andika_line = 3300.0F / 2048;
constexpr float dejavu_line = 2384.0F / 2048;

struct Face {
    const char* file;
    const char* fallback;
    float em;
};
constexpr std::array<Face, font_count> faces = {{
    {regular, fallback, 15},
    {regular, fallback, 18},
    {bold, fallback_bold, 18},
    {regular, fallback, 22},
    {bold, fallback_bold, 24},
    {regular, fallback, 30},
    {bold, fallback_bold, 56},
}};
constexpr std::array<float, 3> picture_sizes = {20, 36, 64};

constexpr std::array<ImWchar, 17> basic_ranges = {0x0020, 0x007E, 0x00A0, 0x00FF, 0x0152, 0x0153,
                                                  0x0178, 0x0178, 0x2010, 0x2027, 0x202F, 0x2030,
                                                  0x20AC, 0x20AC, 0x2190, 0x2193, 0};
constexpr std::array<ImWchar, 3> picture_range = {0xF000, 0xF35F, 0};
// An atlas that every old graphics card can hold.
constexpr std::size_t most_extra = 2000;

bool is_basic(ImWchar c) {
    for (std::size_t i = 0; i + 1 < basic_ranges.size(); i += 2) {
        if (c >= basic_ranges[i] && c <= basic_ranges[i + 1]) {
            return true;
        }
    }
    return c < 0x20;
}

}  // namespace

Fonts::Fonts() {
    for (const char* file : {regular, bold, fallback, fallback_bold, awesome}) {
        if (!std::filesystem::exists(file)) {
            throw Error("error.font_missing", {{"file", file}});
        }
    }
}

float Fonts::em(Font font) const {
    return std::round(faces[static_cast<std::size_t>(font)].em * scale());
}

bool Fonts::update() {
    if (!stale_ && built_scale_ == scale()) {
        return false;
    }
    build();
    return true;
}

void Fonts::build() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(basic_ranges.data());
    for (const ImWchar c : extra_) {
        builder.AddChar(c);
    }
    ranges_.clear();
    builder.BuildRanges(&ranges_);
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const float em = std::round(faces[i].em * scale());
        ImFontConfig config;
        config.OversampleH = 1;
        fonts_[i] = atlas.AddFontFromFileTTF(faces[i].file, std::round(em * andika_line), &config,
                                             ranges_.Data);
        config.MergeMode = true;
        // DejaVu's letters are wider and taller than Andika's.
        config.GlyphOffset.y = 0;
        atlas.AddFontFromFileTTF(faces[i].fallback, std::round(em * 0.92F * dejavu_line), &config,
                                 ranges_.Data);
    }
    for (std::size_t i = 0; i < picture_sizes.size(); ++i) {
        pictures_[i] = atlas.AddFontFromFileTTF(awesome, std::round(picture_sizes[i] * scale()),
                                                nullptr, picture_range.data());
    }
    atlas.Build();
    built_scale_ = scale();
    stale_ = false;
}

ImFont* Fonts::pictures(float pixels) const {
    for (ImFont* font : pictures_) {
        if (font->FontSize >= pixels) {
            return font;
        }
    }
    return pictures_.back();
}

bool Fonts::want(std::string_view text) {
    bool missing = false;
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        unsigned int c = static_cast<unsigned char>(*at);
        if (c < 0x80) {
            ++at;
            continue;
        }
        at += ImTextCharFromUtf8(&c, at, end);
        const auto wide = static_cast<ImWchar>(c);
        if (c <= 0xFFFF && !is_basic(wide) && extra_.size() < most_extra &&
            extra_.insert(wide).second) {
            missing = true;
        }
    }
    stale_ = stale_ || missing;
    return missing;
}

}  // namespace arpent::ui
