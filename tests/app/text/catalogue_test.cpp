// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/catalogue.hpp"

#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace arpent;
using text::Catalogue;

namespace {

Catalogue written(const std::string& body, const std::string& language = "fr") {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "area.po")
        << "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        << body;
    return Catalogue::read_folder(folder.path(), language);
}

}  // namespace

TEST_CASE("named arguments take their places") {
    const Catalogue c = written("msgid \"a\"\nmsgstr \"{b} puis {a}, encore {b}\"\n");
    CHECK(c.say({"a", {{"a", "un"}, {"b", "deux"}}}) == "deux puis un, encore deux");
}

TEST_CASE("an argument that holds braces is not read again") {
    const Catalogue c = written("msgid \"a\"\nmsgstr \"[{a}]\"\n");
    CHECK(c.say({"a", {{"a", "{a}"}}}) == "[{a}]");
}

TEST_CASE("a missing key and a missing argument show themselves") {
    const Catalogue c = written("msgid \"a\"\nmsgstr \"dit {x} et {\"\n");
    CHECK(c.say({"nowhere", {}}) == "nowhere");
    CHECK(c.say({"a", {}}) == "dit {x} et {");
}

TEST_CASE("the number chooses the form") {
    const std::string body =
        "msgid \"m\"\nmsgid_plural \"m\"\nmsgstr[0] \"{n} marque\"\nmsgstr[1] \"{n} marques\"\n";
    const Catalogue french = written(body);
    CHECK(french.say({"m", {{"n", "0"}}}) == "0 marque");
    CHECK(french.say({"m", {{"n", "1"}}}) == "1 marque");
    CHECK(french.say({"m", {{"n", "2"}}}) == "2 marques");
    const Catalogue english = written(body, "en");
    CHECK(english.say({"m", {{"n", "0"}}}) == "0 marques");
    CHECK(english.say({"m", {{"n", "1"}}}) == "1 marque");
}

TEST_CASE("a folder without catalogues and a broken file are errors") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(Catalogue::read_folder(folder.path(), "fr"), Error);
    CHECK_THROWS_AS(Catalogue::read_folder(folder / "missing", "fr"), Error);
    std::ofstream(folder / "area.po") << "msgid \"a\"\nmsgstr \"never closed\nmsgid ";
    CHECK_THROWS_AS(Catalogue::read_folder(folder.path(), "fr"), Error);
}

TEST_CASE("the language changes while the program runs") {
    text::set_language("en");
    CHECK(text::tr("error.disk_full").starts_with("The disk is full."));
    text::set_language("fr");
    CHECK(text::tr("error.disk_full").starts_with("Le disque est plein."));
    text::set_language("de");
    CHECK(text::language() == "fr");
}
