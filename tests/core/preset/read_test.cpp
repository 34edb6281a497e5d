// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/read.hpp"

#include "core/base/error.hpp"
#include "core/preset/lang_catalogue.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace arpent;
using namespace arpent::preset;

namespace {

std::string file_text(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The oracle: start tags counted in the bare text, comments left out.
std::size_t count_items(std::string text) {
    for (auto at = text.find("<!--"); at != std::string::npos; at = text.find("<!--", at)) {
        text.erase(at, text.find("-->", at) + 3 - at);
    }
    std::size_t count = 0;
    for (auto at = text.find("<item"); at != std::string::npos; at = text.find("<item", at + 5)) {
        const char next = text[at + 5];
        count += next == ' ' || next == '\n' || next == '\t' || next == '>' || next == '\r' ? 1 : 0;
    }
    return count;
}

std::string wrapped(const std::string& body) { return "<presets>" + body + "</presets>"; }

std::string key_of_error(const std::string& xml) {
    try {
        parse_presets(xml, "f.xml");
        return "";
    } catch (const Error& error) {
        return error.message().key;
    }
}

PresetPtr named(const PresetFile& file, std::string_view name) {
    const auto found =
        std::ranges::find_if(file.presets, [&](const auto& each) { return each->name.en == name; });
    return found == file.presets.end() ? nullptr : *found;
}

const Field* field_of(const Preset& preset, std::string_view key) {
    const auto found = std::ranges::find(preset.fields, key, &Field::key);
    return found == preset.fields.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("every item of every file at hand becomes a preset") {
    const auto folder = test::shared_data("presets");
    if (!folder) {
        WARN("shared data absent");
        return;
    }
    std::size_t files = 0;
    for (const auto& each : std::filesystem::recursive_directory_iterator(*folder)) {
        if (each.path().extension() == ".xml") {
            ++files;
            INFO(each.path());
            const auto expected = count_items(file_text(each.path()));
            CHECK(expected > 0);
            CHECK(read_presets(each.path()).presets.size() == expected);
        }
    }
    CHECK(files >= 7);
}

TEST_CASE("JOSM's own presets speak French through its catalogue") {
    const auto folder = test::shared_data("presets/josm-2020");
    if (!folder) {
        WARN("shared data absent");
        return;
    }
    const auto french = LangCatalogue::read(*folder / "en.lang", *folder / "fr.lang");
    CHECK(french.size() > 5000);
    const auto file = read_presets(*folder / "defaultpresets.xml", &french);
    CHECK(file.presets.size() == 827);
    const auto bench = named(file, "Bench");
    REQUIRE(bench);
    CHECK(bench->name.fr == "Banc");
    const auto* backrest = field_of(*bench, "backrest");
    REQUIRE(backrest != nullptr);
    CHECK(backrest->question.fr == "Dossier");
}

TEST_CASE("HOT's presets bring their French along") {
    const auto path = test::shared_data("presets/hotosm/HDM.xml");
    if (!path) {
        WARN("shared data absent");
        return;
    }
    const auto file = read_presets(*path);
    CHECK(file.presets.size() == 295);
    const auto building = named(file, "Building features");
    REQUIRE(building);
    CHECK(building->name.fr == "Caractéristiques du bâtiment");
    const auto* use = field_of(*building, "building");
    REQUIRE(use != nullptr);
    CHECK(use->choices[1].value == "collapsed");
    CHECK(use->choices[1].label.fr == "détruit ou abîmé");
    CHECK(use->editable);
}

TEST_CASE("a chunk stands where it is referred to, wherever it is defined") {
    const auto file =
        parse_presets(wrapped(R"(<group name="G"><item name="A" type="node"><key key="a" value="b"/>
                   <optional><reference ref="c"/></optional></item></group>
                   <chunk id="c"><reference ref="d"/><text key="name" text="Name"/></chunk>
                   <chunk id="d"><check key="lit" text="Lit"/></chunk>)"),
                      "f.xml");
    REQUIRE(file.presets.size() == 1);
    const auto& preset = *file.presets[0];
    REQUIRE(preset.fields.size() == 2);
    CHECK(preset.fields[0].key == "lit");
    CHECK(preset.fields[0].kind == Field::Kind::yes_no);
    CHECK(preset.fields[0].optional);
    CHECK(preset.fields[1].kind == Field::Kind::text);
    CHECK(preset.groups.size() == 1);
    CHECK(preset.id == "f/a");
}

TEST_CASE("chunks that refer to each other end") {
    const auto file = parse_presets(wrapped(R"(<item name="A"><reference ref="c"/></item>
        <chunk id="c"><text key="name"/><reference ref="c"/></chunk>)"),
                                    "f.xml");
    CHECK(file.presets.size() == 1);
    CHECK(file.presets[0]->fields.size() < 100);
}

TEST_CASE("a small file that means a very large one is refused") {
    std::string xml = R"(<item name="A"><reference ref="c0"/></item>)";
    for (int i = 0; i < 11; ++i) {
        xml += "<chunk id=\"c" + std::to_string(i) + "\">";
        for (int n = 0; n < 20; ++n) {
            xml += "<reference ref=\"c" + std::to_string(i + 1) + "\"/>";
        }
        xml += "</chunk>";
    }
    xml += R"(<chunk id="c11"><text key="k" text="t"/></chunk>)";
    CHECK(key_of_error(wrapped(xml)) == "error.preset_too_large");
}

TEST_CASE("entities are not expanded") {
    std::string xml = "<!DOCTYPE presets [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 12; ++i) {
        const auto before = "&a" + std::to_string(i - 1) + ";";
        xml += "<!ENTITY a" + std::to_string(i) + " \"";
        for (int n = 0; n < 10; ++n) {
            xml += before;
        }
        xml += "\">";
    }
    xml += "]><presets><item name=\"&a11;\"/></presets>";
    const auto key = key_of_error(xml);
    CHECK((key.empty() || key == "error.preset_broken"));
}

TEST_CASE("nesting beyond reason is a broken file") {
    std::string xml;
    for (int i = 0; i < 100'000; ++i) {
        xml += "<group>";
    }
    CHECK(key_of_error("<presets>" + xml) == "error.preset_broken");
}

TEST_CASE("a broken file says where") {
    try {
        parse_presets("<presets>\n<item name=\"A\">\n</presets>", "mine.xml");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.message().key == "error.preset_broken");
        CHECK(error.message().args == std::vector<std::pair<std::string, std::string>>{
                                          {"file", "mine.xml"}, {"line", "2"}});
    }
    CHECK(key_of_error("") == "error.preset_broken");
    CHECK(key_of_error("<presets><item name=\"\xff\"/></presets>") == "error.preset_broken");
    CHECK(key_of_error("<osm/>") == "error.not_presets");
    CHECK_THROWS_AS(read_presets("/nowhere/presets.xml"), Error);
}

TEST_CASE("lists of values meet their words, also with escaped delimiters") {
    const auto file = parse_presets(
        wrapped(R"(<item name="A"><combo key="k" values="a,b,c\,d," display_values="A,B,C\, D"
                   fr.display_values="Un,Deux" editable="false"/>
                   <multiselect key="m" values="x;y"/><combo key="w" values="yes,no" editable="false"/>
                   <combo key="from" values_from="java.lang.Enum#values"/>
                   <combo key="colour" values="red,blue"/></item>)"),
        "f.xml");
    const auto& fields = file.presets[0]->fields;
    REQUIRE(fields.size() == 5);
    REQUIRE(fields[0].choices.size() == 3);
    CHECK(fields[0].kind == Field::Kind::choice);
    CHECK_FALSE(fields[0].editable);
    CHECK(fields[0].choices[2].value == "c,d");
    CHECK(fields[0].choices[2].label.en == "C, D");
    CHECK(fields[0].choices[1].label.fr == "Deux");
    CHECK(fields[1].kind == Field::Kind::multi);
    CHECK(fields[1].choices.size() == 2);
    CHECK(fields[2].kind == Field::Kind::yes_no);
    CHECK(fields[3].kind == Field::Kind::text);
    CHECK(fields[4].kind == Field::Kind::colour);
}

TEST_CASE("ids are stable and unique") {
    const auto file = parse_presets(
        wrapped(R"(<item name="Bus stop"/><item name="Bus-Stop"/><item name="Œuvre d’art"/>)"),
        "/some/where/My presets.xml");
    CHECK(file.presets[0]->id == "my_presets/bus_stop");
    CHECK(file.presets[1]->id == "my_presets/bus_stop#2");
    CHECK(file.presets[2]->id == "my_presets/oeuvre_d_art");
}
