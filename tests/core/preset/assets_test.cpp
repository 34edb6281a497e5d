// SPDX-License-Identifier: GPL-3.0-or-later
// What our own preset files promise.
#include "core/preset/form.hpp"
#include "core/preset/match.hpp"
#include "core/preset/search.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>
#include <sstream>

using namespace arpent;
using namespace arpent::preset;

namespace {

const PresetCatalogue& ours() {
    static const auto catalogue = built_in_catalogue();
    return catalogue;
}

void for_each_label(const Preset& preset, const std::function<void(const Label&)>& use) {
    use(preset.name);
    use(preset.help);
    use(preset.warning);
    for (const auto& field : preset.fields) {
        use(field.question);
        use(field.hint);
        for (const auto& choice : field.choices) {
            use(choice.label);
            use(choice.description);
        }
    }
}

/// Words of the longest sentence; what has no letter or digit is no word.
int longest_sentence(const std::string& text) {
    std::istringstream in(text);
    std::string word;
    int words = 0;
    int longest = 0;
    while (in >> word) {
        words += std::ranges::any_of(
                     word, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; })
                     ? 1
                     : 0;
        longest = std::max(longest, words);
        if (std::string_view(".?!").find(word.back()) != std::string_view::npos) {
            words = 0;
        }
    }
    return longest;
}

osm::Tags tags_of(const Preset& preset) {
    osm::Tags tags;
    for (const auto& tag : preset.tags) {
        tags = tags.with(tag.key, *tag.value);
    }
    for (const auto& condition : preset.conditions) {
        tags =
            tags.with(condition.key, condition.values.empty() ? "some" : condition.values.front());
    }
    return tags;
}

Geometry some_geometry(const Preset& preset) {
    for (const auto each : {Geometry::node, Geometry::way, Geometry::closed_way}) {
        if (preset.geometries.has(each)) {
            return each;
        }
    }
    return Geometry::multipolygon;
}

std::string first(const std::string& query) {
    static const Search search(ours());
    auto found = search.find(query);
    std::erase_if(found, [](const PresetPtr& each) { return each->theme.empty(); });
    return found.empty() ? "" : found.front()->name.fr;
}

std::string best(const osm::Tags& tags, Geometry geometry) {
    const auto found = matches(ours(), tags, geometry);
    return found.empty() ? "" : found.front()->name.fr;
}

}  // namespace

TEST_CASE("five themes with words, colours and pictures") {
    REQUIRE(ours().themes().size() == 5);
    for (const auto& theme : ours().themes()) {
        INFO(theme.id);
        CHECK_FALSE(theme.name.fr.empty());
        CHECK(theme.name.fr != theme.name.en);
        CHECK(theme.colour.size() == 7);
        CHECK_FALSE(theme.icon.empty());
        CHECK(ours().of_theme(theme.id).size() >= 6);
        CHECK(ours().theme(theme.id) == &theme);
    }
    CHECK(ours().presets().size() >= 100);
}

TEST_CASE("every word of ours is there in both languages, short and well set") {
    for (const auto& preset : ours().presets()) {
        for_each_label(*preset, [&](const Label& label) {
            INFO(preset->id << ": " << label.fr << " / " << label.en);
            CHECK(label.fr.empty() == label.en.empty());
            CHECK(longest_sentence(label.fr) <= 12);
            CHECK(longest_sentence(label.en) <= 12);
            CHECK(label.fr.find('\'') == std::string::npos);
            CHECK(label.fr.find(" ?") == std::string::npos);
            CHECK(label.fr.find(" :") == std::string::npos);
        });
        CHECK_FALSE(preset->terms.empty());
    }
}

TEST_CASE("every picture that a preset names is there") {
    const auto check = [](const std::string& icon) {
        INFO(icon);
        CHECK(std::filesystem::exists(test::source_dir() / "assets/icons" / (icon + ".svg")));
    };
    for (const auto& theme : ours().themes()) {
        check(theme.icon);
    }
    for (const auto& preset : ours().presets()) {
        check(preset->icon);
        for (const auto& field : preset->fields) {
            for (const auto& choice : field.choices) {
                if (!choice.icon.empty()) {
                    check(choice.icon);
                }
            }
        }
    }
}

TEST_CASE("ids differ and lead back to their preset") {
    std::set<std::string> ids;
    for (const auto& preset : ours().presets()) {
        CHECK(ids.insert(preset->id).second);
        CHECK(ours().find(preset->id) == preset);
    }
}

TEST_CASE("what a preset makes is recognised as that preset") {
    for (const auto& preset : ours().presets()) {
        INFO(preset->id);
        CHECK(best(tags_of(*preset), some_geometry(*preset)) == preset->name.fr);
    }
}

TEST_CASE("every answer is read back as it was given") {
    for (const auto& preset : ours().presets()) {
        for (const auto& field : preset->fields) {
            for (const auto& choice : field.choices) {
                INFO(preset->id << " " << field.key << " " << choice.value);
                const auto& answer =
                    field.kind == Field::Kind::checklist ? choice.key : choice.value;
                const auto tags = with_answer(field, tags_of(*preset), {answer});
                CHECK(current_answers(field, tags) == std::vector<std::string>{answer});
            }
        }
    }
}

TEST_CASE("presets that only describe the map are not offered for something new") {
    for (const auto& theme : ours().themes()) {
        for (const auto& preset : ours().of_theme(theme.id)) {
            CHECK_FALSE(preset->only_existing);
            CHECK_FALSE(preset->tags.empty());
        }
    }
}

TEST_CASE("people find things by their own words") {
    CHECK(first("banc") == "Banc");
    CHECK(first("BANC") == "Banc");
    CHECK(first("bancs") == "Banc");
    CHECK(first("bench") == "Banc");
    CHECK(first("œuvre") == "Œuvre d’art");
    CHECK(first("oeuvre") == "Œuvre d’art");
    CHECK(first("ŒUVRE D'ART") == "Œuvre d’art");
    CHECK(first("poubelle") == "Poubelle");
    CHECK(first("poubelles") == "Poubelle");
    CHECK(first("poub") == "Poubelle");
    CHECK(first("aire de jeux") == "Aire de jeux");
    CHECK(first("toboggan") == "Toboggan");
    CHECK(first("boîte à livres") == "Boîte à livres");
    CHECK(first("boite livre") == "Boîte à livres");
    CHECK(first("resto") == "Restaurant");
    CHECK(first("stade") == "Terrain de foot");
    CHECK(first("vélo") == "Vélos en libre-service");
    CHECK(first("défibrillateur") == "Défibrillateur");
    CHECK(first("dae") == "Défibrillateur");
    CHECK(first("WC") == "Toilettes");
    CHECK(first("centre social") == "Maison de quartier, lieu associatif");
    CHECK(first("double sens cyclable") == "Rue");
    CHECK(first("mosquee") == "Mosquée");
    CHECK(first("zzz").empty());
    CHECK(first("").empty());
    CHECK(first("  '").empty());
}

TEST_CASE("only what can be made of a point is offered for a point") {
    const Search search(ours());
    for (const auto& preset : search.find_new("piste", Geometry::node)) {
        CHECK(preset->geometries.has(Geometry::node));
    }
    CHECK(search.find_new("rue", Geometry::way).front()->name.fr == "Rue piétonne ou place");
    CHECK(search.find_new("cyclable", Geometry::way, 1).size() == 1);
}

TEST_CASE("the French traps are closed") {
    const auto label_of = [](const char* id, const char* key, const char* value) {
        const auto preset = ours().find(id);
        REQUIRE(preset);
        const auto field = std::ranges::find(preset->fields, key, &Field::key);
        REQUIRE(field != preset->fields.end());
        return words_of(*field, value, "fr");
    };
    CHECK(label_of("circulation_pietonne/kerb", "kerb", "no") == "Pas de bordure (de plain-pied)");
    CHECK(label_of("circulation_pietonne/crossing", "crossing", "uncontrolled") ==
          "Passage piéton sans feu");
    CHECK(label_of("aires_de_jeux/playground", "surface", "tartan") == "Sol souple");
    CHECK(best({{"amenity", "recycling"}}, Geometry::node) == "Borne de tri");
    CHECK(best({{"barrier", "bollard"}}, Geometry::node) == "Potelet");

    // Both ways for bicycles is asked of one-way streets, and yes means oneway:bicycle=no.
    const auto street = ours().find("circulation_pietonne/street");
    REQUIRE(street);
    const auto both_ways = std::ranges::find(street->fields, "oneway:bicycle", &Field::key);
    REQUIRE(both_ways != street->fields.end());
    CHECK(both_ways->choices.front().value == "no");
    CHECK(both_ways->condition == parse_conditions("oneway=yes"));
}

TEST_CASE("no preset gives a street or a building another kind") {
    for (const auto& preset : ours().presets()) {
        for (const auto& field : preset->fields) {
            INFO(preset->id);
            CHECK(field.key != "highway");
            CHECK(field.key != "building");
        }
    }
}
