// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/palette.hpp"

#include <span>

namespace arpent::render {
namespace {

struct Entry {
    Ink ink;
    Color color;
};

constexpr Color hex(std::uint32_t rgb, std::uint8_t alpha = 255) { return Color::hex(rgb, alpha); }

constexpr std::array screen_colors{
    Entry{Ink::none, hex(0, 0)},
    Entry{Ink::ground, hex(0xF5F1E8)},
    Entry{Ink::residential, hex(0xF2ECE0)},
    Entry{Ink::commercial, hex(0xF5E8DF)},
    Entry{Ink::industrial, hex(0xECE6E4)},
    Entry{Ink::farmland, hex(0xF1ECD3)},
    Entry{Ink::park, hex(0xD5E6C3)},
    Entry{Ink::grass, hex(0xDDE9CB)},
    Entry{Ink::wood, hex(0xC4DCB2)},
    Entry{Ink::scrub, hex(0xD3E0BC)},
    Entry{Ink::allotments, hex(0xDCE4BF)},
    Entry{Ink::cemetery, hex(0xD0DDC6)},
    Entry{Ink::sports, hex(0xDCEEDC)},
    Entry{Ink::pitch, hex(0xBFE0C9)},
    Entry{Ink::playground, hex(0xFBE0C4)},
    Entry{Ink::playground_edge, hex(0xE0A877)},
    Entry{Ink::school, hex(0xF6ECCD)},
    Entry{Ink::hospital, hex(0xF8E4DE)},
    Entry{Ink::parking, hex(0xE9E7E4)},
    Entry{Ink::square, hex(0xFBF8F1)},
    Entry{Ink::sand, hex(0xF4E8C6)},
    Entry{Ink::rock, hex(0xE4DFD6)},
    Entry{Ink::water, hex(0xB9DCE8)},
    Entry{Ink::water_edge, hex(0x93C4D6)},
    Entry{Ink::pool, hex(0xA9D8E8)},
    Entry{Ink::building, hex(0xE4DACB)},
    Entry{Ink::building_edge, hex(0xCBBBA4)},
    Entry{Ink::building_public, hex(0xDCCDB8)},
    Entry{Ink::road_minor, hex(0xFFFFFF)},
    Entry{Ink::road_tertiary, hex(0xFFF3CF)},
    Entry{Ink::road_secondary, hex(0xF8E3AE)},
    Entry{Ink::road_primary, hex(0xF4D58D)},
    Entry{Ink::road_motorway, hex(0xF0B97A)},
    Entry{Ink::road_living, hex(0xF6F4FA)},
    Entry{Ink::road_tunnel, hex(0xF8F5EE)},
    Entry{Ink::casing, hex(0xC7B9A0)},
    Entry{Ink::casing_bridge, hex(0x9C8E77)},
    Entry{Ink::track, hex(0xB59A6E)},
    Entry{Ink::footpath, hex(0xB98B6A)},
    Entry{Ink::path_halo, hex(0xFDFBF6, 150)},
    Entry{Ink::cycleway, hex(0x2F7D4F)},
    Entry{Ink::steps, hex(0xB4654A)},
    Entry{Ink::rail, hex(0x8E8A86)},
    Entry{Ink::rail_gap, hex(0xFBF9F4)},
    Entry{Ink::tram, hex(0x7C7690)},
    Entry{Ink::barrier, hex(0xB3A690)},
    Entry{Ink::hedge, hex(0xA9C79A)},
    Entry{Ink::tree, hex(0x8FBE83, 150)},
    Entry{Ink::trunk, hex(0x7A8F5E, 190)},
    Entry{Ink::arrow, hex(0x8C8474)},
    Entry{Ink::crossing, hex(0xB3A894)},
    Entry{Ink::boundary, hex(0xA08BB0, 150)},
    Entry{Ink::text, hex(0x22302F)},
    Entry{Ink::text_quiet, hex(0x5B6764)},
    Entry{Ink::text_green, hex(0x33562F)},
    Entry{Ink::text_water, hex(0x27607A)},
    Entry{Ink::halo, hex(0xFFFDF8)},
    Entry{Ink::icon, hex(0x5B4A3A)},
    Entry{Ink::icon_play, hex(0xA8541A)},
    Entry{Ink::icon_water, hex(0x1F6A8C)},
    Entry{Ink::icon_transport, hex(0x2F5FA0)},
    Entry{Ink::icon_health, hex(0xB5282E)},
    Entry{Ink::icon_meeting, hex(0x7A3F77)},
    Entry{Ink::icon_bicycle, hex(0x2F7D4F)},
};

/// What on paper is not just the screen's colour made lighter.
constexpr std::array paper_colors{
    Entry{Ink::ground, hex(0xFFFFFF)},   Entry{Ink::residential, hex(0xFFFFFF)},
    Entry{Ink::square, hex(0xFFFFFF)},   Entry{Ink::road_tunnel, hex(0xFFFFFF)},
    Entry{Ink::building, hex(0xF1ECE4)}, Entry{Ink::building_edge, hex(0xA79A86)},
    Entry{Ink::casing, hex(0x948A78)},   Entry{Ink::casing_bridge, hex(0x5E564A)},
    Entry{Ink::water, hex(0xDDEEF4)},    Entry{Ink::water_edge, hex(0x7FB2C6)},
    Entry{Ink::footpath, hex(0x8F6544)}, Entry{Ink::path_halo, hex(0xFFFFFF, 190)},
    Entry{Ink::steps, hex(0x8E4630)},    Entry{Ink::halo, hex(0xFFFFFF)},
    Entry{Ink::text, hex(0x000000)},     Entry{Ink::text_quiet, hex(0x3A4341)},
};

/// The grounds, from `residential` to `pool`, and the road fills let pen through when lightened.
bool is_fill(Ink ink) {
    return (ink >= Ink::residential && ink <= Ink::pool && ink != Ink::water_edge &&
            ink != Ink::playground_edge) ||
           (ink >= Ink::building_public && ink <= Ink::road_living && ink != Ink::building_edge);
}

Color lightened(Color color) {
    const auto half = [](std::uint8_t value) {
        return static_cast<std::uint8_t>((value + 255) / 2);
    };
    return {half(color.r), half(color.g), half(color.b), color.a};
}

}  // namespace

const Palette& Palette::screen() {
    static const Palette palette = [] {
        Palette made;
        for (const Entry& entry : screen_colors) {
            made.colors_[static_cast<std::size_t>(entry.ink)] = entry.color;
        }
        return made;
    }();
    return palette;
}

const Palette& Palette::paper() {
    static const Palette palette = [] {
        Palette made = screen();
        for (const Entry& entry : screen_colors) {
            if (is_fill(entry.ink)) {
                made.colors_[static_cast<std::size_t>(entry.ink)] = lightened(entry.color);
            }
        }
        for (const Entry& entry : paper_colors) {
            made.colors_[static_cast<std::size_t>(entry.ink)] = entry.color;
        }
        return made;
    }();
    return palette;
}

}  // namespace arpent::render
