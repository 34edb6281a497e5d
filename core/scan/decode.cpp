// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/decode.hpp"

#include "core/base/error.hpp"
#include "core/scan/image_reader.hpp"
#include "core/scan/resample.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace arpent::scan {
namespace {

ImageSize within(ImageSize size, const RasterLimit& limit) {
    const double w = size.width;
    const double h = size.height;
    const double scale = std::min({1.0, limit.max_side / std::max(w, h),
                                   std::sqrt(static_cast<double>(limit.max_pixels) / (w * h))});
    const auto shrunk = [scale](double side) {
        return std::max(1U, static_cast<std::uint32_t>(side * scale));
    };
    return {shrunk(w), shrunk(h)};
}

std::vector<std::uint8_t> turned(const std::vector<std::uint8_t>& stored, ImageSize size,
                                 Orientation orientation) {
    const bool swap = swaps_sides(orientation);
    const ImageSize seen = swap ? ImageSize{size.height, size.width} : size;
    const Matrix3 to_stored = stored_to_seen(inverse(orientation), seen.width, seen.height);
    const Plane first = to_stored.apply(0.5, 0.5);
    const auto column = static_cast<std::ptrdiff_t>(first.x);
    const auto row = static_cast<std::ptrdiff_t>(first.y);
    const auto stride = static_cast<std::ptrdiff_t>(size.width);
    const auto right = static_cast<std::ptrdiff_t>(to_stored.m[0]) +
                       static_cast<std::ptrdiff_t>(to_stored.m[3]) * stride;
    const auto down = static_cast<std::ptrdiff_t>(to_stored.m[1]) +
                      static_cast<std::ptrdiff_t>(to_stored.m[4]) * stride;
    std::vector<std::uint8_t> result(stored.size());
    std::uint8_t* to = result.data();
    for (std::uint32_t y = 0; y < seen.height; ++y) {
        std::ptrdiff_t from = row * stride + column + static_cast<std::ptrdiff_t>(y) * down;
        for (std::uint32_t x = 0; x < seen.width; ++x, from += right, to += 4) {
            std::memcpy(to, stored.data() + from * 4, 4);
        }
    }
    return result;
}

}  // namespace

Raster decode_image(std::span<const std::byte> bytes, const RasterLimit& limit,
                    job::Progress& progress, const std::stop_token& stop) {
    return decode_image(*open_image(bytes), limit, progress, stop);
}

Raster decode_image(ImageReader& reader, const RasterLimit& limit, job::Progress& progress,
                    const std::stop_token& stop) {
    const ImageInfo info = reader.info();
    const ImageSize target = within({info.stored_width, info.stored_height}, limit);
    const ImageSize source = reader.start(target, stop);
    Resampler resampler(source, target);
    std::vector<std::uint8_t> row(std::size_t{source.width} * 4);
    for (std::uint32_t y = 0; y < source.height; ++y) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        reader.read_row(row);
        resampler.add_row(row);
        progress.set(static_cast<double>(y + 1) / source.height);
    }
    Raster raster{target.width, target.height, info.width(), info.height(), resampler.take()};
    if (info.orientation != Orientation::top_left) {
        raster.rgba = turned(raster.rgba, target, info.orientation);
        if (swaps_sides(info.orientation)) {
            std::swap(raster.width, raster.height);
        }
    }
    return raster;
}

}  // namespace arpent::scan
