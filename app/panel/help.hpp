// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"

namespace arpent::panel {

/// What people ask first, in short sentences with pictures, and the keys. Needs no network.
class Help {
public:
    void open() { open_ = true; }
    bool is_open() const { return open_; }
    /// The card above everything else, while it is open. True when the person asks for the words of
    /// the map.
    bool draw(ui::Ui& ui);

private:
    bool open_ = false;
};

}  // namespace arpent::panel
