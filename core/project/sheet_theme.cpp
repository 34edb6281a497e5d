// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_theme.hpp"

#include "core/base/assets.hpp"
#include "core/base/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace arpent::project {
namespace {

using nlohmann::json;

preset::Label read_words(const json& from) {
    return {from.at("fr").get<std::string>(), from.at("en").get<std::string>()};
}

SheetKind read_kind(const json& from) {
    return {from.at("preset").get<std::string>(), from.at("icon").get<std::string>(),
            read_words(from)};
}

SheetTick read_tick(const json& from) {
    const auto tag = from.at("tag").get<std::string>();
    const auto equals = tag.find('=');
    return {tag.substr(0, equals), equals == std::string::npos ? "" : tag.substr(equals + 1),
            read_words(from)};
}

SheetTheme read_theme(const json& from) {
    SheetTheme theme;
    theme.number = from.at("number").get<int>();
    theme.id = from.at("id").get<std::string>();
    for (const json& kind : from.at("legend")) {
        theme.legend.push_back(read_kind(kind));
    }
    for (const json& tick : from.at("ticks")) {
        theme.ticks.push_back(read_tick(tick));
    }
    return theme;
}

StickerKind read_sticker(const json& from) {
    return {from.at("number").get<int>(), read_kind(from)};
}

/// The list under `key` of a file of ours, each item by `read`.
template <typename Item>
std::vector<Item> read_list(const char* file, const char* key, Item (*read)(const json&)) {
    const std::filesystem::path path = asset(file);
    try {
        std::ifstream stream(path);
        std::vector<Item> items;
        const json document = json::parse(stream);
        for (const json& item : document.at(key)) {
            items.push_back(read(item));
        }
        return items;
    } catch (const json::exception&) {
        throw Error("error.asset_damaged", {{"file", path.string()}});
    }
}

template <typename Items, typename Wanted, typename Member>
auto find_in(const Items& items, const Wanted& wanted, Member member) {
    const auto found = std::ranges::find(items, wanted, member);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<SheetTheme>& sheet_themes() {
    static const auto themes = read_list("assets/sheet/themes.json", "themes", read_theme);
    return themes;
}

const std::vector<StickerKind>& sticker_kinds() {
    static const auto kinds = read_list("assets/sheet/stickers.json", "kinds", read_sticker);
    return kinds;
}

const SheetTheme* sheet_theme(int number) {
    return find_in(sheet_themes(), number, &SheetTheme::number);
}

const SheetTheme* sheet_theme(const std::string& id) {
    return find_in(sheet_themes(), id, &SheetTheme::id);
}

const StickerKind* sticker_kind(int number) {
    return find_in(sticker_kinds(), number, &StickerKind::number);
}

}  // namespace arpent::project
