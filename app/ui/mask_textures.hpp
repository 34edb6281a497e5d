// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/icon.hpp"

#include <imgui.h>

#include <functional>
#include <string>

namespace arpent::ui {

/// A white picture as a texture, made at the first call with this name and kept. Null when there is
/// no GL (tests of the layout). The window's thread, with its GL context current.
ImTextureID mask_texture(const std::string& name, const std::function<render::Raster()>& make);
/// The icon assets/icons/<name>.svg at that many pixels. Null also when there is no such icon.
ImTextureID icon_texture(const std::string& name, int pixels);

/// Lets textures be made; without it icons show as dots.
void allow_mask_textures();
/// Between frames: when there are too many, all are made anew as they are met.
void trim_mask_textures();
/// Deletes them all; before the GL context goes.
void forget_mask_textures();

}  // namespace arpent::ui
