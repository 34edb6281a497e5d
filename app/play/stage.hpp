// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/rect.hpp"
#include "app/ui/registry.hpp"
#include "core/geo/location.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace arpent::play {

/// What a player knows of the window it drives: what a person in front of it could see.
class Stage {
public:
    virtual ~Stage() = default;

    /// The widgets of the last whole frame.
    virtual const ui::Registry& registry() const = 0;
    /// Where a place of the map lies in the window; nothing when no map shows it.
    virtual std::optional<ui::Point> on_screen(geo::Location location) const = 0;
    /// Whether a label drawn on the map holds these words.
    virtual bool map_shows(std::string_view words) const = 0;
    /// Nothing runs, nothing moves, and what should be drawn is drawn.
    virtual bool is_idle() const = 0;
    /// Writes the window as it is drawn to a PNG file. Throws Error.
    virtual void shot(const std::filesystem::path& file) = 0;
};

}  // namespace arpent::play
