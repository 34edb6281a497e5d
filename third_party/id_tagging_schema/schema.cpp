// SPDX-License-Identifier: GPL-3.0-or-later
#include "third_party/id_tagging_schema/schema.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <stdexcept>

namespace id_schema {
namespace {

Json read_json(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return Json::parse(in);
}

bool names_france(const Json& places) {
    // ISO 3166, the Union, metropolitan France, and Wikidata's item for Europe.
    static constexpr std::array names{"planet", "001", "150", "eu", "fr", "fx", "q46"};
    return std::ranges::any_of(places, [](const Json& place) {
        auto name = place.is_string() ? place.get<std::string>() : std::string();
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
        return std::ranges::find(names, name) != names.end();
    });
}

}  // namespace

Schema read_schema(const std::filesystem::path& folder) {
    return {read_json(folder / "presets.min.json"), read_json(folder / "fields.min.json"),
            read_json(folder / "translations/fr.min.json").at("fr").at("presets"),
            read_json(folder / "translations/en.min.json").at("en").at("presets")};
}

std::string referred(const std::string& text) {
    const bool is_reference = text.size() > 2 && text.front() == '{' && text.back() == '}';
    return is_reference ? text.substr(1, text.size() - 2) : "";
}

std::string text_of(const Json& object, const char* member) {
    const auto found = object.find(member);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

bool is_for_france(const Json& object) {
    const auto set = object.find("locationSet");
    if (set == object.end()) {
        return true;
    }
    const auto list = [&](const char* member) { return set->value(member, Json::array()); };
    return (list("include").empty() || names_france(list("include"))) &&
           !names_france(list("exclude"));
}

}  // namespace id_schema
