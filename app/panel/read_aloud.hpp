// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/voice.hpp"
#include "app/ui/ui.hpp"

#include <string>

namespace arpent::panel {

/// Says what the pointer or the keyboard rests on: a button's word, a question, what a field holds.
class ReadAloud {
public:
    bool is_possible() const { return voice_.exists(); }
    /// After the widgets of a frame.
    void listen(ui::Ui& ui, const std::string& language);
    void stop() { voice_.be_silent(); }

private:
    Voice voice_;
    std::string resting_;  ///< the words that are rested on
    double since_ = 0;
    bool said_ = true;
};

}  // namespace arpent::panel
