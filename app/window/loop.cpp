// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/loop.hpp"

#include "app/play/player.hpp"
#include "app/window/event_reader.hpp"
#include "app/window/picture_file.hpp"
#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <SDL.h>

#include <algorithm>
#include <iostream>

namespace arpent::window {

namespace {

class Loop final : public play::Stage {
public:
    Loop(Window& window, ui::Root& root, std::optional<Play> play)
        : window_(window), root_(root), events_(window.handle()) {
        if (play) {
            player_.emplace(std::move(play->lines), std::move(play->name), *this, times_,
                            SDL_GetWindowID(window.handle()));
        }
    }

    int run();

    // What a player sees.
    const ui::Registry& registry() const override { return window_.ui().registry(); }
    std::optional<ui::Point> on_screen(geo::Location location) const override {
        return root_.on_screen(location);
    }
    bool map_shows(std::string_view words) const override {
        return root_.map_shows(ui::as_read(words));
    }
    bool is_idle() const override { return !wants_frame_ && root_.is_idle(); }
    void shot(const std::filesystem::path& file) override;

private:
    void sleep();
    double seconds_to_sleep() const;
    void turn();
    void draw(const ui::Input& input);
    void frame_of_root();
    void failed(const Message& message);
    bool asked_for_frame() const;

    Window& window_;
    ui::Root& root_;
    EventReader events_;
    play::FrameTimes times_;
    std::optional<play::Player> player_;
    ui::Input input_;
    double last_frame_ = EventReader::now();
    bool wants_frame_ = true;
    int failures_ = 0;
};

int Loop::run() {
    while (true) {
        sleep();
        turn();
        if (player_ && player_->failure()) {
            std::cout.flush();
            std::cerr << *player_->failure() << "\n";
            return 1;
        }
        if (player_ && player_->wants_quit()) {
            return 0;
        }
        if (events_.wants_quit()) {
            if (root_.may_close()) {
                return 0;
            }
            events_.quit_handled();
            wants_frame_ = true;
        }
    }
}

// Until something happens; nothing is drawn and nothing computed meanwhile.
void Loop::sleep() {
    if (wants_frame_ || events_.has_more()) {
        return;
    }
    constexpr double for_ever = 1e6;
    const double seconds = seconds_to_sleep();
    if (seconds >= for_ever) {
        SDL_WaitEvent(nullptr);
    } else if (seconds > 0) {
        SDL_WaitEventTimeout(nullptr, static_cast<int>(seconds * 1000) + 1);
    }
}

double Loop::seconds_to_sleep() const {
    const double now = EventReader::now();
    double seconds = 1e9;
    if (const auto frame = window_.ui().next_frame()) {
        seconds = std::min(seconds, last_frame_ + *frame - now);
    }
    if (player_) {
        seconds = std::min(seconds, player_->next_step(now).value_or(1e9));
    }
    return seconds;
}

bool Loop::asked_for_frame() const {
    const auto frame = window_.ui().next_frame();
    return frame && last_frame_ + *frame <= EventReader::now();
}

void Loop::turn() {
    if (player_) {
        player_->step(EventReader::now());
    }
    input_ = events_.read();
    if (events_.wants_fullscreen()) {
        window_.toggle_fullscreen();
    }
    const bool news = events_.took_any();
    if (!news && !wants_frame_ && !asked_for_frame()) {
        return;
    }
    // What lies under the pointer is known one frame late: a second one follows each event.
    wants_frame_ = news || events_.has_more();
    draw(input_);
    window_.present();
    times_.add((EventReader::now() - last_frame_) * 1000);
}

void Loop::draw(const ui::Input& input) {
    const double now = EventReader::now();
    window_.begin_frame(input, now - last_frame_);
    last_frame_ = now;
    frame_of_root();
    window_.set_title(root_.title());
    window_.show_cursor(window_.ui().cursor());
    wants_frame_ = wants_frame_ || window_.ui().next_frame() == 0.0;
}

// The boundary: whatever goes wrong in a frame becomes a message, and the next frame shows it.
void Loop::frame_of_root() {
    try {
        root_.frame(window_.ui());
        window_.ui().end();
        window_.finish_drawing();
        failures_ = 0;
        return;
    } catch (const Error& e) {
        failed(e.message());
    } catch (const std::exception& e) {
        log::warn(e.what());
        failed({"error.unexpected", {}});
    }
    window_.ui().abandon();
    wants_frame_ = true;
}

void Loop::failed(const Message& message) {
    constexpr int too_many = 5;
    if (++failures_ >= too_many) {
        throw Error(message);  // the card itself cannot be drawn
    }
    root_.failed(message);
}

// What was shown is no longer in the buffer: the frame is drawn once more, without news.
void Loop::shot(const std::filesystem::path& file) {
    ui::Input still = input_;
    still.pressed = still.released = still.right_pressed = false;
    still.wheel = 0;
    still.keys.clear();
    still.drops.clear();
    draw(still);
    const ui::Size size = window_.pixels();
    write_framebuffer(file, static_cast<int>(size.w), static_cast<int>(size.h));
    window_.present();
}

}  // namespace

int run(Window& window, ui::Root& root, std::optional<Play> play) {
    return Loop(window, root, std::move(play)).run();
}

}  // namespace arpent::window
