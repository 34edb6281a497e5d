// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a person types it, within the test's own process.
#include "app/command/run.hpp"
#include "app/text/text.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace arpent {
namespace {

namespace fs = std::filesystem;

/// What a stream says while this lives.
class Capture {
public:
    explicit Capture(std::ostream& stream)
        : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
    ~Capture() { stream_.rdbuf(before_); }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* before_;
};

struct Result {
    int code = 0;
    std::string out;
    std::string complaint;
    std::optional<command::WindowRequest> window;
};

Result arpent(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "arpent");
    std::vector<const char*> argv;
    for (const std::string& argument : arguments) {
        argv.push_back(argument.c_str());
    }
    Result result;
    const Capture out(std::cout);
    const Capture complaint(std::cerr);
    result.code = command::run(static_cast<int>(argv.size()), argv.data(),
                               [&](const command::WindowRequest& request) {
                                   result.window = request;
                                   return 0;
                               });
    result.out = out.text();
    result.complaint = complaint.text();
    return result;
}

nlohmann::json json_of(std::vector<std::string> arguments) {
    arguments.emplace_back("--json");
    const Result result = arpent(std::move(arguments));
    INFO(result.complaint);
    CHECK(result.code == 0);
    CHECK(result.complaint.empty());
    return nlohmann::json::parse(result.out);
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

/// A quarter of two benches and a street, as an OSM file.
fs::path small_extract(const test::TemporaryFolder& folder) {
    std::ofstream(folder / "small.osm") << R"(<osm version="0.6">
        <node id="1" version="3" lat="47.1" lon="2.1"><tag k="amenity" v="bench"/></node>
        <node id="2" version="1" lat="47.2" lon="2.2"/>
        <node id="3" version="1" lat="47.3" lon="2.3"/>
        <way id="1" version="1"><nd ref="2"/><nd ref="3"/><tag k="highway" v="path"/></way>
        </osm>)";
    return folder / "small.osm";
}

fs::path small_carnet(const test::TemporaryFolder& folder) {
    const fs::path carnet = folder / "small.arpent";
    REQUIRE(arpent({"new", carnet, "--from", small_extract(folder), "--name", "Petit"}).code == 0);
    return carnet;
}

fs::path changes(const test::TemporaryFolder& folder, const std::string& blocks) {
    std::ofstream(folder / "changes.osc")
        << "<osmChange version=\"0.6\">" << blocks << "</osmChange>";
    return folder / "changes.osc";
}

}  // namespace

TEST_CASE("new makes a carnet and says what is in it") {
    const test::TemporaryFolder folder;
    const auto made = json_of({"new", folder / "q.arpent", "--from", small_extract(folder)});
    CHECK(made["name"] == "small");
    CHECK(made["base"]["nodes"] == 3);
    CHECK(made["base"]["ways"] == 1);
    CHECK(made["base"]["bbox"] == nlohmann::json::parse("[2.1,47.1,2.3,47.3]"));
}

TEST_CASE("new does not write over a carnet") {
    const test::TemporaryFolder folder;
    const fs::path carnet = small_carnet(folder);
    const Result again = arpent({"new", carnet, "--from", folder / "small.osm"});
    CHECK(again.code == 1);
    CHECK(lines_in(again.complaint) == 1);
}

TEST_CASE("a box is kept, a malformed one is wrong usage, one elsewhere is refused") {
    const test::TemporaryFolder folder;
    const fs::path extract = small_extract(folder);
    const auto box = [&](const std::string& text) {
        return arpent({"new", folder / "b.arpent", "--from", extract, "--bbox", text}).code;
    };
    CHECK(box("2,47,2.4") == 2);
    CHECK(box("2,47,2.4,nord") == 2);
    CHECK(box("-120,10,-119,11") == 1);
    CHECK_FALSE(fs::exists(folder / "b.arpent"));
    CHECK(box("2.05,47.05,2.15,47.15") == 0);
    CHECK(json_of({"info", folder / "b.arpent"})["base"]["nodes"] == 1);
}

TEST_CASE("info has what the interface promises") {
    const test::TemporaryFolder folder;
    const auto info = json_of({"info", small_carnet(folder)});
    CHECK(info["name"] == "Petit");
    CHECK(info["base"]["hash"].get<std::string>().size() == 64);
    CHECK(info["edits"] == 0);
    CHECK(info["groups"].empty());
    for (const char* key : {"created", "modified", "deleted", "questions"}) {
        CHECK(info[key] == 0);
    }
    CHECK(info["marks"]["todo"] == 0);
    CHECK(info["upload"]["state"] == "none");
}

TEST_CASE("apply takes changes as a group's edits, one for each block") {
    const test::TemporaryFolder folder;
    const fs::path carnet = small_carnet(folder);
    const fs::path file = changes(folder, R"(
        <create><node id="-1" version="0" lat="47.15" lon="2.15">
            <tag k="leisure" v="playground"/></node></create>
        <modify><node id="1" version="3" lat="47.1" lon="2.1">
            <tag k="amenity" v="bench"/><tag k="backrest" v="yes"/></node></modify>)");
    const auto applied = json_of({"apply", carnet, file, "--as", "Les Martinets"});
    CHECK(applied["edits"] == 2);
    CHECK(applied["created"] == 1);
    CHECK(applied["modified"] == 1);
    const auto info = json_of({"info", carnet});
    CHECK(info["edits"] == 2);
    CHECK(info["groups"][0]["name"] == "Les Martinets");
    CHECK(info["groups"][0]["edits"] == 2);
    CHECK(info["created"] == 1);
}

TEST_CASE("apply refuses a version that is not the base's by name, and changes nothing") {
    const test::TemporaryFolder folder;
    const fs::path carnet = small_carnet(folder);
    const fs::path file = changes(folder, R"(
        <create><node id="-1" version="0" lat="47.15" lon="2.15"/></create>
        <modify><node id="1" version="2" lat="47.1" lon="2.1"/></modify>)");
    const Result refused = arpent({"apply", carnet, file, "--as", "A", "--json"});
    CHECK(refused.code == 1);
    CHECK(refused.out.empty());
    CHECK(refused.complaint.find("node 1") != std::string::npos);
    CHECK(json_of({"info", carnet})["edits"] == 0);
}

TEST_CASE("export chooses the format by the extension") {
    const test::TemporaryFolder folder;
    const fs::path carnet = small_carnet(folder);
    for (const char* name : {"a.osm", "a.osm.pbf", "a.geojson", "a.csv", "a.osc"}) {
        INFO(name);
        CHECK(json_of({"export", carnet, "--out", folder / name})["file"] ==
              (folder / name).string());
        CHECK(fs::exists(folder / name));
    }
    CHECK(json_of({"export", carnet, "--out", folder / "e.osm", "--edits-only"})["elements"] == 0);
    CHECK(arpent({"export", carnet, "--out", folder / "a.docx"}).code == 1);
}

TEST_CASE("sheets writes a PDF and names the code of each page, the same when asked again") {
    const test::TemporaryFolder folder;
    const fs::path carnet = folder / "demo.arpent";
    REQUIRE(arpent({"demo", "--make", carnet, "--quiet"}).code == 0);
    const std::vector<std::string> line{
        "sheets", carnet,    "--out", folder / "a.pdf", "--scale",    "3000",     "--sector",
        "A1",     "--theme", "velo",  "--releve",       "--stickers", "--sector", "B1"};
    const auto printed = json_of(line);
    // An overview, two maps with a form each, one page of stickers.
    CHECK(printed["pages"] == 6);
    REQUIRE(printed["sheets"].size() == 4);
    CHECK(printed["sheets"][0]["name"] == "A1");
    CHECK(printed["sheets"][0]["purpose"] == "map");
    CHECK(printed["sheets"][0]["scale"] == 3000);
    CHECK(printed["sheets"][0]["corners"].size() == 4);
    CHECK(printed["sheets"][0]["code"].get<std::string>().size() == 6);
    CHECK(printed["sheets"][1]["purpose"] == "releve");
    CHECK(fs::file_size(folder / "a.pdf") > 10'000);
    CHECK(json_of(line)["sheets"] == printed["sheets"]);
}

TEST_CASE("sheets says no to scales, papers and names that there are not, and writes nothing") {
    const test::TemporaryFolder folder;
    const fs::path carnet = folder / "demo.arpent";
    REQUIRE(arpent({"demo", "--make", carnet, "--quiet"}).code == 0);
    const fs::path pdf = folder / "a.pdf";
    CHECK(arpent({"sheets", carnet, "--out", pdf, "--scale", "1234"}).code == 2);
    CHECK(arpent({"sheets", carnet, "--out", pdf, "--paper", "A5"}).code == 2);
    CHECK(arpent({"sheets", carnet, "--out", pdf, "--theme", "cuisine"}).code == 2);
    const Result unknown = arpent({"sheets", carnet, "--out", pdf, "--sector", "Z99"});
    CHECK(unknown.code == 1);
    CHECK(lines_in(unknown.complaint) == 1);
    CHECK(arpent({"sheets", carnet, "--out", pdf, "--scale", "500"}).code == 1);
    CHECK_FALSE(fs::exists(pdf));
}

TEST_CASE("check calls a new carnet sound") {
    const test::TemporaryFolder folder;
    const auto found = json_of({"check", small_carnet(folder)});
    CHECK(found["ok"] == true);
    CHECK(found["damage"].empty());
    CHECK(found["advice"].empty());
}

TEST_CASE("what is no carnet is refused in one line, on stderr alone") {
    const test::TemporaryFolder folder;
    const std::string extract = small_extract(folder);
    for (const char* verb : {"info", "check"}) {
        for (const std::string& file : {extract, (folder / "none.arpent").string()}) {
            const Result result = arpent({verb, file, "--json"});
            CHECK(result.code == 1);
            CHECK(result.out.empty());
            CHECK(lines_in(result.complaint) == 1);
        }
    }
}

TEST_CASE("wrong usage ends with 2 and says where the help is") {
    for (const std::vector<std::string>& line :
         std::vector<std::vector<std::string>>{{"new"},
                                               {"new", "a.arpent", "--from"},
                                               {"info"},
                                               {"apply", "a.arpent", "b.osc"},
                                               {"export", "a.arpent"},
                                               {"--nonsense"},
                                               {"--lang", "de"},
                                               {"--size", "12"},
                                               {"a.arpent", "b.arpent"}}) {
        const Result result = arpent(line);
        INFO(line.front());
        CHECK(result.code == 2);
        CHECK(result.out.empty());
        CHECK(result.complaint.find("--help") != std::string::npos);
    }
}

TEST_CASE("help and version are no errors") {
    CHECK(arpent({"--version"}).out.starts_with("arpent "));
    for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
             {"--help"}, {"new", "--help"}, {"demo", "--help"}, {"check", "--help"}}) {
        const Result result = arpent(line);
        CHECK(result.code == 0);
        CHECK(result.out.size() > 100);
    }
}

TEST_CASE("the language is the one asked for") {
    CHECK(arpent({"--lang", "fr", "--help"}).out.find("Utilisation") != std::string::npos);
    CHECK(arpent({"--lang", "en", "--help"}).out.find("Usage") != std::string::npos);
    CHECK(arpent({"info", "none.arpent", "--lang", "en"}).complaint.find("not exist") !=
          std::string::npos);
    text::set_language("fr");
}

TEST_CASE("without a verb the window gets the file and its options") {
    const test::TemporaryFolder folder;
    const fs::path carnet = small_carnet(folder);
    const Result result = arpent({carnet, "--size", "1024x768", "--software"});
    REQUIRE(result.window);
    CHECK(result.window->file == carnet);
    CHECK(result.window->width == 1024);
    CHECK(result.window->height == 768);
    CHECK(result.window->software);
    CHECK_FALSE(arpent({}).window->file);
}

TEST_CASE("a word that is neither a command nor a file opens no window") {
    const test::TemporaryFolder folder;
    for (const auto& [word, code] : std::vector<std::pair<std::string, int>>{
             {"nonsense", 2}, {"none.arpent", 1}, {folder / "none", 1}, {"", 2}}) {
        for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
                 {word}, {"--software", word}, {word, "--size", "800x600"}}) {
            const Result result = arpent(line);
            INFO(word << ": " << result.complaint);
            CHECK(result.code == code);
            CHECK_FALSE(result.window);
            CHECK(result.out.empty());
            CHECK(lines_in(result.complaint) == static_cast<std::size_t>(code));
        }
    }
    const fs::path carnet = small_carnet(folder);
    for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{
             {carnet, "demo"}, {carnet, "info", carnet}, {"nonsense", "check", carnet}}) {
        const Result result = arpent(line);
        INFO(line.front() << " " << line.at(1));
        CHECK(result.code == 2);
        CHECK(result.out.empty());
    }
}

TEST_CASE("demo makes its carnet once, in the person's own folder, and opens it") {
    const test::TemporaryFolder folder;
    ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    const auto made = json_of({"demo"});
    CHECK(made["created"] == true);
    const Result opened = arpent({"demo", "--size", "800x600"});
    REQUIRE(opened.window);
    CHECK(opened.window->file == folder.path() / "arpent" / "demo.arpent");
    CHECK(opened.window->width == 800);
    const Result before = arpent({"--play", "a.play", "--software", "demo"});
    REQUIRE(before.window);
    CHECK(before.window->play == "a.play");
    CHECK(before.window->software);
    const Result around = arpent({"--fullscreen", "demo", "--play", "b.play", "--size", "640x480"});
    REQUIRE(around.window);
    CHECK(around.window->fullscreen);
    CHECK(around.window->play == "b.play");
    CHECK(around.window->height == 480);
    CHECK(json_of({"demo"})["created"] == false);
    CHECK(json_of({"info", made["carnet"]})["practice"] == true);
    CHECK(json_of({"info", made["carnet"]})["upload"]["state"] == "never");
    ::unsetenv("XDG_DATA_HOME");
}

}  // namespace arpent
