// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/value_guard.hpp"

#include "core/base/number.hpp"
#include "core/base/utf8.hpp"
#include "core/preset/name_guard.hpp"
#include "core/preset/split.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace arpent::preset {
namespace {

/// Keys whose values people write in their own words.
bool is_free_text(std::string_view key) {
    static constexpr std::array<std::string_view, 26> keys{"operator",
                                                           "description",
                                                           "note",
                                                           "fixme",
                                                           "inscription",
                                                           "ref",
                                                           "website",
                                                           "source",
                                                           "network",
                                                           "brand",
                                                           "email",
                                                           "phone",
                                                           "wikipedia",
                                                           "comment",
                                                           "title",
                                                           "architect",
                                                           "artist_name",
                                                           "wikidata",
                                                           "url",
                                                           "owner",
                                                           "image",
                                                           "manufacturer",
                                                           "collection_times",
                                                           "start_date",
                                                           "destination",
                                                           "defibrillator:location"};
    static constexpr std::array<std::string_view, 7> prefixes{
        "addr:", "contact:", "note:", "description:", "source:", "operator:", "ref:"};
    return is_name_key(key) || std::ranges::find(keys, key) != keys.end() ||
           std::ranges::any_of(prefixes, [&](auto prefix) { return key.starts_with(prefix); });
}

bool is_number_key(std::string_view key) {
    static constexpr std::array<std::string_view, 8> keys{
        "capacity", "seats",       "step_count", "min_age",
        "max_age",  "level:count", "lanes",      "building:levels"};
    return std::ranges::find(keys, key) != keys.end();
}

/// Everyday French words that groups have typed as values where OSM wants English ones.
bool is_french_word(std::string_view folded) {
    static constexpr std::array<std::string_view, 44> words{
        "oui",        "non",     "rouge",  "bleu",   "vert",    "jaune",   "blanc",  "noir",
        "gris",       "marron",  "violet", "rose",   "bois",    "beton",   "metal",  "plastique",
        "pierre",     "herbe",   "sable",  "terre",  "gravier", "goudron", "enrobe", "pave",
        "paves",      "copeaux", "prive",  "prives", "gratuit", "payant",  "ouvert", "ferme",
        "limite",     "partiel", "aucun",  "aucune", "enfants", "adultes", "client", "clients",
        "sol souple", "gazon",   "acier",  "verre"};
    return std::ranges::find(words, folded) != words.end();
}

/// Without its accent the French word is the English one, which OSM wants.
bool is_english_too(std::string_view folded, std::string_view value) {
    return folded == "violet" || (folded == "metal" && value.find("é") == std::string_view::npos);
}

bool names_french_days(std::string_view folded) {
    static constexpr std::array<std::string_view, 9> words{"lundi",    "mardi",          "mercredi",
                                                           "jeudi",    "vendredi",       "samedi",
                                                           "dimanche", "tous les jours", "heures"};
    return std::ranges::any_of(
        words, [&](auto word) { return folded.find(word) != std::string_view::npos; });
}

}  // namespace

std::vector<Message> advise_value(std::string_view key, std::string_view value) {
    if (is_name_key(key)) {
        return advise_name(value);
    }
    const auto advice = [&](const char* what) {
        return std::vector<Message>{
            {what, {{"key", std::string(key)}, {"value", std::string(value)}}}};
    };
    if (is_free_text(key)) {
        return {};
    }
    const auto folded = fold(value);
    if (is_number_key(key) && !parse_double(value)) {
        return advice("advice.not_a_number");
    }
    if (key == "opening_hours" || key == "service_times") {
        if (!names_french_days(folded)) {
            return {};
        }
        return {{"advice.opening_hours", {{"example", "Mo-Fr 09:00-17:00"}}}};
    }
    for (const auto& part : split_list(folded, ';')) {
        if (!is_english_too(part, value) && is_french_word(part)) {
            return advice("advice.french_value");
        }
    }
    return {};
}

}  // namespace arpent::preset
