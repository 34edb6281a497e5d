// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"
#include "core/base/message.hpp"
#include "core/geo/location.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace arpent::ui {

/// What fills the window. One thread, the window's, with its GL context current.
class Root {
public:
    virtual ~Root() = default;

    /// Draws one frame and does what the person asks for in it. May throw Error: the frame is then
    /// dropped and failed() called.
    virtual void frame(Ui& ui) = 0;
    /// What went wrong, to be told in a calm card.
    virtual void failed(const Message& message) = 0;
    /// No work is going on and the map is drawn and at rest.
    virtual bool is_idle() const = 0;
    /// The person wants to close the window; false when something has to be asked first.
    virtual bool may_close() = 0;
    /// What the window is called.
    virtual std::string title() const = 0;

    /// Where a place of the map lies in the window; nothing when no map shows it.
    virtual std::optional<Point> on_screen(geo::Location location) const = 0;
    /// Whether a name that the map draws holds these words (already as_read()).
    virtual bool map_shows(std::string_view words) const = 0;
};

}  // namespace arpent::ui
