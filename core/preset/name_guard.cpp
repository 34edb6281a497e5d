// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/name_guard.hpp"

#include "core/base/utf8.hpp"
#include "core/preset/split.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>

namespace arpent::preset {
namespace {

/// Words for a kind of thing: as a name they say nothing that the tags do not say.
bool is_generic(std::string_view folded) {
    static constexpr std::array<std::string_view, 46> words{"aire de jeu",
                                                            "aire de jeux",
                                                            "jeux",
                                                            "jeu",
                                                            "jeux pour enfants",
                                                            "parc",
                                                            "square",
                                                            "jardin",
                                                            "jardin public",
                                                            "jardin partage",
                                                            "espace vert",
                                                            "terrain",
                                                            "terrain de jeu",
                                                            "terrain de jeux",
                                                            "terrain de foot",
                                                            "city stade",
                                                            "banc",
                                                            "bancs",
                                                            "table",
                                                            "poubelle",
                                                            "corbeille",
                                                            "fontaine",
                                                            "toilettes",
                                                            "wc",
                                                            "parking",
                                                            "parking velo",
                                                            "arceaux",
                                                            "ecole",
                                                            "creche",
                                                            "gymnase",
                                                            "stade",
                                                            "bibliotheque",
                                                            "mediatheque",
                                                            "ludotheque",
                                                            "boite a livres",
                                                            "maison de quartier",
                                                            "centre social",
                                                            "local associatif",
                                                            "association",
                                                            "mosquee",
                                                            "eglise",
                                                            "arret de bus",
                                                            "escalier",
                                                            "passage pieton",
                                                            "piste cyclable",
                                                            "playground"};
    return std::ranges::find(words, folded) != words.end();
}

/// Capitals throughout in a word that is too long for an acronym.
bool is_shouting(std::string_view name) {
    constexpr int longest_acronym = 5;
    int run = 0;
    bool shouts = false;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
    auto left = static_cast<utf8proc_ssize_t>(name.size());
    while (left > 0) {
        utf8proc_int32_t code = 0;
        const auto used = utf8proc_iterate(at, left, &code);
        if (used <= 0) {
            return false;
        }
        if (utf8proc_category(code) == UTF8PROC_CATEGORY_LL) {
            return false;
        }
        run = utf8proc_category(code) == UTF8PROC_CATEGORY_LU ? run + 1 : 0;
        shouts = shouts || run > longest_acronym;
        at += used;
        left -= used;
    }
    return shouts;
}

/// The kinds of streets that people shorten, at the beginning of a name.
bool is_abbreviated(std::string_view folded) {
    static constexpr std::array<std::string_view, 14> starts{
        "av ",  "av. ", "ave ", "ave. ", "bd ",   "bd. ",   "bld ",
        "bvd ", "pl ",  "pl. ", "rte ",  "imp. ", "chem. ", "sq. "};
    return std::ranges::any_of(starts, [&](auto start) { return folded.starts_with(start); });
}

/// Nine digits or more with nothing but spaces, dots, dashes and brackets between them.
bool has_phone_number(std::string_view name) {
    constexpr int shortest_number = 9;
    int digits = 0;
    for (const char c : name) {
        if (c >= '0' && c <= '9') {
            if (++digits == shortest_number) {
                return true;
            }
        } else if (std::string_view(" .-()/+").find(c) == std::string_view::npos) {
            digits = 0;
        }
    }
    return false;
}

bool has_address(std::string_view name) {
    const auto at = name.find('@');
    return at != std::string_view::npos && at > 0 && name.find('.', at) != std::string_view::npos;
}

}  // namespace

bool is_name_key(std::string_view key) {
    return key == "name" || key.starts_with("name:") || key.ends_with("_name") ||
           key.find("_name:") != std::string_view::npos;
}

std::vector<Message> advise_name(std::string_view name) {
    const auto folded = fold(trimmed(name));
    std::vector<Message> advice;
    const auto add_if = [&](bool found, const char* key) {
        if (found) {
            advice.push_back({key, {{"name", std::string(name)}}});
        }
    };
    add_if(is_generic(folded), "advice.generic_name");
    add_if(is_shouting(name), "advice.shouting_name");
    add_if(is_abbreviated(folded), "advice.abbreviation");
    add_if(has_phone_number(name), "advice.phone_in_name");
    add_if(has_address(name), "advice.email_in_name");
    return advice;
}

}  // namespace arpent::preset
