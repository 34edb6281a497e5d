// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::ui {

/// A key as it is labelled, never by its place: Ctrl+A is the key that writes "a" on AZERTY too.
/// `symbol` is SDL's keycode: lower-case letters as themselves, named keys as SDLK_….
struct Key {
    std::int32_t symbol = 0;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;

    bool operator==(const Key&) const = default;
};

/// "ctrl+z", "shift+tab", "escape", "f11", "+"; names in English, any case. Nothing when unknown.
std::optional<Key> parse_key(std::string_view text);

/// How a shortcut is shown on a tooltip, in the language chosen: "Ctrl+Z", "Suppr".
std::string key_name(const Key& key);

}  // namespace arpent::ui
