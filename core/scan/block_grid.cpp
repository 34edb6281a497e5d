// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/block_grid.hpp"

#include <algorithm>
#include <utility>

namespace arpent::scan {

BlockGrid::BlockGrid(int picture_width, int picture_height, int block)
    : columns_((picture_width + block - 1) / block),
      rows_((picture_height + block - 1) / block),
      block_(block),
      measured_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

void BlockGrid::set(int column, int row, float value) {
    measured_[static_cast<std::size_t>(row * columns_ + column)] = value;
}

std::optional<float> BlockGrid::median_around(int column, int row) const {
    std::vector<float> around;
    for (int y = std::max(0, row - 1); y <= std::min(rows_ - 1, row + 1); ++y) {
        for (int x = std::max(0, column - 1); x <= std::min(columns_ - 1, column + 1); ++x) {
            if (const auto& value = measured_[static_cast<std::size_t>(y * columns_ + x)]) {
                around.push_back(*value);
            }
        }
    }
    if (around.empty()) {
        return std::nullopt;
    }
    const auto middle = around.begin() + static_cast<std::ptrdiff_t>(around.size() / 2);
    std::ranges::nth_element(around, middle);
    return *middle;
}

FloatImage BlockGrid::smoothed(float otherwise) const {
    FloatImage result(columns_, rows_, otherwise);
    std::vector<bool> known(result.values.size());
    std::vector<std::pair<int, int>> missing;
    for (int y = 0; y < rows_; ++y) {
        for (int x = 0; x < columns_; ++x) {
            if (const auto value = median_around(x, y)) {
                result.at(x, y) = *value;
                known[result.index(x, y)] = true;
            } else {
                missing.emplace_back(x, y);
            }
        }
    }
    while (!missing.empty() && missing.size() < known.size()) {
        std::vector<std::pair<std::size_t, float>> found;
        std::erase_if(missing, [&](const std::pair<int, int>& place) {
            float sum = 0;
            float count = 0;
            for (const auto& [dx, dy] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
                const int x = place.first + dx;
                const int y = place.second + dy;
                if (x >= 0 && y >= 0 && x < columns_ && y < rows_ && known[result.index(x, y)]) {
                    sum += result.at(x, y);
                    count += 1;
                }
            }
            if (count > 0) {
                found.emplace_back(result.index(place.first, place.second), sum / count);
            }
            return count > 0;
        });
        for (const auto& [index, value] : found) {
            result.values[index] = value;
            known[index] = true;
        }
    }
    return result;
}

}  // namespace arpent::scan
