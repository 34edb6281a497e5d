// SPDX-License-Identifier: GPL-3.0-or-later
// What every sentence of the program has to be: there in both languages, short, well set.
#include "app/text/catalogue.hpp"
#include "core/base/utf8.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace arpent;
using text::Catalogue;

namespace {

namespace fs = std::filesystem;

constexpr const char* narrow_space = "\u202F";

const Catalogue& french() {
    static const Catalogue c = Catalogue::read_folder(test::source_dir() / "assets/text/fr", "fr");
    return c;
}
const Catalogue& english() {
    static const Catalogue c = Catalogue::read_folder(test::source_dir() / "assets/text/en", "en");
    return c;
}

std::string read(const fs::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

std::set<std::string> names_in(const Catalogue::Forms& forms) {
    std::set<std::string> names;
    for (const std::string& form : forms) {
        for (const std::string& name : text::placeholders(form)) {
            names.insert(name);
        }
    }
    return names;
}

/// The words of the longest sentence; what has no letter or digit is no word.
int longest_sentence(const std::string& form) {
    std::istringstream stream(form);
    std::string word;
    int words = 0;
    int longest = 0;
    while (stream >> word) {
        const bool said = std::any_of(word.begin(), word.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 || c >= 0x80;
        });
        words += said && word != "–" && word != "·" && word != "«" && word != "»" ? 1 : 0;
        longest = std::max(longest, words);
        const char last = word.back();
        if (last == '.' || last == '?' || last == '!') {
            words = 0;
        }
    }
    return longest;
}

/// What French typography refuses in a sentence, or "".
std::string typographic_fault(const std::string& form) {
    if (form.find('\'') != std::string::npos) {
        return "straight apostrophe";
    }
    if (form.find("...") != std::string::npos) {
        return "three dots";
    }
    for (std::size_t i = form.find_first_of(";:!?"); i != std::string::npos;
         i = form.find_first_of(";:!?", i + 1)) {
        const bool set = i >= 3 && form.compare(i - 3, 3, narrow_space) == 0;
        const bool in_address = form.compare(i, 3, "://") == 0;
        if (!set && !in_address) {
            return "no narrow space before " + form.substr(i, 1);
        }
    }
    return "";
}

std::set<std::string> areas() {
    std::set<std::string> first;
    for (const auto& [key, forms] : french().entries()) {
        first.insert(key.substr(0, key.find('.')));
    }
    return first;
}

/// Keys that the sources name: in Error(…), Message{…}, tr(…), or any literal that looks like one.
std::set<std::string> keys_in_sources() {
    static const std::regex named(R"re((?:Error|Message|tr)\s*[({]\s*"([a-z0-9_.]+)")re");
    static const std::regex shaped(R"re("([a-z0-9_]+(?:\.[a-z0-9_]+)+)")re");
    static const std::regex comment(R"re(//[^\n]*)re");
    static const std::regex file_name(
        R"re(.*\.(po|xml|svg|png|frag|vert|osm|pbf|arpent|txt|ttf|csv))re");
    std::set<std::string> keys;
    const std::set<std::string> known = areas();
    for (const char* side : {"core", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(test::source_dir() / side)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".hpp") {
                continue;
            }
            const std::string source = std::regex_replace(read(entry.path()), comment, "");
            for (std::sregex_iterator it(source.begin(), source.end(), named), end; it != end;
                 ++it) {
                keys.insert((*it)[1]);
            }
            for (std::sregex_iterator it(source.begin(), source.end(), shaped), end; it != end;
                 ++it) {
                const std::string key = (*it)[1];
                if (known.contains(key.substr(0, key.find('.'))) &&
                    !std::regex_match(key, file_name)) {
                    keys.insert(key);
                }
            }
        }
    }
    return keys;
}

}  // namespace

TEST_CASE("both languages say the same things with the same arguments") {
    for (const auto& [key, forms] : french().entries()) {
        INFO(key);
        REQUIRE(english().contains(key));
        const Catalogue::Forms& theirs = english().entries().find(key)->second;
        CHECK(forms.size() == theirs.size());
        CHECK(names_in(forms) == names_in(theirs));
    }
    for (const auto& [key, forms] : english().entries()) {
        INFO(key);
        CHECK(french().contains(key));
    }
    CHECK(french().duplicates().empty());
    CHECK(english().duplicates().empty());
}

TEST_CASE("every key that the sources name has its sentence") {
    for (const std::string& key : keys_in_sources()) {
        INFO(key);
        CHECK(french().contains(key));
    }
}

TEST_CASE("sentences are valid, translated and at most twelve words long") {
    for (const Catalogue* catalogue : {&french(), &english()}) {
        for (const auto& [key, forms] : catalogue->entries()) {
            for (const std::string& form : forms) {
                INFO(catalogue->language() << " " << key << ": " << form);
                CHECK(is_valid_utf8(form));
                CHECK_FALSE(form.empty());
                CHECK(longest_sentence(form) <= 12);
                CHECK(std::count(form.begin(), form.end(), '{') ==
                      std::count(form.begin(), form.end(), '}'));
            }
        }
    }
}

TEST_CASE("French is set as French is printed") {
    for (const auto& [key, forms] : french().entries()) {
        for (const std::string& form : forms) {
            INFO(key << ": " << form);
            CHECK(typographic_fault(form) == "");
        }
    }
}
