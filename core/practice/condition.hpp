// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace arpent::practice {

/// In which state papers come back: those of facts/paper.md 5.1 and 5.3.
enum class Condition : std::uint8_t {
    flatbed_300,
    flatbed_200,
    flatbed_150,
    flatbed_100,
    photocopy,     ///< black and white, 300 dpi
    phone,         ///< tilt 10°
    phone_shadow,  ///< tilt 25° and the photographer's shadow
    phone_steep,   ///< tilt 40°
    upside_down,
    sideways,
    folded_in_4,
    folded_in_8,
    curled,  ///< and tilt 25°
    corner_lifted,
    corner_torn,
    barrel_lens,
    cushion_lens,
    soft_focus,  ///< sigma 2.5 px and 13 px of motion
    low_light,   ///< gain 0.35, noise 16 of 255
    messenger_1600,
    messenger_1280,
    small_in_frame,  ///< 4.3 px a millimetre
};

constexpr std::array<std::string_view, 22> condition_names{
    "flatbed 300 dpi", "flatbed 200 dpi", "flatbed 150 dpi", "flatbed 100 dpi", "photocopy",
    "phone",           "phone, shadow",   "phone, steep",    "upside down",     "sideways",
    "folded in 4",     "folded in 8",     "curled",          "corner lifted",   "corner torn",
    "barrel lens",     "cushion lens",    "soft focus",      "low light",       "messenger 1600",
    "messenger 1280",  "small in frame"};

constexpr std::string_view name_of(Condition condition) {
    return condition_names[static_cast<std::size_t>(condition)];
}
constexpr Condition condition_at(std::size_t index) { return static_cast<Condition>(index); }
constexpr bool is_flatbed(Condition condition) { return condition <= Condition::photocopy; }

}  // namespace arpent::practice
