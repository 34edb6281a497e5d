// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/float_image.hpp"

#include <optional>
#include <vector>

namespace arpent::scan {

/// A value for each block of a picture, where one could be measured: light, shifts. What is
/// missing comes from its neighbours, what stands alone gives way to them.
class BlockGrid {
public:
    BlockGrid(int picture_width, int picture_height, int block);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    int block() const { return block_; }
    void set(int column, int row, float value);

    /// Each block the median of what was measured in the three by three around it; blocks without
    /// any take their neighbours' mean, again and again. `otherwise` where nothing was measured.
    FloatImage smoothed(float otherwise) const;

private:
    std::optional<float> median_around(int column, int row) const;

    int columns_;
    int rows_;
    int block_;
    std::vector<std::optional<float>> measured_;
};

}  // namespace arpent::scan
