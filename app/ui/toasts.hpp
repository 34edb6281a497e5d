// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"
#include "app/ui/ui.hpp"

#include <string>
#include <vector>

namespace arpent::ui {

/// Short words that come and go by themselves, and that nobody has to answer.
class Toasts {
public:
    void show(std::string words, Picture picture = glyph::done);
    /// At the bottom of the area, the newest lowest; each stays as long as it takes to read.
    void draw(Ui& ui, const Rect& area);

private:
    struct Toast {
        std::string words;
        Picture picture;
        double until = 0;  ///< 0: not shown yet
    };
    std::vector<Toast> toasts_;
};

}  // namespace arpent::ui
