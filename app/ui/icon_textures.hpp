// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <imgui.h>

#include <string>

namespace arpent::ui {

/// The icon assets/icons/<name>.svg as a white texture of that many pixels, made once and kept
/// until forget_icon_textures(). Null when there is no such icon, or no GL (tests of the layout).
/// The window's thread, with its GL context current.
ImTextureID icon_texture(const std::string& name, int pixels);

/// Lets textures be made; without it icons show as dots.
void allow_icon_textures();
/// Deletes them all; before the GL context goes.
void forget_icon_textures();

}  // namespace arpent::ui
