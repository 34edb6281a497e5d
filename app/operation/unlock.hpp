// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Déverrouiller »: from here on the group may change what was on the map before it came.
class Unlock final : public Operation {
public:
    std::string_view name() const override { return "unlock"; }
    ui::Picture picture() const override { return ui::glyph::unlock; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'u'}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

/// « Verrouiller »: protects it again.
class Relock final : public Operation {
public:
    std::string_view name() const override { return "relock"; }
    ui::Picture picture() const override { return ui::glyph::lock; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{'u'}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
