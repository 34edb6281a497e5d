// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/read_aloud.hpp"

#include "app/text/text.hpp"

#include <algorithm>

namespace arpent::panel {
namespace {

/// Shorter stays are on the way to somewhere else.
constexpr double rest_s = 0.4;

bool is_readable(const ui::Widget& widget) {
    return widget.kind == ui::Widget::Kind::control || widget.kind == ui::Widget::Kind::text;
}

/// The words under the pointer; those of the focused widget where the keyboard moved last.
std::string words_at(const ui::Ui& ui) {
    const auto& widgets = ui.registry().widgets();
    const auto found = std::find_if(widgets.rbegin(), widgets.rend(), [&](const auto& widget) {
        return is_readable(widget) &&
               (ui.is_focus_shown() ? ui.has_focus(widget.id)
                                    : widget.visible.contains(ui.input().pointer));
    });
    if (found == widgets.rend()) return {};
    const std::string held = found->value == "on"    ? text::tr("ui.chosen")
                             : found->value == "off" ? std::string()
                                                     : found->value;
    return held.empty() ? found->label : found->label + ". " + held;
}

}  // namespace

void ReadAloud::listen(ui::Ui& ui, const std::string& language) {
    std::string words = words_at(ui);
    if (words != resting_) {
        resting_ = std::move(words);
        since_ = ui.now();
        said_ = resting_.empty();
    }
    if (said_) return;
    const double left = since_ + rest_s - ui.now();
    if (left > 0) {
        ui.request_frame_in(left);
        return;
    }
    said_ = true;
    voice_.say(resting_, language);
}

}  // namespace arpent::panel
