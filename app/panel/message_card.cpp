// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/message_card.hpp"

#include "app/text/text.hpp"
#include "app/ui/dialog.hpp"

#include <algorithm>

namespace arpent::panel {

void MessageCards::tell(const Message& message) {
    if (std::find(waiting_.begin(), waiting_.end(), message) == waiting_.end()) {
        waiting_.push_back(message);
    }
}

void MessageCards::draw(ui::Ui& ui) {
    if (waiting_.empty()) {
        return;
    }
    const ui::Answer answer = ui::ask(ui, {.title = text::tr("message.title"),
                                           .words = text::say(waiting_.front()),
                                           .yes = text::tr("ui.ok"),
                                           .picture = ui::glyph::info});
    if (answer != ui::Answer::none) {
        waiting_.erase(waiting_.begin());
        ui.request_frame();
    }
}

}  // namespace arpent::panel
