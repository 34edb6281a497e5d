// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_theme.hpp"

#include "core/preset/catalogue.hpp"
#include "core/render/icon.hpp"
#include "core/sheet/form.hpp"
#include "core/sheet/sticker.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace arpent::project {
namespace {

const preset::PresetCatalogue& catalogue() {
    static const auto read = preset::built_in_catalogue();
    return read;
}

void check(const SheetKind& kind) {
    INFO(kind.preset);
    const auto preset = catalogue().find(kind.preset);
    CHECK(preset);
    if (preset) {
        CHECK_FALSE(preset->only_existing);
    }
    const auto icons = render::icon_names();
    CHECK(std::ranges::find(icons, kind.icon) != icons.end());
    CHECK_FALSE(kind.words.fr.empty());
    CHECK_FALSE(kind.words.en.empty());
}

/// Whether some question of the theme's presets (or of those on its legend) has this answer.
bool is_answer(const SheetTheme& theme, const SheetTick& tick) {
    auto presets = catalogue().of_theme(theme.id);
    for (const SheetKind& kind : theme.legend) {
        presets.push_back(catalogue().find(kind.preset));
    }
    for (const auto& preset : presets) {
        for (const preset::Field& field : preset->fields) {
            for (const preset::Choice& choice : field.choices) {
                const std::string& key = choice.key.empty() ? field.key : choice.key;
                if (key == tick.key && choice.value == tick.value) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("papers know every theme, and name only presets and pictures that exist") {
    std::set<int> numbers;
    for (const SheetTheme& theme : sheet_themes()) {
        INFO(theme.id);
        CHECK(catalogue().theme(theme.id) != nullptr);
        CHECK(theme.number >= 1);
        CHECK(theme.number <= 255);
        CHECK(numbers.insert(theme.number).second);
        CHECK_FALSE(theme.legend.empty());
        std::ranges::for_each(theme.legend, check);
    }
    for (const preset::Theme& theme : catalogue().themes()) {
        INFO(theme.id);
        CHECK(sheet_theme(theme.id) != nullptr);
    }
    CHECK(sheet_theme(0) == nullptr);
}

TEST_CASE("every tick of a relevé answers a question that the theme asks") {
    for (const SheetTheme& theme : sheet_themes()) {
        CHECK(theme.ticks.size() <= static_cast<std::size_t>(sheet::form_ticks));
        std::set<std::string> tags;
        for (const SheetTick& tick : theme.ticks) {
            INFO(theme.id << ": " << tick.key << "=" << tick.value);
            CHECK(is_answer(theme, tick));
            CHECK(tags.insert(tick.key + "=" + tick.value).second);
            CHECK_FALSE(tick.heading.fr.empty());
            CHECK_FALSE(tick.heading.en.empty());
        }
    }
}

TEST_CASE("stickers have numbers that fit the tags, presets and pictures that exist") {
    std::set<int> numbers;
    for (const StickerKind& kind : sticker_kinds()) {
        CHECK(kind.number >= 0);
        CHECK(kind.number < sheet::sticker_kinds);
        CHECK(numbers.insert(kind.number).second);
        CHECK(sticker_kind(kind.number) == &kind);
        check(kind.kind);
    }
    CHECK_FALSE(numbers.empty());
}

}  // namespace arpent::project
