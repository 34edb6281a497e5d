// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/fonts.hpp"

#include "app/ui/picture.hpp"
#include "app/ui/scale.hpp"
#include "app/ui/script.hpp"
#include "core/base/error.hpp"
#include "core/render/typesetter.hpp"

#include <imgui_freetype.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

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

struct FaceFiles {
    const char* file;
    const char* fallback;
    float em;
};
constexpr std::array<FaceFiles, font_count> faces = {{
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

/// The font files, each read once for all the sizes that are made of it.
class FontFiles {
public:
    ImFont* add(const char* file, float pixels, const ImVector<ImWchar>& ranges, bool merge) {
        std::string& bytes = read_[file];
        if (bytes.empty()) {
            std::ifstream stream(file, std::ios::binary);
            bytes.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
        }
        if (bytes.empty()) {
            throw Error("error.font_missing", {{"file", file}});
        }
        ImFontConfig config;
        config.OversampleH = 1;
        config.MergeMode = merge;
        config.FontDataOwnedByAtlas = false;
        return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
            bytes.data(), static_cast<int>(bytes.size()), pixels, &config, ranges.Data);
    }

private:
    std::map<std::string, std::string> read_;
};

}  // namespace

Fonts::Fonts() : typesetter_(std::make_unique<render::Typesetter>()) {
    for (const char* file : {regular, bold, fallback, fallback_bold, awesome}) {
        if (!std::filesystem::exists(file)) {
            throw Error("error.font_missing", {{"file", file}});
        }
    }
}

Fonts::~Fonts() = default;

Face Fonts::face(Font font) const {
    const bool is_bold = faces[static_cast<std::size_t>(font)].file == bold;
    return {get(font), em(font), is_bold, typesetter_.get()};
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
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    collect_ranges();
    FontFiles files;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const float em = std::round(faces[i].em * scale());
        fonts_[i] = files.add(faces[i].file, std::round(em * andika_line), ranges_, false);
        // DejaVu's letters are wider and taller than Andika's.
        files.add(faces[i].fallback, std::round(em * 0.92F * dejavu_line), ranges_, true);
    }
    for (std::size_t i = 0; i < picture_sizes.size(); ++i) {
        pictures_[i] =
            files.add(awesome, std::round(picture_sizes[i] * scale()), picture_ranges_, false);
    }
    atlas.Build();
    atlas.ClearInputData();  // what the files gave is in the picture now
    built_scale_ = scale();
    stale_ = false;
}

void Fonts::collect_ranges() {
    ImFontGlyphRangesBuilder letters;
    letters.AddRanges(basic_ranges.data());
    for (const ImWchar c : extra_) {
        letters.AddChar(c);
    }
    ranges_.clear();
    letters.BuildRanges(&ranges_);
    ImFontGlyphRangesBuilder pictures;
    for (const Picture& picture : glyph::all) {
        pictures.AddText(picture.glyph.data(), picture.glyph.data() + picture.glyph.size());
    }
    picture_ranges_.clear();
    pictures.BuildRanges(&picture_ranges_);
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
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto [c, bytes] = character(text, at);
        at += bytes;
        const auto wide = static_cast<ImWchar>(c);
        if (!is_for_typesetter(c) && !is_basic(wide) && extra_.size() < most_extra &&
            extra_.insert(wide).second) {
            missing = true;
        }
    }
    stale_ = stale_ || missing;
    return missing;
}

}  // namespace arpent::ui
