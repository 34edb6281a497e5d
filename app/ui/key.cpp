// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/key.hpp"

#include "app/text/text.hpp"
#include "core/base/utf8.hpp"

#include <SDL_keycode.h>

#include <array>

namespace arpent::ui {

namespace {

struct Named {
    std::string_view name;
    std::int32_t symbol;
    std::string_view key;  ///< of the catalogue, "" shows the name itself
};
constexpr std::array named = {
    Named{"enter", SDLK_RETURN, "key.enter"},
    Named{"return", SDLK_RETURN, "key.enter"},
    Named{"escape", SDLK_ESCAPE, "key.escape"},
    Named{"esc", SDLK_ESCAPE, "key.escape"},
    Named{"tab", SDLK_TAB, "key.tab"},
    Named{"space", SDLK_SPACE, "key.space"},
    Named{"backspace", SDLK_BACKSPACE, "key.backspace"},
    Named{"delete", SDLK_DELETE, "key.delete"},
    Named{"left", SDLK_LEFT, "key.left"},
    Named{"right", SDLK_RIGHT, "key.right"},
    Named{"up", SDLK_UP, "key.up"},
    Named{"down", SDLK_DOWN, "key.down"},
    Named{"home", SDLK_HOME, "key.home"},
    Named{"end", SDLK_END, "key.end"},
    Named{"pageup", SDLK_PAGEUP, "key.page_up"},
    Named{"pagedown", SDLK_PAGEDOWN, "key.page_down"},
};

std::optional<std::int32_t> parse_symbol(std::string_view name) {
    for (const Named& key : named) {
        if (key.name == name) {
            return key.symbol;
        }
    }
    if (name.size() == 1 && name[0] > ' ' && name[0] < 0x7F) {
        return name[0];
    }
    if (name.size() >= 2 && name.size() <= 3 && name[0] == 'f') {
        int number = 0;
        for (const char c : name.substr(1)) {
            if (c < '0' || c > '9') {
                return std::nullopt;
            }
            number = number * 10 + (c - '0');
        }
        if (number >= 1 && number <= 12) {
            return SDLK_F1 + number - 1;
        }
    }
    return std::nullopt;
}

std::string symbol_name(std::int32_t symbol) {
    for (const Named& key : named) {
        if (key.symbol == symbol) {
            return text::tr(key.key);
        }
    }
    if (symbol >= SDLK_F1 && symbol <= SDLK_F12) {
        return "F" + std::to_string(symbol - SDLK_F1 + 1);
    }
    const bool letter = symbol >= 'a' && symbol <= 'z';
    return {static_cast<char>(letter ? symbol - 'a' + 'A' : symbol)};
}

bool take(std::string_view& rest, std::string_view prefix) {
    if (rest.size() <= prefix.size() || !rest.starts_with(prefix)) {
        return false;
    }
    rest.remove_prefix(prefix.size());
    return true;
}

}  // namespace

std::optional<Key> parse_key(std::string_view text) {
    const std::string lower = fold(text);
    std::string_view rest = lower;
    Key key;
    for (bool more = true; more;) {
        more = false;
        for (const auto& [prefix, held] :
             {std::pair{"ctrl+", &key.ctrl}, std::pair{"shift+", &key.shift},
              std::pair{"alt+", &key.alt}}) {
            if (take(rest, prefix)) {
                *held = true;
                more = true;
            }
        }
    }
    const auto symbol = parse_symbol(rest);
    if (!symbol) {
        return std::nullopt;
    }
    key.symbol = *symbol;
    return key;
}

std::string key_name(const Key& key) {
    std::string name;
    name += key.ctrl ? "Ctrl+" : "";
    name += key.alt ? "Alt+" : "";
    name += key.shift ? text::tr("key.shift") + "+" : "";
    return name + symbol_name(key.symbol);
}

}  // namespace arpent::ui
