// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/player.hpp"

#include <SDL.h>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace arpent;
using namespace arpent::play;

namespace {

/// A window with one button "Oui" of 100 × 48 pixels at (10, 10), and a map to its right.
class FakeStage : public Stage {
public:
    FakeStage() {
        add(ui::Widget::Kind::control, "Oui", {10, 10, 100, 48});
        add(ui::Widget::Kind::map, "Carte", {120, 0, 600, 400});
    }
    const ui::Registry& registry() const override { return registry_; }
    std::optional<ui::Point> on_screen(geo::Location location) const override {
        return ui::Point{static_cast<float>(location.lon()), static_cast<float>(location.lat())};
    }
    bool map_shows(std::string_view words) const override { return words == "Rue des Lilas"; }
    bool is_idle() const override { return idle; }
    void shot(const std::filesystem::path& file) override { shots.push_back(file.string()); }

    bool idle = true;
    std::vector<std::string> shots;

private:
    void add(ui::Widget::Kind kind, std::string label, ui::Rect rect) {
        ui::Widget widget;
        widget.kind = kind;
        widget.id = registry_.widgets().size() + 1;
        widget.label = std::move(label);
        widget.rect = rect;
        widget.visible = rect;
        registry_.add(widget);
    }
    ui::Registry registry_;
};

std::vector<Line> lines(const std::vector<std::string>& texts) {
    std::vector<Line> result;
    for (const auto& text : texts) {
        result.push_back({static_cast<int>(result.size()) + 1, text, *parse_line(text)});
    }
    return result;
}

/// What a script of these lines did: the events it sent, and why it failed if it did.
struct Played {
    std::vector<std::uint32_t> events;
    std::optional<std::string> failure;
    bool quit = false;
};

Played perform(FakeStage& stage, const std::vector<std::string>& texts) {
    SDL_Init(SDL_INIT_EVENTS);
    FrameTimes frames;
    Player player(lines(texts), "a.play", stage, frames, 1);
    Played played;
    for (double now = 0; player.next_step(now) && now < 300; now += 0.01) {
        player.step(now);
        for (SDL_Event event; SDL_PollEvent(&event) != 0;) {
            if (event.type >= SDL_KEYDOWN && event.type <= SDL_MOUSEWHEEL) {
                played.events.push_back(event.type);
            }
        }
    }
    played.failure = player.failure();
    played.quit = player.wants_quit();
    return played;
}

}  // namespace

TEST_CASE("a click is a move, a press and a release, each in a frame of its own") {
    FakeStage stage;
    const auto played = perform(stage, {"click \"Oui\"", "shot a.png", "quit"});
    CHECK(played.events ==
          std::vector<std::uint32_t>{SDL_MOUSEMOTION, SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP});
    CHECK(stage.shots == std::vector<std::string>{"a.png"});
    CHECK_FALSE(played.failure);
    CHECK(played.quit);
}

TEST_CASE("a script fails at the first line that cannot be done, naming it") {
    FakeStage stage;
    const auto played =
        perform(stage, {"see \"Oui\"", "see \"Rue des Lilas\"", "click \"Non\"", "quit"});
    REQUIRE(played.failure);
    CHECK(played.failure->starts_with("a.play:3: click \"Non\": "));
    CHECK(played.events.empty());
}

TEST_CASE("a place that a widget covers or that no map shows cannot be clicked") {
    FakeStage stage;
    CHECK(perform(stage, {"click map 60 30"}).failure.value().find("Oui") != std::string::npos);
    CHECK(perform(stage, {"click map 115 85"}).failure);
    CHECK_FALSE(perform(stage, {"click map 150 80", "quit"}).failure);
}

TEST_CASE("a busy window that never rests ends a waiting script") {
    FakeStage stage;
    stage.idle = false;
    CHECK(perform(stage, {"wait idle", "quit"}).failure.value().starts_with("a.play:1: wait idle"));
}

TEST_CASE("letters are typed one by one, keys go down and up") {
    FakeStage stage;
    const auto played = perform(stage, {"type \"né\"", "key ctrl+z", "quit"});
    CHECK(played.events ==
          std::vector<std::uint32_t>{SDL_TEXTINPUT, SDL_TEXTINPUT, SDL_KEYDOWN, SDL_KEYUP});
}
