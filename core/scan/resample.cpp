// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/resample.hpp"

#include <algorithm>
#include <cmath>

namespace arpent::scan {

Resampler::Resampler(ImageSize source, ImageSize target)
    : source_(source),
      target_(target),
      columns_(places(source.width, target.width)),
      rows_(places(source.height, target.height)),
      narrowed_(std::size_t{target.width} * 4 + 4),
      sum_(narrowed_.size()) {
    result_.reserve(std::size_t{target.width} * target.height * 4);
}

std::vector<Resampler::Place> Resampler::places(std::uint32_t source, std::uint32_t target) {
    std::vector<Place> places(source);
    for (std::uint32_t i = 0; i < source; ++i) {
        // In units of 1/source of a target pixel, so that the borders are exact.
        const std::uint64_t start = std::uint64_t{i} * target;
        const auto place = static_cast<std::uint32_t>(start / source);
        const std::uint64_t room = std::uint64_t{place + 1} * source - start;
        places[i] = {place,
                     room >= target ? 1.0F : static_cast<float>(room) / static_cast<float>(target)};
    }
    return places;
}

void Resampler::add_row(std::span<const std::uint8_t> rgba) {
    if (source_.width == target_.width && source_.height == target_.height) {
        result_.insert(result_.end(), rgba.begin(), rgba.end());
        return;
    }
    std::fill(narrowed_.begin(), narrowed_.end(), 0.0F);
    for (std::uint32_t x = 0; x < source_.width; ++x) {
        const Place place = columns_[x];
        float* to = &narrowed_[std::size_t{place.target} * 4];
        const std::uint8_t* from = &rgba[std::size_t{x} * 4];
        for (std::size_t c = 0; c < 4; ++c) {
            const auto value = static_cast<float>(from[c]);
            to[c] += value * place.share;
            to[c + 4] += value * (1 - place.share);
        }
    }
    const Place place = rows_[next_source_++];
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        sum_[i] += narrowed_[i] * place.share;
    }
    const bool last = next_source_ == source_.height;
    if (last || place.share < 1 || rows_[next_source_].target != place.target) {
        write_row();
        for (std::size_t i = 0; i < sum_.size(); ++i) {
            sum_[i] = narrowed_[i] * (1 - place.share);
        }
    }
}

void Resampler::write_row() {
    const float area = static_cast<float>(source_.width) / static_cast<float>(target_.width) *
                       static_cast<float>(source_.height) / static_cast<float>(target_.height);
    for (std::size_t i = 0; i < std::size_t{target_.width} * 4; ++i) {
        result_.push_back(
            static_cast<std::uint8_t>(std::clamp(std::lround(sum_[i] / area), 0L, 255L)));
    }
}

}  // namespace arpent::scan
