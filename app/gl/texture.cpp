// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gl/texture.hpp"

#include <epoxy/gl.h>

#include <utility>

namespace arpent::gl {
namespace {

struct PixelFormat {
    GLint stored;
    GLenum given;
    int bytes;
};

PixelFormat pixel_format(Texture::Format format) {
    switch (format) {
        case Texture::Format::bgra: return {GL_RGBA8, GL_BGRA, 4};
        case Texture::Format::rgba: return {GL_RGBA8, GL_RGBA, 4};
        case Texture::Format::rgb: break;
    }
    return {GL_RGB8, GL_RGB, 3};
}

/// Says how the rows lie in memory for as long as it lives.
class RowLayout {
public:
    RowLayout(const PixelFormat& format, int stride) {
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, stride / format.bytes);
    }
    ~RowLayout() {
        glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
        glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    }
    RowLayout(const RowLayout&) = delete;
    RowLayout& operator=(const RowLayout&) = delete;
};

}  // namespace

Texture::Texture(Format format, int width, int height, const std::uint8_t* pixels, int stride)
    : format_(format), width_(width), height_(height) {
    glGenTextures(1, &id_);
    bind(true);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    const PixelFormat layout = pixel_format(format);
    const RowLayout rows(layout, stride);
    glTexImage2D(GL_TEXTURE_2D, 0, layout.stored, width, height, 0, layout.given, GL_UNSIGNED_BYTE,
                 pixels);
}

Texture::~Texture() { glDeleteTextures(1, &id_); }

Texture::Texture(Texture&& other) noexcept
    : format_(other.format_),
      width_(other.width_),
      height_(other.height_),
      id_(std::exchange(other.id_, 0)) {}

Texture& Texture::operator=(Texture&& other) noexcept {
    std::swap(format_, other.format_);
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    std::swap(id_, other.id_);
    return *this;
}

void Texture::bind(bool smooth) const {
    const GLint filter = smooth ? GL_LINEAR : GL_NEAREST;
    glBindTexture(GL_TEXTURE_2D, id_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
}

void Texture::replace_rows(int first, int count, const std::uint8_t* pixels, int stride) {
    const PixelFormat layout = pixel_format(format_);
    const RowLayout rows(layout, stride);
    glBindTexture(GL_TEXTURE_2D, id_);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, first, width_, count, layout.given, GL_UNSIGNED_BYTE,
                    pixels);
}

}  // namespace arpent::gl
