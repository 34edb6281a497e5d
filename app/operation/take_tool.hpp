// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Ajouter un lieu », « Dessiner un chemin », « Dessiner un espace »: takes a tool in hand. What
/// was being drawn with another is finished first.
class TakeTool final : public Operation {
public:
    TakeTool(Tool tool, std::string_view name, ui::Picture picture, char letter)
        : tool_(tool), name_(name), picture_(std::move(picture)), letter_(letter) {}

    std::string_view name() const override { return name_; }
    ui::Picture picture() const override { return picture_; }
    std::optional<ui::Key> shortcut() const override { return ui::Key{letter_}; }
    bool is_available(const Workbench& bench) const override;
    std::optional<Message> why_not(const Workbench& bench) const override;

protected:
    void act(Workbench& bench) const override;

private:
    Tool tool_;
    std::string_view name_;
    ui::Picture picture_;
    char letter_;
};

}  // namespace arpent::operation
