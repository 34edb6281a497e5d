// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <imgui.h>

#include <array>
#include <cstddef>
#include <memory>
#include <set>
#include <string_view>

namespace arpent::render {
class Typesetter;
}
namespace arpent::ui {

/// The sizes of writing, at 100 %: the size of an em.
enum class Font {
    small,    ///< 15: what may stay unread
    body,     ///< 18
    strong,   ///< 18 bold
    large,    ///< 22: choices and big buttons
    heading,  ///< 24 bold: a question
    display,  ///< 30: the one way on
    title,    ///< 56 bold
};
constexpr std::size_t font_count = 7;

/// A font as it is built now, for measuring.
struct Face {
    ImFont* font = nullptr;
    float em = 0;  ///< in pixels
    bool bold = false;
    render::Typesetter* typesetter = nullptr;  ///< for what the atlas cannot show
};

/// ImGui's atlas with Andika, what Andika lacks from DejaVu, and the glyphs of Fork Awesome that
/// pictures are (glyph::all).
/// Starts with what French and English need; a character met for the first time is added for the
/// next frame. Scripts whose letters join or change places are not for the atlas: see script.hpp.
class Fonts {
public:
    /// Throws Error (error.font_missing) when a package is not installed.
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Builds the atlas when the scale changed or characters are waited for. Between frames only.
    /// True when the atlas is new and its texture has to be uploaded.
    bool update();

    ImFont* get(Font font) const { return fonts_[static_cast<std::size_t>(font)]; }
    Face face(Font font) const;
    /// Pixels of an em.
    float em(Font font) const;
    /// The glyphs, in the built size that is at least `pixels` high, or the largest.
    ImFont* pictures(float pixels) const;

    /// Notes the characters that the atlas lacks and may hold; true when there are any.
    bool want(std::string_view text);

private:
    void build();
    void collect_ranges();

    std::array<ImFont*, font_count> fonts_{};
    std::array<ImFont*, 3> pictures_{};
    std::set<ImWchar> extra_;   ///< asked for beyond the basic ranges
    ImVector<ImWchar> ranges_;  ///< of the letters
    ImVector<ImWchar> picture_ranges_;
    std::unique_ptr<render::Typesetter> typesetter_;
    float built_scale_ = 0;
    bool stale_ = true;
};

}  // namespace arpent::ui
