// SPDX-License-Identifier: GPL-3.0-or-later
// How third_party/id_tagging_schema becomes a preset file, on a schema of a few lines.
#include "tests/core/preset/support.hpp"
#include "third_party/id_tagging_schema/write.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using namespace arpent::preset;
using id_schema::Json;

namespace {

const char* const presets = R"({
  "shop": {"tags": {"shop": "*"}, "geometry": ["point"], "fields": ["name", "hours"]},
  "shop/toys": {"tags": {"shop": "toys"}, "geometry": ["point", "area"]},
  "shop/games": {"tags": {"shop": "games"}, "geometry": ["point"], "name": "{shop/toys}",
                 "fields": ["{shop}", "kind", "address", "shop"]},
  "gate": {"tags": {"barrier": "gate"}, "addTags": {"barrier": "gate", "locked_by": "key"},
           "geometry": ["vertex", "line"], "fields": ["locked", "sides", "pay"]},
  "gone": {"tags": {"shop": "gone"}, "geometry": ["point"], "searchable": false},
  "route": {"tags": {"type": "route"}, "geometry": ["relation"]},
  "abroad": {"tags": {"shop": "abroad"}, "geometry": ["point"], "locationSet": {"include": ["us"]}},
  "europe": {"tags": {"shop": "europe"}, "geometry": ["point"], "locationSet": {"include": ["Q46"]}},
  "untranslated": {"tags": {"shop": "u"}, "geometry": ["point"]}})";

const char* const fields = R"({
  "name": {"key": "name", "type": "localized"},
  "hours": {"key": "opening_hours", "type": "combo", "snake_case": false},
  "kind": {"key": "kind", "type": "typeCombo", "options": ["a", "b", "c"]},
  "address": {"keys": ["addr:street"], "type": "address"},
  "shop": {"key": "shop", "type": "typeCombo", "options": ["toys", "games"]},
  "locked": {"key": "locked", "type": "check", "options": ["undefined", "yes"]},
  "sides": {"key": "sides", "type": "semiCombo", "stringsCrossReference": "{kind}",
            "options": ["b", "a"]},
  "pay": {"key": "payment:", "type": "multiCombo", "options": ["cash", "card"]}})";

const char* const french = R"({"presets": {
    "shop/toys": {"name": "Jouets", "terms": "jeux,poupées"}, "gate": {"name": "Portail"},
    "gone": {"name": "Disparu"}, "route": {"name": "Route"}, "abroad": {"name": "Ailleurs"},
    "europe": {"name": "Europe"}},
  "fields": {"name": {"label": "Nom"}, "hours": {"label": "Horaires"},
    "kind": {"label": "Genre", "options": {"a": "Premier", "b": {"title": "Second", "description": "Le 2e"}}},
    "address": {"label": "Adresse"},
    "shop": {"label": "Type", "options": {"toys": "Jouets", "games": "Jeux"}}, "locked": {"label": "Fermé à clé"}, "sides": {"label": "Côtés"},
    "pay": {"label": "Paiement", "options": {"cash": "Espèces", "card": "Carte"}}}})";

const char* const english =
    R"({"presets": {"shop/toys": {"name": "Toys"}, "gate": {"name": "Gate"}},
  "fields": {"name": {"label": "Name"}, "kind": {"label": "Kind", "options": {"a": "First"}}}})";

std::vector<PresetPtr> read() {
    const id_schema::Schema schema{Json::parse(presets), Json::parse(fields), Json::parse(french),
                                   Json::parse(english)};
    return parse_presets(id_schema::preset_file(schema), "tout_le_reste.xml").presets;
}

PresetPtr named(const std::vector<PresetPtr>& all, std::string_view value) {
    const auto found = std::ranges::find_if(
        all, [&](const auto& preset) { return preset->tags.front().value == value; });
    return found != all.end() ? *found : nullptr;
}

}  // namespace

TEST_CASE("of the schema stays what a person can add in France and what has a French name") {
    const auto all = read();
    CHECK(all.size() == 4);
    for (const auto* value : {"toys", "games", "europe", "gate"}) {
        CHECK(named(all, value) != nullptr);
    }
}

TEST_CASE("a preset of the schema keeps its names, its everyday words and its geometries") {
    const auto all = read();
    const auto toys = named(all, "toys");
    CHECK(toys->name == Label{"Jouets", "Toys"});
    CHECK(toys->terms == std::vector<std::string>{"jeux", "poupées"});
    CHECK(toys->geometries ==
          Geometries{Geometry::node, Geometry::closed_way, Geometry::multipolygon});
    CHECK(named(all, "games")->name.fr == "Jouets");
    CHECK(named(all, "gate")->on_way);
    CHECK(named(all, "gate")->geometries == Geometries{Geometry::node, Geometry::way});
}

TEST_CASE("what a preset only adds is no part of how it is recognised") {
    const auto gate = named(read(), "gate");
    CHECK(gate->tags.size() == 2);
    for (const auto& tag : gate->tags) {
        CHECK(tag.match == (tag.key == "barrier" ? Match::value_required : Match::none));
    }
}

TEST_CASE(
    "a preset without fields asks those of the one above it, a reference is followed, what it is "
    "itself not asked") {
    const auto all = read();
    REQUIRE(named(all, "toys")->fields.size() == 2);
    CHECK(named(all, "toys")->fields[1].key == "opening_hours");
    CHECK(named(all, "toys")->fields[1].kind == Field::Kind::text);
    CHECK(named(all, "games")->fields.size() == 3);
}

TEST_CASE("the answers of the schema are those with French words, in its order") {
    const auto all = read();
    const auto& kind = field_of(*named(all, "games"), "kind");
    REQUIRE(kind.choices.size() == 2);
    CHECK(kind.choices[0].label == Label{"Premier", "First"});
    CHECK(kind.choices[1].label.fr == "Second");
    CHECK(kind.choices[1].description.fr == "Le 2e");
    const auto& sides = field_of(*named(all, "gate"), "sides");
    CHECK(sides.kind == Field::Kind::multi);
    CHECK(sides.choices[0].value == "b");
}

TEST_CASE("checks and lists of keys are asked as such") {
    const auto gate = named(read(), "gate");
    const auto& locked = field_of(*gate, "locked");
    CHECK(locked.kind == Field::Kind::yes_no);
    CHECK(locked.choices.size() == 1);
    const auto& pay = gate->fields.back();
    REQUIRE(pay.kind == Field::Kind::checklist);
    CHECK(pay.choices[0].key == "payment:cash");
}
