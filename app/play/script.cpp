// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/script.hpp"

#include "core/base/error.hpp"
#include "core/base/number.hpp"

#include <fstream>
#include <stdexcept>

namespace arpent::play {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& reason) { throw std::invalid_argument(reason); }

/// Takes the words of a line one after the other. A quoted word may hold spaces; \" and \\ stand
/// for themselves.
class Words {
public:
    explicit Words(std::string_view text) : rest_(text) { skip_spaces(); }

    bool empty() const { return rest_.empty(); }

    std::string next(const char* what) {
        if (rest_.empty()) {
            refuse(std::string("missing ") + what);
        }
        std::string word = rest_.front() == '"' ? quoted() : plain();
        skip_spaces();
        return word;
    }

    /// Takes the word if it comes next.
    bool accept(std::string_view word) {
        Words ahead = *this;
        if (ahead.empty() || ahead.rest_.front() == '"' || ahead.plain() != word) {
            return false;
        }
        ahead.skip_spaces();
        *this = ahead;
        return true;
    }

    void expect(std::string_view word) {
        if (!accept(word)) {
            refuse("expected " + std::string(word));
        }
    }

    double number(const char* what) {
        const auto value = parse_double(next(what));
        if (!value) {
            refuse(std::string(what) + " is not a number");
        }
        return *value;
    }

    geo::Location location() {
        const double lon = number("longitude");
        const double lat = number("latitude");
        const auto location = geo::Location::from_degrees(lon, lat);
        if (!location.is_defined()) {
            refuse("no such place on earth");
        }
        return location;
    }

private:
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

    void skip_spaces() {
        while (!rest_.empty() && is_space(rest_.front())) {
            rest_.remove_prefix(1);
        }
    }

    std::string plain() {
        std::size_t end = 0;
        while (end < rest_.size() && !is_space(rest_[end])) {
            ++end;
        }
        std::string word(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return word;
    }

    std::string quoted() {
        std::string word;
        rest_.remove_prefix(1);
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.front() == '\\' && rest_.size() > 1) {
                rest_.remove_prefix(1);
            }
            word += rest_.front();
            rest_.remove_prefix(1);
        }
        if (rest_.empty()) {
            refuse("missing closing \"");
        }
        rest_.remove_prefix(1);
        return word;
    }

    std::string_view rest_;
};

Command parse_click(Words& words) {
    if (words.accept("map")) {
        return ClickMap{words.location(), 1};
    }
    std::string label = words.next("label");
    if (!words.accept("at")) {
        return ClickLabel{std::move(label)};
    }
    const double across = words.number("share across");
    const double down = words.number("share down");
    if (!(across >= 0 && across <= 1 && down >= 0 && down <= 1)) {
        refuse("shares must be 0 to 1");
    }
    return ClickPicture{std::move(label), across, down};
}

Command parse_drag(Words& words) {
    words.expect("map");
    const auto from = words.location();
    words.expect("to");
    return DragMap{from, words.location()};
}

Command parse_wheel(Words& words) {
    words.expect("map");
    const auto at = words.location();
    return WheelMap{at, words.number("steps")};
}

Command parse_key_command(Words& words) {
    const std::string name = words.next("key");
    const auto key = ui::parse_key(name);
    if (!key) {
        refuse("unknown key " + name);
    }
    return PressKey{*key};
}

Command parse_wait(Words& words) {
    if (words.accept("idle")) {
        return WaitIdle{};
    }
    const double seconds = words.number("seconds");
    if (!(seconds >= 0 && seconds <= 3600)) {
        refuse("seconds must be 0 to 3600");
    }
    return WaitSeconds{seconds};
}

Command parse_command(Words& words) {
    const std::string verb = words.next("command");
    if (verb == "click") return parse_click(words);
    if (verb == "double-click") {
        words.expect("map");
        return ClickMap{words.location(), 2};
    }
    if (verb == "drag") return parse_drag(words);
    if (verb == "wheel") return parse_wheel(words);
    if (verb == "type") return Type{words.next("text")};
    if (verb == "key") return parse_key_command(words);
    if (verb == "wait") return parse_wait(words);
    if (verb == "drop") return Drop{words.next("file")};
    if (verb == "see") return See{words.next("text")};
    if (verb == "shot") return Shot{words.next("file")};
    if (verb == "effort") return Effort{};
    if (verb == "frames") return Frames{};
    if (verb == "quit") return Quit{};
    refuse("unknown command " + verb);
}

}  // namespace

std::optional<Command> parse_line(std::string_view text) {
    Words words(text);
    if (words.empty() || text[text.find_first_not_of(" \t\r")] == '#') {
        return std::nullopt;
    }
    Command command = parse_command(words);
    if (!words.empty() && !words.next("comment").starts_with('#')) {
        refuse("too many words");
    }
    return command;
}

std::vector<Line> read_script(const fs::path& file) {
    if (!fs::exists(file)) {
        throw Error("error.not_found", {{"file", file.string()}});
    }
    std::ifstream in(file, std::ios::binary);
    if (!in || fs::is_directory(file)) {
        throw Error("error.cannot_read", {{"file", file.string()}});
    }
    std::vector<Line> lines;
    int number = 0;
    for (std::string text; std::getline(in, text);) {
        ++number;
        try {
            if (auto command = parse_line(text)) {
                lines.push_back({number, text, std::move(*command)});
            }
        } catch (const std::invalid_argument& e) {
            throw Error("error.script_invalid", {{"file", file.string()},
                                                 {"line", std::to_string(number)},
                                                 {"text", text},
                                                 {"reason", e.what()}});
        }
    }
    return lines;
}

}  // namespace arpent::play
