// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/operation.hpp"

namespace arpent::operation {

/// « Chercher », « Emporter la carte »: the card shows that page.
class OpenPage final : public Operation {
public:
    OpenPage(Page page, std::string_view name, ui::Picture picture, ui::Key key)
        : page_(page), name_(name), picture_(std::move(picture)), key_(key) {}

    std::string_view name() const override { return name_; }
    ui::Picture picture() const override { return picture_; }
    std::optional<ui::Key> shortcut() const override { return key_; }
    bool is_available(const Workbench& /*bench*/) const override { return true; }

protected:
    void act(Workbench& bench) const override;

private:
    Page page_;
    std::string_view name_;
    ui::Picture picture_;
    ui::Key key_;
};

}  // namespace arpent::operation
