// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/theme.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace arpent::ui;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double luminance(ImU32 color) {
    const auto channel = [&](unsigned shift) {
        const double c = (color >> shift & 0xFFU) / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) +
           0.0722 * channel(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

TEST_CASE("writing can be read: contrast AA on every ground it stands on") {
    for (const ImU32 ground : {color::card, color::ground, color::chosen, color::hover}) {
        CHECK(contrast(color::ink, ground) >= 4.5);
        CHECK(contrast(color::ink_2, ground) >= 4.5);
        CHECK(contrast(color::action, ground) >= 4.5);
    }
    for (const ImU32 ground : {color::action, color::action_hover, color::action_down}) {
        CHECK(contrast(color::on_action, ground) >= 4.5);
    }
    CHECK(contrast(color::warning, color::card) >= 4.5);
    CHECK(contrast(color::warning, color::warning_ground) >= 4.5);
    CHECK(contrast(color::card, color::ink) >= 4.5);
}

TEST_CASE("a group has a colour and a shape of its own") {
    for (std::size_t i = 1; i < 7; ++i) {
        CHECK(group_look(i).color != group_look(0).color);
        CHECK(group_look(i).shape != group_look(i - 1).shape);
    }
}
