// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// Makes a way of what is drawn, with its connections, in one edit; selects it, lays the tool
/// aside and says true. Tells why not when there are too few points.
bool finish_drawing(Workbench& bench);

/// Before another tool or page: finishes what can be finished, says so when it drops a single
/// point, and lays the tool aside.
void leave_drawing(Workbench& bench);

/// « Terminer ».
class FinishDrawing final : public Operation {
public:
    std::string_view name() const override { return "finish"; }
    ui::Picture picture() const override { return ui::glyph::check; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

/// « Abandonner »: takes a deliberate click, so it does not ask again.
class DropDrawing final : public Operation {
public:
    std::string_view name() const override { return "drop"; }
    ui::Picture picture() const override { return ui::glyph::close; }
    bool is_available(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
