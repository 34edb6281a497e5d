// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/mode.hpp"
#include "app/operation/alignment.hpp"

#include <cstddef>
#include <optional>

namespace arpent::mode {

/// A paper is being placed: a click on the map sets the map's half of a point, a drag moves a pin.
/// Both hold to a node of the map that is near, unless Shift is down.
class AlignScan final : public Mode {
public:
    /// The alignment at work; null when there is none, then nothing is used.
    void set_alignment(operation::Alignment* alignment);

    bool handle(Scene& scene, const Gesture& gesture) override;
    bool handle(Scene& scene, const KeyPress& key) override;
    void draw(const Scene& scene, Picture& picture) const override;
    void exit(Scene& scene) override;

    /// Whether points have changed since the last call and should be kept.
    bool take_changed();

private:
    std::optional<std::size_t> pin_at(const Scene& scene, map::ScreenPoint place) const;
    static geo::Location place_at(const Scene& scene, map::ScreenPoint at, bool free);

    operation::Alignment* alignment_ = nullptr;
    std::optional<std::size_t> held_;
    map::ScreenPoint grip_;  ///< from the hand to the tip of the pin it holds
    geo::Location before_;   ///< where that pin was
    bool over_pin_ = false;
    bool changed_ = false;
};

}  // namespace arpent::mode
