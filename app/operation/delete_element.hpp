// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Supprimer »: the chosen vertex, else all that is selected, with care for what uses it.
class Delete final : public Operation {
public:
    std::string_view name() const override { return "delete"; }
    ui::Picture picture() const override { return ui::glyph::trash; }
    Message label(const Workbench& bench) const override;
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;
};

}  // namespace arpent::operation
