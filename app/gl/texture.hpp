// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace arpent::gl {

/// A picture on the graphics side, not repeated. Needs the context current for
/// its whole life, its end included.
class Texture {
public:
    enum class Format {
        bgra,  ///< 4 bytes a pixel, premultiplied, as cairo's ARGB32 lies in memory
        rgba,  ///< 4 bytes a pixel
        rgb,   ///< 3 bytes a pixel
    };

    /// Copies the rows, which are `stride` bytes apart (a multiple of the pixel's size).
    Texture(Format format, int width, int height, const std::uint8_t* pixels, int stride);
    /// Filled later, with replace_rows(); until then it holds anything.
    Texture(Format format, int width, int height) : Texture(format, width, height, nullptr, 0) {}
    ~Texture();
    Texture(Texture&& other) noexcept;
    Texture& operator=(Texture&& other) noexcept;
    Texture(const Texture&) = delete;
    Texture& operator=(const Texture&) = delete;

    unsigned id() const { return id_; }
    /// For the next drawing. Without `smooth` each pixel shows one of the picture's, which is the
    /// same and half the work where they lie on each other one to one.
    void bind(bool smooth) const;
    int width() const { return width_; }
    int height() const { return height_; }

    /// The same format and size: the storage is used again.
    void replace(const std::uint8_t* pixels, int stride) {
        replace_rows(0, height_, pixels, stride);
    }
    /// Rows `first` to `first + count - 1` alone.
    void replace_rows(int first, int count, const std::uint8_t* pixels, int stride);

private:
    Format format_;
    int width_;
    int height_;
    unsigned id_ = 0;
};

}  // namespace arpent::gl
