// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_page.hpp"

#include "core/sheet/mark.hpp"

#include <apriltag/apriltag.h>
#include <apriltag/tag36h11.h>
#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <memory>
#include <random>

namespace arpent::test {
namespace {

/// Darkness from 0 to 1 at a place of a square of cells.
using Cells = std::function<bool(int x, int y)>;

/// Draws `count` × `count` cells that fill `rect`.
void draw_cells(scan::GrayImage& page, double px_per_mm, const sheet::PageRect& rect, int count,
                const Cells& is_dark) {
    constexpr int fine = 4;
    const auto first = [&](double mm) { return std::max(0, static_cast<int>(mm * px_per_mm)); };
    const int right = std::min(page.width, first(rect.right()) + 2);
    const int bottom = std::min(page.height, first(rect.bottom()) + 2);
    for (int y = first(rect.y); y < bottom; ++y) {
        for (int x = first(rect.x); x < right; ++x) {
            int dark = 0;
            int inside = 0;
            for (int k = 0; k < fine * fine; ++k) {
                const double px = (x + (k % fine + 0.5) / fine) / px_per_mm;
                const double py = (y + (k / fine + 0.5) / fine) / px_per_mm;
                const double u = std::floor((px - rect.x) / rect.width * count);
                const double v = std::floor((py - rect.y) / rect.height * count);
                if (u >= 0 && v >= 0 && u < count && v < count) {
                    ++inside;
                    dark += is_dark(static_cast<int>(u), static_cast<int>(v)) ? 1 : 0;
                }
            }
            auto& pixel = page.pixels[static_cast<std::size_t>(y) * page.width + x];
            const double outside = pixel * (1.0 - static_cast<double>(inside) / (fine * fine));
            const double paper = (inside - dark) * 255.0 + dark * 15.0;
            pixel = static_cast<std::uint8_t>(outside + paper / (fine * fine) + 0.5);
        }
    }
}

/// The library does not export its own.
void destroy(image_u8_t* image) {
    std::free(image->buf);
    std::free(image);
}

void draw_marks(scan::GrayImage& page, double px_per_mm, const sheet::Payload& payload) {
    const std::unique_ptr<apriltag_family_t, void (*)(apriltag_family_t*)> family(tag36h11_create(),
                                                                                  tag36h11_destroy);
    for (const sheet::Mark& mark :
         sheet::marks_of(sheet::layout_of(payload.layout), payload.code())) {
        const std::unique_ptr<image_u8_t, void (*)(image_u8_t*)> image(
            apriltag_to_image(family.get(), static_cast<std::uint32_t>(mark.id)), destroy);
        const double side = mark.size / family->width_at_border * image->width;
        const double quiet = mark.size * (8 + 2 * 1.5) / 8;
        cover(page, px_per_mm,
              {mark.center.x - quiet / 2, mark.center.y - quiet / 2, quiet, quiet});
        draw_cells(page, px_per_mm,
                   {mark.center.x - side / 2, mark.center.y - side / 2, side, side}, image->width,
                   [&](int x, int y) { return image->buf[y * image->stride + x] < 128; });
    }
}

void draw_codes(scan::GrayImage& page, double px_per_mm, const sheet::Payload& payload) {
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString(sheet::encode(payload).c_str(), 4, QR_ECLEVEL_Q, QR_MODE_8, 1),
        QRcode_free);
    for (const sheet::PageRect& rect : sheet::layout_of(payload.layout).qr_codes) {
        draw_cells(page, px_per_mm, rect, code->width,
                   [&](int x, int y) { return (code->data[y * code->width + x] & 1) != 0; });
    }
}

/// Something to look at: blocks and lines, the same for the same sheet.
void draw_map(scan::GrayImage& page, double px_per_mm, const sheet::Payload& payload) {
    std::mt19937 random(payload.sheet);
    const sheet::PageRect frame = sheet::layout_of(payload.layout).frame;
    const auto between = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(random()) / std::mt19937::max();
    };
    for (int i = 0; i < 160; ++i) {
        const bool line = i % 3 == 0;
        const bool across = i % 2 == 0;
        sheet::PageRect rect{between(frame.x, frame.right() - 8),
                             between(frame.y, frame.bottom() - 8), between(3, 30), between(3, 20)};
        if (line) {
            (across ? rect.height : rect.width) = 0.4;
        }
        rect.width = std::min(rect.width, frame.right() - rect.x);
        rect.height = std::min(rect.height, frame.bottom() - rect.y);
        cover(page, px_per_mm, rect, static_cast<std::uint8_t>(line ? 90 : between(190, 240)));
    }
}

}  // namespace

void cover(scan::GrayImage& page, double px_per_mm, const sheet::PageRect& rect,
           std::uint8_t gray) {
    const auto pixel = [&](double mm, int limit) {
        return std::clamp(static_cast<int>(std::lround(mm * px_per_mm)), 0, limit);
    };
    const int right = pixel(rect.right(), page.width);
    const int bottom = pixel(rect.bottom(), page.height);
    const int left = pixel(rect.x, page.width);
    for (int y = pixel(rect.y, page.height); y < bottom; ++y) {
        const auto row = static_cast<std::ptrdiff_t>(y) * page.width;
        std::fill(page.pixels.begin() + row + left, page.pixels.begin() + row + right, gray);
    }
}

scan::GrayImage draw_page(const sheet::Payload& payload, double px_per_mm) {
    const sheet::Layout& layout = sheet::layout_of(payload.layout);
    scan::GrayImage page = table(static_cast<int>(std::lround(layout.width * px_per_mm)),
                                 static_cast<int>(std::lround(layout.height * px_per_mm)));
    std::fill(page.pixels.begin(), page.pixels.end(), std::uint8_t{255});
    draw_map(page, px_per_mm, payload);
    draw_marks(page, px_per_mm, payload);
    draw_codes(page, px_per_mm, payload);
    return page;
}

sheet::Payload some_payload(sheet::LayoutId layout, std::uint16_t sheet) {
    sheet::Payload payload;
    payload.layout = layout;
    payload.project = 0xC0FFEE42;
    payload.sheet = sheet;
    payload.theme = 3;
    payload.group = 4;
    payload.ground = {{6854321, 473912345}, 2000, 0};
    payload.day = 2520;
    return payload;
}

scan::GrayImage table(int width, int height) {
    scan::GrayImage image{width, height, {}};
    image.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 70);
    return image;
}

void photograph(const scan::GrayImage& page, double px_per_mm, const scan::PageMap& map,
                scan::GrayImage& picture) {
    constexpr int cell = 8;  // pixels over which the map is as good as linear
    constexpr int fine = 3;
    const int columns = picture.width / cell + 2;
    const sheet::PagePoint nowhere{-1e6, -1e6};
    std::vector<sheet::PagePoint> nodes;
    for (int y = 0; y <= picture.height + cell; y += cell) {
        for (int column = 0; column < columns; ++column) {
            const scan::PixelPoint node{static_cast<double>(column * cell), static_cast<double>(y)};
            nodes.push_back(map.to_page(node).value_or(nowhere));
        }
    }
    const auto on_page = [&](double x, double y) {
        const auto i = static_cast<std::size_t>(static_cast<int>(y) / cell * columns +
                                                static_cast<int>(x) / cell);
        const double s = x / cell - std::floor(x / cell);
        const double t = y / cell - std::floor(y / cell);
        const auto mix = [&](double sheet::PagePoint::*at) {
            const std::size_t below = i + static_cast<std::size_t>(columns);
            return (1 - t) * ((1 - s) * nodes[i].*at + s * nodes[i + 1].*at) +
                   t * ((1 - s) * nodes[below].*at + s * nodes[below + 1].*at);
        };
        return sheet::PagePoint{mix(&sheet::PagePoint::x), mix(&sheet::PagePoint::y)};
    };
    const sheet::PageRect paper{0, 0, page.width / px_per_mm, page.height / px_per_mm};
    std::uint8_t* pixel = picture.pixels.data();
    for (int i = 0; i < picture.width * picture.height; ++i, ++pixel) {
        double sum = 0;
        for (int k = 0; k < fine * fine; ++k) {
            const sheet::PagePoint at = on_page(i % picture.width + (k % fine + 0.5) / fine,
                                                i / picture.width + (k / fine + 0.5) / fine);
            sum += paper.contains(at) ? scan::sample(page, at.x * px_per_mm, at.y * px_per_mm)
                                      : *pixel;
        }
        *pixel = static_cast<std::uint8_t>(sum / (fine * fine) + 0.5);
    }
}

scan::Raster to_raster(const scan::GrayImage& image) {
    const auto width = static_cast<std::uint32_t>(image.width);
    const auto height = static_cast<std::uint32_t>(image.height);
    scan::Raster raster{width, height, width, height, {}};
    raster.rgba.reserve(image.pixels.size() * 4);
    for (const std::uint8_t gray : image.pixels) {
        raster.rgba.insert(raster.rgba.end(), {gray, gray, gray, 255});
    }
    return raster;
}

}  // namespace arpent::test
