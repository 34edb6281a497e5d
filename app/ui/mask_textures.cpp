// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/mask_textures.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <epoxy/gl.h>

#include <cstdint>
#include <map>

namespace arpent::ui {

namespace {

constexpr std::size_t most_textures = 600;

struct Textures {
    bool allowed = false;
    std::map<std::string, GLuint> by_name;
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

GLuint make_texture(const std::string& name, const std::function<render::Raster()>& make) {
    try {
        return upload(make());
    } catch (const Error& e) {
        log::warn(name + ": " + e.what());
        return 0;
    }
}

void delete_all() {
    for (const auto& [name, texture] : textures().by_name) {
        glDeleteTextures(1, &texture);
    }
    textures().by_name.clear();
}

}  // namespace

ImTextureID mask_texture(const std::string& name, const std::function<render::Raster()>& make) {
    if (!textures().allowed) {
        return nullptr;
    }
    const auto [it, fresh] = textures().by_name.try_emplace(name, 0);
    if (fresh) {
        it->second = make_texture(name, make);
    }
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(it->second));
}

ImTextureID icon_texture(const std::string& name, int pixels) {
    return mask_texture("icon " + std::to_string(pixels) + " " + name, [&] {
        return render::rasterise(render::icon(name), pixels, render::Color::hex(0xFFFFFF));
    });
}

void allow_mask_textures() { textures().allowed = true; }

void trim_mask_textures() {
    if (textures().by_name.size() > most_textures) {
        delete_all();
    }
}

void forget_mask_textures() {
    delete_all();
    textures().allowed = false;
}

}  // namespace arpent::ui
