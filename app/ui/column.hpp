// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/text.hpp"

namespace arpent::ui {

/// Things one below the other, with a gap between them.
class Column {
public:
    Column(const Rect& rect, float gap) : rect_(rect), gap_(gap) {}

    /// The next `height` pixels, as wide as the column.
    Rect next(float height);
    /// The next row, cut into `count` equal cells with the gap between them.
    Rect cell(int index, int count, float height);
    /// Words as high as they need to be.
    void words(Ui& ui, std::string_view words, TextStyle style = {});
    void space(float height) { used_ += height; }

    /// What is left below.
    Rect rest() const;
    /// Height used so far.
    float used() const { return used_; }

private:
    Rect rect_;
    float gap_;
    float used_ = 0;
    Rect row_;
};

}  // namespace arpent::ui
