// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/picture.hpp"
#include "app/ui/ui.hpp"

#include <optional>
#include <string>

namespace arpent::panel {

/// What the person chose on the first screen.
enum class HomeChoice {
    none,
    go_on,
    practise,
    make,
    open,
    help,
    take_back,
    day,
    smaller_text,
    larger_text,
    read_aloud,
};

/// The first screen: one big way on, a few others, nothing else.
class Home {
public:
    struct State {
        /// The carnet to go on with; nothing on a new computer.
        std::optional<std::string> last_carnet;
        /// A map of it was drawn below: it shows softly behind everything, and plainly in the card.
        bool has_map = false;
        /// It is a trainer's: the groups' work can be taken back into it.
        bool is_trainer = false;
        /// Whether this computer has a voice, and reads aloud.
        bool can_speak = false;
        bool speaks = false;
    };
    HomeChoice draw(ui::Ui& ui, const State& state);

private:
    struct Layout {
        ui::Rect head;
        ui::Rect main;    ///< the way on
        ui::Rect window;  ///< the part of it where the map shows
        ui::Rect others;
        ui::Rect foot;
    };
    static Layout lay_out(const ui::Ui& ui, bool map);
    static void veil(ui::Ui& ui, const Layout& layout);
    static HomeChoice draw_main(ui::Ui& ui, const Layout& layout, const State& state);
    static void draw_main_words(ui::Ui& ui, const ui::Rect& words, const std::string& label,
                                const std::string& detail, const ui::Picture& picture);
    static HomeChoice draw_others(ui::Ui& ui, const ui::Rect& rect, const State& state);
    static HomeChoice draw_trainer(ui::Ui& ui, const ui::Rect& rect);
    static HomeChoice draw_foot(ui::Ui& ui, const ui::Rect& rect, const State& state);
};

}  // namespace arpent::panel
