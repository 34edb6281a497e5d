// SPDX-License-Identifier: GPL-3.0-or-later
// What every source file has to be: licensed, short, and silent in French where the core is.
#include "tests/core/architecture/source_tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

namespace arpent {
namespace {

bool is_code(const test::Source& source) { return source.has_extension({".cpp", ".hpp"}); }

}  // namespace

TEST_CASE("every source names its licence in its first lines") {
    for (const test::Source& source : test::sources({"core", "app", "shaders", "tests"})) {
        if (!source.has_extension(
                {".cpp", ".hpp", ".sh", ".frag", ".vert", ".py", ".txt", ".cmake"})) {
            continue;
        }
        INFO(source.path);
        const auto head =
            source.lines.begin() + std::min<std::ptrdiff_t>(3, std::ssize(source.lines));
        CHECK(std::any_of(source.lines.begin(), head, [](const std::string& line) {
            return line.find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos;
        }));
    }
}

TEST_CASE("no source is longer than 400 lines, and most are short") {
    std::vector<std::size_t> lengths;
    for (const test::Source& source : test::sources({"core", "app"})) {
        if (is_code(source)) {
            INFO(source.path);
            CHECK(source.lines.size() <= 400);
            lengths.push_back(source.lines.size());
        }
    }
    std::ranges::sort(lengths);
    CHECK(lengths[lengths.size() / 2] < 120);
}

TEST_CASE("the core says nothing in French") {
    // A literal of several words with an accent. The generated quarter has names, not sentences.
    static const std::regex sentence(
        R"re("[^"]*(?:[a-z]+ )+[^"]*(?:é|è|ê|à|ç|ù|œ|î|ô)[^"]*"|"[^"]*(?:é|è|ê|à|ç|ù|œ|î|ô)[^"]*(?: [a-z]+)+[^"]*")re");
    static const std::regex comment(R"re(//.*$)re");
    for (const test::Source& source : test::sources({"core"})) {
        if (!is_code(source) || source.path.starts_with("core/demo/")) {
            continue;
        }
        INFO(source.path);
        for (const std::string& line : source.lines) {
            INFO(line);
            CHECK_FALSE(std::regex_search(std::regex_replace(line, comment, ""), sentence));
        }
    }
}

TEST_CASE("nothing is left to do in the sources") {
    static const std::regex leftover(R"re(\b(TODO|FIXME|XXX|HACK)\b)re");
    for (const test::Source& source : test::sources({"core", "app", "shaders"})) {
        if (!source.has_extension({".cpp", ".hpp", ".frag", ".vert", ".sh"})) {
            continue;
        }
        INFO(source.path);
        for (const std::string& line : source.lines) {
            INFO(line);
            CHECK_FALSE(std::regex_search(line, leftover));
        }
    }
}

}  // namespace arpent
