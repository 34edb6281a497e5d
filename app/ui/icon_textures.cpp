// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/icon_textures.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/render/icon.hpp"

#include <epoxy/gl.h>

#include <cstdint>
#include <map>
#include <utility>

namespace arpent::ui {

namespace {

struct Textures {
    bool allowed = false;
    std::map<std::pair<std::string, int>, GLuint> by_name;
};

Textures& textures() {
    static Textures all;
    return all;
}

GLuint upload(const render::Raster& raster) {
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, raster.width, raster.height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, raster.rgba.data());
    return texture;
}

GLuint make(const std::string& name, int pixels) {
    try {
        return upload(render::rasterise(render::icon(name), pixels, render::Color::hex(0xFFFFFF)));
    } catch (const Error& e) {
        log::warn("icon " + name + ": " + e.what());
        return 0;
    }
}

}  // namespace

ImTextureID icon_texture(const std::string& name, int pixels) {
    if (!textures().allowed) {
        return nullptr;
    }
    const auto [it, fresh] = textures().by_name.try_emplace({name, pixels}, 0);
    if (fresh) {
        it->second = make(name, pixels);
    }
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(it->second));
}

void allow_icon_textures() { textures().allowed = true; }

void forget_icon_textures() {
    for (const auto& [name, texture] : textures().by_name) {
        glDeleteTextures(1, &texture);
    }
    textures().by_name.clear();
    textures().allowed = false;
}

}  // namespace arpent::ui
