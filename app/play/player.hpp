// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/play/frame_times.hpp"
#include "app/play/hand.hpp"
#include "app/play/script.hpp"
#include "app/play/stage.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace arpent::play {

/// Plays a script on the window: looks through the Stage, acts through the Hand. The window's
/// loop calls step() once a turn, before it handles events, and draws when it would draw anyway: a
/// waiting script leaves an idle window idle.
class Player {
public:
    /// `name` stands for the script in messages. The stage and the frame times outlive the player.
    Player(std::vector<Line> lines, std::string name, Stage& stage, FrameTimes& frames,
           std::uint32_t window);

    /// Goes on with the script; `now` in seconds. Prints what `effort` and `frames` say to stdout.
    void step(double now);
    /// Seconds until step() is worth calling again; nothing when the script is over.
    std::optional<double> next_step(double now) const;

    /// The script said quit, or failed: the window should close.
    bool wants_quit() const { return quit_; }
    /// Why it failed: "tour.play:12: click "Banc": no such widget".
    const std::optional<std::string>& failure() const { return failure_; }

private:
    struct Done {};
    struct Wait {
        double seconds = 0;
    };
    /// It cannot be done now; for good once the window is at rest.
    struct Impossible {
        std::string reason;
    };
    using Outcome = std::variant<Done, Wait, Impossible>;

    Outcome perform(const ClickLabel& command, double now);
    Outcome perform(const ClickPicture& command, double now);
    Outcome perform(const ClickMap& command, double now);
    Outcome perform(const DragMap& command, double now);
    Outcome perform(const WheelMap& command, double now);
    Outcome perform(const Type& command, double now);
    Outcome perform(const PressKey& command, double now);
    Outcome perform(const WaitIdle& command, double now);
    Outcome perform(const WaitSeconds& command, double now);
    Outcome perform(const Drop& command, double now);
    Outcome perform(const See& command, double now);
    Outcome perform(const Shot& command, double now);
    Outcome perform(const Effort& command, double now);
    Outcome perform(const Frames& command, double now);
    Outcome perform(const Quit& command, double now);

    Outcome try_line(const Line& line, double now);
    std::variant<ui::Point, Impossible> free_place(geo::Location location) const;
    void fail(const std::string& reason);

    std::vector<Line> lines_;
    std::string name_;
    Stage& stage_;
    FrameTimes& frames_;
    Hand hand_;
    std::size_t at_ = 0;
    int turns_to_pass_ = 0;        ///< so that the window shows what the last event did
    std::optional<double> began_;  ///< when the line at work was first tried
    double wake_ = 0;              ///< not before this moment
    int idle_turns_ = 0;
    bool quit_ = false;
    std::optional<std::string> failure_;
};

}  // namespace arpent::play
