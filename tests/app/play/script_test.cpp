// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/play/script.hpp"

#include "app/play/effort_count.hpp"
#include "app/play/frame_times.hpp"
#include "core/base/error.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <stdexcept>

using namespace arpent;
using namespace arpent::play;

namespace {

template <typename Kind>
Kind parsed(std::string_view line) {
    const auto command = parse_line(line);
    REQUIRE(command);
    REQUIRE(std::holds_alternative<Kind>(*command));
    return std::get<Kind>(*command);
}

}  // namespace

TEST_CASE("every command of a play script is understood") {
    CHECK(parsed<ClickLabel>("click \"C’est quoi ?\"").label == "C’est quoi ?");
    const auto picture = parsed<ClickPicture>("click \"La photo\" at 0.25 0.5");
    CHECK(picture.label == "La photo");
    CHECK(picture.across == 0.25);
    CHECK(picture.down == 0.5);
    CHECK(parsed<ClickLabel>("  click Banc  # the bench").label == "Banc");
    CHECK(parsed<ClickMap>("click map 2.35 48.85").at == geo::Location{23500000, 488500000});
    CHECK(parsed<ClickMap>("double-click map -1 2").clicks == 2);
    CHECK(parsed<DragMap>("drag map 1 2 to 3 4").to == geo::Location{30000000, 40000000});
    CHECK(parsed<WheelMap>("wheel map 1 2 -3").steps == -3);
    CHECK(parsed<Type>(R"(type "a \"b\" \\ c")").text == R"(a "b" \ c)");
    CHECK(parsed<PressKey>("key ctrl+z").key == ui::Key{'z', true, false, false});
    parsed<WaitIdle>("wait idle");
    CHECK(parsed<WaitSeconds>("wait 0.5").seconds == 0.5);
    CHECK(parsed<Drop>("drop \"my photo.jpg\"").file == "my photo.jpg");
    CHECK(parsed<See>("see \"Rue des Lilas\"").words == "Rue des Lilas");
    CHECK(parsed<Shot>("shot a.png").file == "a.png");
    parsed<Effort>("effort");
    parsed<Frames>("frames");
    parsed<Quit>("quit");
}

TEST_CASE("empty lines and comments are no commands") {
    CHECK_FALSE(parse_line(""));
    CHECK_FALSE(parse_line("   \t"));
    CHECK_FALSE(parse_line("# click \"x\""));
    CHECK_FALSE(parse_line("   # click"));
}

TEST_CASE("a line that is not a command is refused with its reason") {
    for (const char* line :
         {"jump", "click", "click \"open", "click map 1", "click map 1 91", "click map 1,5 2",
          "drag map 1 2 3 4", "wheel map 1 2", "key nonsense+x", "wait -1", "wait soon",
          "type \"a\" \"b\"", "quit now", "double-click \"x\"", "wait nan"}) {
        CAPTURE(line);
        CHECK_THROWS_AS(parse_line(line), std::invalid_argument);
    }
}

TEST_CASE("a script with a bad line is refused before it starts, naming the line") {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "a.play") << "# first\nclick \"a\"\njump\n";
    try {
        read_script(folder / "a.play");
        FAIL("accepted");
    } catch (const Error& e) {
        CHECK(e.message().key == "error.script_invalid");
        CHECK(e.message().args.at(1).second == "3");
    }
}

TEST_CASE("effort and frame times are printed as figures") {
    CHECK(EffortCount{3, 12, 1840.4}.text() == "effort clicks=3 keystrokes=12 travel=1840");
    FrameTimes times;
    CHECK(times.text() == "frames count=0 median=0.0 p99=0.0 max=0.0");
    for (int i = 1; i <= 200; ++i) {
        times.add(i);
    }
    CHECK(times.text() == "frames count=200 median=100.0 p99=198.0 max=200.0");
}
