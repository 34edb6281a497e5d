// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/slider.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/toggle.hpp"
#include "tests/app/ui/harness.hpp"

#include <SDL_keycode.h>
#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::ui;
using test::UiHarness;

TEST_CASE("a click activates the button under the pointer, once") {
    UiHarness h;
    int clicks = 0;
    const auto draw = [&](Ui& ui) {
        clicks += button(ui, {10, 10, 200, 48}, {.label = "Ajouter"}) ? 1 : 0;
    };
    h.settle(draw);
    h.click({50, 30}, draw);
    h.settle(draw);
    CHECK(clicks == 1);
    h.click({500, 30}, draw);
    CHECK(clicks == 1);
}

TEST_CASE("a button let go elsewhere does nothing") {
    UiHarness h;
    int clicks = 0;
    const auto draw = [&](Ui& ui) {
        clicks += button(ui, {10, 10, 200, 48}, {.label = "Ajouter"}) ? 1 : 0;
    };
    h.settle(draw);
    h.input.pointer = {50, 30};
    h.frame(draw);
    h.input.pressed = h.input.down = true;
    h.frame(draw);
    h.input.pointer = {500, 500};
    h.frame(draw);
    h.input.down = false;
    h.input.released = true;
    h.frame(draw);
    CHECK(clicks == 0);
}

TEST_CASE("a disabled button cannot be clicked, and says so to scripts") {
    UiHarness h;
    int clicks = 0;
    const auto draw = [&](Ui& ui) {
        clicks += button(ui, {10, 10, 200, 48}, {.label = "Refaire", .enabled = false}) ? 1 : 0;
    };
    h.settle(draw);
    h.click({50, 30}, draw);
    CHECK(clicks == 0);
    std::string why;
    CHECK(h.ui().registry().clickable("Refaire", why) == nullptr);
    CHECK(why == "the widget is disabled");
}

TEST_CASE("what lies under a surface or a dialog cannot be clicked") {
    UiHarness h;
    int below = 0;
    bool open = true;
    Answer answer = Answer::none;
    const auto draw = [&](Ui& ui) {
        below += button(ui, {10, 10, 200, 48}, {.label = "Dessous"}) ? 1 : 0;
        if (open) {
            answer = ask(ui, {.title = "Sûr ?", .words = "Oui ou non.", .yes = "Oui", .no = "Non"});
            open = answer == Answer::none;
        }
    };
    h.settle(draw);
    h.click({50, 30}, draw);
    CHECK(below == 0);
    std::string why;
    CHECK(h.ui().registry().clickable("Dessous", why) == nullptr);
    REQUIRE(h.ui().registry().clickable("Oui", why) != nullptr);
    h.key({SDLK_ESCAPE}, draw);
    CHECK(answer == Answer::no);
    h.settle(draw);
    h.click({50, 30}, draw);
    CHECK(below == 1);
}

TEST_CASE("Tab goes through all controls in order and around, Enter and Space activate") {
    UiHarness h;
    std::string log;
    bool on = false;
    std::string field;
    double share = 0.5;
    const auto draw = [&](Ui& ui) {
        log += button(ui, {10, 10, 200, 48}, {.label = "Un"}) ? "1" : "";
        button(ui, {10, 70, 200, 48}, {.label = "Jamais", .enabled = false});
        log += toggle(ui, {10, 130, 200, 48}, "Deux", on) ? "2" : "";
        text_field(ui, {10, 190, 200, 48}, {.label = "Trois"}, field);
        slider(ui, {10, 250, 200, 60}, "Quatre", share);
    };
    const auto tab = [&] {
        h.key({SDLK_TAB}, draw);
        h.settle(draw);
    };
    h.settle(draw);
    tab();
    h.key({SDLK_RETURN}, draw);
    CHECK(log == "1");
    tab();
    h.key({SDLK_SPACE}, draw);
    CHECK(log == "12");
    CHECK(on);
    tab();
    CHECK(h.ui().is_typing());
    tab();
    CHECK_FALSE(h.ui().is_typing());
    h.key({SDLK_RIGHT}, draw);
    CHECK(share == Approx(0.55));
    tab();
    h.key({SDLK_RETURN}, draw);
    CHECK(log == "121");
    h.key({SDLK_TAB, false, true}, draw);
    h.key({SDLK_RIGHT}, draw);
    CHECK(share == Approx(0.6));
}

TEST_CASE("F6 goes from bar to card, wherever the focus is in them") {
    UiHarness h;
    std::string log;
    const auto draw = [&](Ui& ui) {
        ui.surface({0, 0, 300, 100});
        log += button(ui, {10, 0, 100, 48}, {.label = "Un"}) ? "1" : "";
        log += button(ui, {120, 0, 100, 48}, {.label = "Deux"}) ? "2" : "";
        ui.surface({0, 110, 300, 100});
        log += button(ui, {10, 120, 100, 48}, {.label = "Trois"}) ? "3" : "";
        log += button(ui, {120, 120, 100, 48}, {.label = "Quatre"}) ? "4" : "";
    };
    const auto press = [&](const Key& key) {
        h.key(key, draw);
        h.settle(draw);
    };
    h.settle(draw);
    const Key part{SDLK_F6};
    const Key back{SDLK_F6, false, true};
    for (const Key& key : {back, Key{SDLK_RETURN}, part, Key{SDLK_RETURN}, Key{SDLK_TAB},
                           Key{SDLK_RETURN}, part, Key{SDLK_RETURN}}) {
        press(key);
    }
    CHECK(log == "3123");
}

TEST_CASE("the focus inside a scroll area comes into sight") {
    UiHarness h;
    const Rect view{0, 0, 300, 200};
    const auto draw = [&](Ui& ui) {
        ScrollArea scroll(ui, "list", view);
        Column column(scroll.content(), 4);
        for (int i = 0; i < 20; ++i) {
            button(ui, column.next(48), {.label = "Ligne " + std::to_string(i)});
        }
        scroll.set_height(column.used());
    };
    h.settle(draw);
    for (int i = 0; i < 15; ++i) {
        h.key({SDLK_TAB}, draw);
        h.settle(draw);
    }
    std::string why;
    CHECK(h.ui().registry().clickable("Ligne 14", why) != nullptr);
    CHECK(h.ui().registry().clickable("Ligne 0", why) == nullptr);
    CHECK(why == "the widget is scrolled out of sight");
}

TEST_CASE("shortcuts stay silent while someone writes") {
    UiHarness h;
    std::string value;
    int fired = 0;
    const auto draw = [&](Ui& ui) {
        text_field(ui, {10, 10, 300, 48}, {.label = "Nom"}, value);
        fired += ui.shortcut({'z', true}) ? 1 : 0;
        fired += ui.shortcut({'b'}) ? 1 : 0;
    };
    h.settle(draw);
    h.key({'z', true}, draw);
    h.key({'b'}, draw);
    CHECK(fired == 2);
    h.click({100, 30}, draw);
    h.settle(draw);
    h.key({'z', true}, draw);
    h.key({'b'}, draw);
    CHECK(fired == 2);
    ImGui::GetIO().AddInputCharactersUTF8("Œuvre d’été");
    h.settle(draw);
    CHECK(value == "Œuvre d’été");
}

TEST_CASE("labels are compared as people read them") {
    UiHarness h;
    const auto draw = [&](Ui& ui) {
        button(ui, {10, 10, 300, 48}, {.label = "C’est quoi\u202F?"});
    };
    h.settle(draw);
    std::string why;
    CHECK(h.ui().registry().clickable("C'est quoi ?", why) != nullptr);
    CHECK(h.ui().registry().shows("est quoi"));
    CHECK_FALSE(h.ui().registry().shows("Est Quoi"));
}

TEST_CASE("an idle screen asks for no frame") {
    UiHarness h;
    const auto draw = [&](Ui& ui) {
        button(ui, {10, 10, 300, 48}, {.label = "Attendre", .tooltip = "Rien ne bouge"});
    };
    h.settle(draw);
    h.frame(draw);
    CHECK_FALSE(h.ui().next_frame());
}
