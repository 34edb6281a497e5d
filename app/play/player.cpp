// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/player.hpp"

#include "core/base/error.hpp"

#include <cmath>
#include <cstdio>
#include <utility>

namespace arpent::play {
namespace {

/// A turn to handle the event and draw, one more for what that frame asked for.
constexpr int turns_after_event = 2;
/// How long a line may wait for a widget while the window is still busy.
constexpr double patience_s = 10;
constexpr double idle_patience_s = 120;
constexpr double poll_s = 0.01;

void say(const std::string& line) {
    std::puts(line.c_str());
    std::fflush(stdout);
}

}  // namespace

Player::Player(std::vector<Line> lines, std::string name, Stage& stage, FrameTimes& frames,
               std::uint32_t window)
    : lines_(std::move(lines)),
      name_(std::move(name)),
      stage_(stage),
      frames_(frames),
      hand_(window),
      turns_to_pass_(turns_after_event) {}

void Player::step(double now) {
    if (quit_ || now < wake_) {
        return;
    }
    if (hand_.step()) {
        turns_to_pass_ = turns_after_event;
        return;
    }
    if (turns_to_pass_ > 0) {
        --turns_to_pass_;
        return;
    }
    while (!quit_ && at_ < lines_.size() && !hand_.is_busy()) {
        began_ = began_.value_or(now);
        const Outcome outcome = try_line(lines_[at_], now);
        if (const auto* wait = std::get_if<Wait>(&outcome)) {
            wake_ = now + wait->seconds;
            return;
        }
        if (const auto* impossible = std::get_if<Impossible>(&outcome)) {
            if (!stage_.is_idle() && now - *began_ < patience_s) {
                wake_ = now + poll_s;
                return;
            }
            fail(impossible->reason);
            return;
        }
        began_.reset();
        idle_turns_ = 0;
        ++at_;
    }
}

Player::Outcome Player::try_line(const Line& line, double now) {
    try {
        return std::visit([&](const auto& command) { return perform(command, now); }, line.command);
    } catch (const Error& e) {
        return Impossible{e.what()};
    }
}

std::optional<double> Player::next_step(double now) const {
    if (quit_ || (at_ >= lines_.size() && !hand_.is_busy())) {
        return std::nullopt;
    }
    return std::max(0.0, wake_ - now);
}

void Player::fail(const std::string& reason) {
    const Line& line = lines_[at_];
    failure_ = name_ + ":" + std::to_string(line.number) + ": " + line.text + ": " + reason;
    quit_ = true;
}

std::variant<ui::Point, Player::Impossible> Player::free_place(geo::Location location) const {
    const auto place = stage_.on_screen(location);
    if (!place) {
        return Impossible{"no map shows this place"};
    }
    const ui::Widget* widget = stage_.registry().at(*place);
    if (widget == nullptr || widget->kind != ui::Widget::Kind::map) {
        return Impossible{widget == nullptr ? "this place is outside the window"
                                            : "this place is covered by: " + widget->label};
    }
    return *place;
}

Player::Outcome Player::perform(const ClickLabel& command, double /*now*/) {
    std::string why;
    const ui::Widget* widget = stage_.registry().clickable(command.label, why);
    if (widget == nullptr) {
        return Impossible{why};
    }
    hand_.click(widget->visible.center());
    return Done{};
}

Player::Outcome Player::perform(const ClickPicture& command, double /*now*/) {
    const std::string wanted = ui::as_read(command.label);
    for (const ui::Widget& widget : stage_.registry().widgets()) {
        if (widget.kind != ui::Widget::Kind::map || ui::as_read(widget.label) != wanted) {
            continue;
        }
        const ui::Rect& seen = widget.visible;
        const ui::Point place{seen.x + seen.w * static_cast<float>(command.across),
                              seen.y + seen.h * static_cast<float>(command.down)};
        if (stage_.registry().at(place) != &widget) {
            return Impossible{"this place of the picture is covered by something else"};
        }
        hand_.click(place);
        return Done{};
    }
    return Impossible{"no picture has this label"};
}

Player::Outcome Player::perform(const ClickMap& command, double /*now*/) {
    const auto place = free_place(command.at);
    if (const auto* impossible = std::get_if<Impossible>(&place)) {
        return *impossible;
    }
    hand_.click(std::get<ui::Point>(place), command.clicks);
    return Done{};
}

Player::Outcome Player::perform(const DragMap& command, double /*now*/) {
    const auto from = free_place(command.from);
    const auto to = stage_.on_screen(command.to);
    if (const auto* impossible = std::get_if<Impossible>(&from)) {
        return *impossible;
    }
    if (!to) {
        return Impossible{"no map shows the place to drag to"};
    }
    hand_.drag(std::get<ui::Point>(from), *to);
    return Done{};
}

Player::Outcome Player::perform(const WheelMap& command, double /*now*/) {
    const auto place = free_place(command.at);
    if (const auto* impossible = std::get_if<Impossible>(&place)) {
        return *impossible;
    }
    hand_.wheel(std::get<ui::Point>(place), static_cast<int>(std::lround(command.steps)));
    return Done{};
}

Player::Outcome Player::perform(const Type& command, double /*now*/) {
    hand_.type(command.text);
    return Done{};
}

Player::Outcome Player::perform(const PressKey& command, double /*now*/) {
    hand_.press(command.key);
    return Done{};
}

Player::Outcome Player::perform(const WaitIdle& /*command*/, double now) {
    if (now - *began_ > idle_patience_s) {
        fail("the window does not come to rest");
        return Wait{0};
    }
    // Twice in a row: one turn may pass between the end of a job and the frame that shows it.
    idle_turns_ = stage_.is_idle() ? idle_turns_ + 1 : 0;
    return idle_turns_ >= 2 ? Outcome(Done{}) : Outcome(Wait{poll_s});
}

Player::Outcome Player::perform(const WaitSeconds& command, double now) {
    const double left = *began_ + command.seconds - now;
    return left <= 0 ? Outcome(Done{}) : Outcome(Wait{left});
}

Player::Outcome Player::perform(const Drop& command, double /*now*/) {
    const auto file = std::filesystem::absolute(command.file);
    if (!std::filesystem::exists(file)) {
        fail("no such file");
        return Wait{0};
    }
    hand_.drop(file);
    return Done{};
}

Player::Outcome Player::perform(const See& command, double /*now*/) {
    if (stage_.registry().shows(command.words) || stage_.map_shows(command.words)) {
        return Done{};
    }
    return Impossible{"these words are not on the screen"};
}

Player::Outcome Player::perform(const Shot& command, double /*now*/) {
    stage_.shot(command.file);
    return Done{};
}

Player::Outcome Player::perform(const Effort& /*command*/, double /*now*/) {
    say(hand_.effort().text());
    hand_.clear_effort();
    return Done{};
}

Player::Outcome Player::perform(const Frames& /*command*/, double /*now*/) {
    say(frames_.text());
    frames_.clear();
    return Done{};
}

Player::Outcome Player::perform(const Quit& /*command*/, double /*now*/) {
    quit_ = true;
    return Done{};
}

}  // namespace arpent::play
