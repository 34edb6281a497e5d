// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/svg_path.hpp"

#include <charconv>
#include <cmath>

namespace arpent::render {
namespace {

constexpr std::size_t max_steps = 10'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Parser {
public:
    explicit Parser(std::string_view data) : rest_(data) {}

    std::optional<Path> parse() {
        skip_separators();
        while (!rest_.empty()) {
            if (is_letter(rest_.front())) {
                command_ = rest_.front();
                rest_.remove_prefix(1);
                skip_separators();
            } else if (command_ == 'M' || command_ == 'm') {
                // Further pairs after a moveto are linetos.
                command_ = command_ == 'M' ? 'L' : 'l';
            } else if (command_ == 'Z' || command_ == 'z') {
                return std::nullopt;
            }
            if ((path_.empty() && command_ != 'M' && command_ != 'm') || !step() ||
                path_.size() > max_steps) {
                return std::nullopt;
            }
            skip_separators();
        }
        return path_;
    }

private:
    void skip_separators() {
        const auto first = rest_.find_first_not_of(" \t\r\n,");
        rest_.remove_prefix(first == std::string_view::npos ? rest_.size() : first);
    }

    bool number(double& value) {
        skip_separators();
        if (!rest_.empty() && rest_.front() == '+') {
            rest_.remove_prefix(1);
        }
        // from_chars also reads "inf" and "nan": a number of SVG begins with a digit or a point.
        const auto first = rest_.find_first_not_of('-');
        if (first == std::string_view::npos || first > 1 ||
            (!is_digit(rest_[first]) && rest_[first] != '.')) {
            return false;
        }
        const auto result = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (result.ec != std::errc{} || !std::isfinite(value) || std::abs(value) > 1e6) {
            return false;
        }
        rest_.remove_prefix(static_cast<std::size_t>(result.ptr - rest_.data()));
        return true;
    }

    /// The flags of an arc may stand without a separator: "a1 1 0 01.5.5".
    bool flag(bool& value) {
        skip_separators();
        if (rest_.empty() || (rest_.front() != '0' && rest_.front() != '1')) {
            return false;
        }
        value = rest_.front() == '1';
        rest_.remove_prefix(1);
        return true;
    }

    bool is_relative() const { return command_ >= 'a'; }

    bool point(Point& value) {
        if (!number(value.x) || !number(value.y)) {
            return false;
        }
        if (is_relative()) {
            value = {value.x + at_.x, value.y + at_.y};
        }
        return true;
    }

    void line_to(Point to) {
        path_.push_back({PathStep::Kind::line, {to}});
        at_ = to;
    }

    void curve_to(Point a, Point b, Point to) {
        path_.push_back({PathStep::Kind::curve, {a, b, to}});
        at_ = to;
    }

    void quadratic_to(Point control, Point to) {
        const auto third = [](Point from, Point towards) {
            return Point{from.x + (towards.x - from.x) * 2 / 3,
                         from.y + (towards.y - from.y) * 2 / 3};
        };
        curve_to(third(at_, control), third(to, control), to);
        control_ = control;
    }

    Point mirrored_control() const { return {2 * at_.x - control_.x, 2 * at_.y - control_.y}; }

    bool step() {
        const char lower = is_relative() ? command_ : static_cast<char>(command_ - 'A' + 'a');
        // A smooth curve continues only a curve of its own kind.
        const bool smooth_cubic = last_ == 'c' || last_ == 's';
        const bool smooth_quadratic = last_ == 'q' || last_ == 't';
        if ((lower == 's' && !smooth_cubic) || (lower == 't' && !smooth_quadratic)) {
            control_ = at_;
        }
        last_ = lower;
        switch (lower) {
            case 'm': return move();
            case 'z': return close();
            case 'l': return line();
            case 'h':
            case 'v': return axis_line(lower == 'h');
            case 'c':
            case 's': return cubic(lower == 's');
            case 'q':
            case 't': return quadratic(lower == 't');
            case 'a': return arc();
            default: return false;
        }
    }

    bool move() {
        Point to;
        if (!point(to)) {
            return false;
        }
        path_.push_back({PathStep::Kind::move, {to}});
        at_ = start_ = to;
        return true;
    }

    bool close() {
        path_.push_back({PathStep::Kind::close, {}});
        at_ = start_;
        return true;
    }

    bool line() {
        Point to;
        if (!point(to)) {
            return false;
        }
        line_to(to);
        return true;
    }

    bool axis_line(bool horizontal) {
        double value = 0;
        if (!number(value)) {
            return false;
        }
        if (horizontal) {
            line_to({is_relative() ? at_.x + value : value, at_.y});
        } else {
            line_to({at_.x, is_relative() ? at_.y + value : value});
        }
        return true;
    }

    bool cubic(bool smooth) {
        Point first = mirrored_control();
        Point second;
        Point to;
        if ((!smooth && !point(first)) || !point(second) || !point(to)) {
            return false;
        }
        curve_to(first, second, to);
        control_ = second;
        return true;
    }

    bool quadratic(bool smooth) {
        Point control = mirrored_control();
        Point to;
        if ((!smooth && !point(control)) || !point(to)) {
            return false;
        }
        quadratic_to(control, to);
        return true;
    }

    bool arc() {
        Arc arc;
        arc.from = at_;
        if (!number(arc.rx) || !number(arc.ry) || !number(arc.rotation) || !flag(arc.large) ||
            !flag(arc.sweep) || !point(arc.to)) {
            return false;
        }
        append_arc(path_, arc);
        at_ = arc.to;
        return true;
    }

    std::string_view rest_;
    char command_ = 0;
    char last_ = 0;
    Point at_;
    Point start_;
    Point control_;
    Path path_;
};

}  // namespace

std::optional<Path> parse_svg_path(std::string_view data) { return Parser(data).parse(); }

}  // namespace arpent::render
