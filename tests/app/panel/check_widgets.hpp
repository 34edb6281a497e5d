// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/text.hpp"
#include "tests/app/ui/harness.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

namespace arpent::test {

/// The controls that can be reached: those of the topmost layer.
inline std::vector<ui::Widget> controls(const ui::Registry& registry) {
    std::vector<ui::Widget> found;
    int top = 0;
    for (const ui::Widget& widget : registry.widgets()) {
        top = std::max(top, widget.layer);
    }
    for (const ui::Widget& widget : registry.widgets()) {
        if (widget.kind == ui::Widget::Kind::control && widget.layer == top &&
            !widget.visible.is_empty()) {
            found.push_back(widget);
        }
    }
    return found;
}

/// Below this width at 100 % a few words are shortened still, and the pointer shows them whole:
/// letters at 200 % leave 683 of 1366 pixels, and 512 of 1024. Everything else holds there too.
constexpr float words_whole_from = 700;

/// Names and paths that people gave may be cut: those of the tests, and the practice quarter's.
inline bool is_a_name(const std::string& label) {
    return label.find("ongue") != std::string::npos || label.find('/') != std::string::npos ||
           label == "Quartier des Tilleuls";
}

/// What every screen has to hold at every size: targets large enough, nothing outside, nothing on
/// top of something else, no word of ours cut or broken (names that people gave may be).
inline void check_widgets(const ui::Registry& registry, float w, float h, float scale) {
    const std::vector<ui::Widget> all = controls(registry);
    CHECK_FALSE(all.empty());
    const ui::Rect screen{0, 0, w, h};
    for (const ui::Widget& one : all) {
        INFO(w << "x" << h << " at " << scale << ": " << one.label << " " << one.rect.w << "x"
               << one.rect.h);
        CHECK(std::min(one.rect.w, one.rect.h) >= 44 * scale - 1);
        CHECK(one.visible.intersection(screen) == one.visible);
        for (const ui::Widget& other : all) {
            if (&one != &other && !one.visible.intersection(other.visible).is_empty()) {
                FAIL_CHECK("over " << other.label);
            }
        }
    }
    for (const ui::Widget& widget : registry.widgets()) {
        if (widget.visible.is_empty()) {
            continue;  // scrolled out of sight
        }
        INFO(w << "x" << h << " at " << scale << ": " << widget.label);
        CHECK(widget.visible.right() <= w + 1);
        CHECK(widget.visible.bottom() <= h + 1);
        if (w / scale >= words_whole_from) {
            CHECK((widget.whole || is_a_name(widget.label)));
        }
    }
}

}  // namespace arpent::test
