// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/image_reader.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace arpent::scan {

/// Averages a picture down while its rows come in: each pixel of the result is the mean of the
/// area it covers, so thin pen lines fade but never vanish.
class Resampler {
public:
    /// The target is not larger than the source on either side, and neither is empty.
    Resampler(ImageSize source, ImageSize target);

    /// The next source row, four bytes a pixel.
    void add_row(std::span<const std::uint8_t> rgba);
    /// The result, once all source rows are in.
    std::vector<std::uint8_t> take() { return std::move(result_); }

private:
    /// Where a source row or column goes: `share` of it to `target`, the rest to the next one.
    struct Place {
        std::uint32_t target = 0;
        float share = 1;
    };
    static std::vector<Place> places(std::uint32_t source, std::uint32_t target);
    void write_row();

    ImageSize source_;
    ImageSize target_;
    std::vector<Place> columns_;
    std::vector<Place> rows_;
    std::vector<float> narrowed_;  ///< the current source row at target width
    std::vector<float> sum_;       ///< what the current target row has so far
    std::uint32_t next_source_ = 0;
    std::vector<std::uint8_t> result_;
};

}  // namespace arpent::scan
