// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/registry.hpp"

namespace arpent::ui {

const Widget* Registry::at(Point place) const {
    for (auto it = widgets_.rbegin(); it != widgets_.rend(); ++it) {
        if (it->kind != Widget::Kind::text && it->visible.contains(place)) {
            return &*it;
        }
    }
    return nullptr;
}

const Widget* Registry::find(Id id) const {
    for (const Widget& widget : widgets_) {
        if (widget.id == id) {
            return &widget;
        }
    }
    return nullptr;
}

const Widget* Registry::clickable(std::string_view label, std::string& why) const {
    why = "no widget has this label";
    const std::string wanted = as_read(label);
    for (auto it = widgets_.rbegin(); it != widgets_.rend(); ++it) {
        const Widget& widget = *it;
        if (widget.kind != Widget::Kind::control || as_read(widget.label) != wanted) {
            continue;
        }
        if (widget.visible.is_empty()) {
            why = "the widget is scrolled out of sight";
        } else if (!widget.enabled) {
            why = "the widget is disabled";
        } else if (at(widget.visible.center()) != &widget) {
            why = "the widget is covered by something else";
        } else {
            return &widget;
        }
    }
    return nullptr;
}

bool Registry::shows(std::string_view words) const {
    const std::string wanted = as_read(words);
    for (const Widget& widget : widgets_) {
        const bool holds = as_read(widget.label).find(wanted) != std::string::npos ||
                           as_read(widget.value).find(wanted) != std::string::npos;
        if (holds && !widget.visible.is_empty()) {
            return true;
        }
    }
    return false;
}

std::string as_read(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\u202F")) {
            plain += ' ';
            i += 2;
        } else if (rest.starts_with("\u00A0")) {
            plain += ' ';
            i += 1;
        } else if (rest.starts_with("\u2019")) {
            plain += '\'';
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

}  // namespace arpent::ui
