// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.hpp"
#include "core/preset/name_guard.hpp"
#include "core/qa/check.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace arpent::qa {
namespace {

/// Wishes and feelings, folded; a name may hold a few of these words, but no such phrase.
constexpr std::array<std::string_view, 21> phrases{
    "il faudrait",   "il faut ",  "faudrait ", "on voudrait", "on veut",    "on aimerait",
    "je trouve",     "j aime",    "on aime",   "devrait",     "a refaire",  "a ameliorer",
    "pas assez",     "trop de ",  "ca manque", "c est moche", "c est sale", "c est beau",
    "mal entretenu", "fait peur", "dangereu"};
constexpr std::array<std::string_view, 20> words{
    "moche", "laid",   "laide",      "sale",        "sales",     "nul",     "nulle",
    "super", "genial", "agreable",   "desagreable", "triste",    "bruyant", "bruyante",
    "joli",  "jolie",  "magnifique", "horrible",    "degoutant", "inutile"};

bool is_free_text(std::string_view key) {
    return key == "description" || key == "note" || key == "fixme" || key == "comment" ||
           key.starts_with("description:") || key.starts_with("note:");
}

/// Words apart, a space before and after.
std::string spaced(std::string_view folded) {
    std::string text = " ";
    for (const char c : folded) {
        const bool is_part = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
                             (c >= '0' && c <= '9');
        if (is_part || text.back() != ' ') {
            text += is_part ? c : ' ';
        }
    }
    return text.back() == ' ' ? text : text + ' ';
}

bool is_opinion(std::string_view key, std::string_view value) {
    const bool is_free = is_free_text(key);
    if (!is_free && !preset::is_name_key(key)) {
        return false;
    }
    const std::string text = spaced(fold(value));
    const auto has = [&](std::string_view words) { return text.find(words) != std::string::npos; };
    return std::ranges::any_of(phrases,
                               [&](auto phrase) { return has(" " + std::string(phrase)); }) ||
           (is_free && std::ranges::any_of(
                           words, [&](auto word) { return has(" " + std::string(word) + " "); }));
}

}  // namespace

std::vector<Message> check_opinion(const osm::Element& element, const osm::Graph& /*graph*/) {
    for (const auto& [key, value] : element.tags()) {
        if (is_opinion(key, value)) {
            return {{"advice.opinion", {}}};
        }
    }
    return {};
}

}  // namespace arpent::qa
