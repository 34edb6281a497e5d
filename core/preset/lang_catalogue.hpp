// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::preset {

/// JOSM's translations: two binary files, one with the English texts (en.lang), one with another
/// language's in the same order. Layout of JOSM's I18n: texts with a 16-bit big-endian length; in
/// the other file length 0 means untranslated and 0xFFFE equal to English; 0xFFFF in both starts
/// the plurals, which presets do not use.
class LangCatalogue {
public:
    /// Throws Error: error.preset_unreadable, error.preset_translation_broken {file}.
    static LangCatalogue read(const std::filesystem::path& english,
                              const std::filesystem::path& other);
    static LangCatalogue parse(std::string_view english, std::string_view other,
                               const std::string& name);

    /// Of a text with its context ("" for none); nothing when untranslated.
    std::optional<std::string_view> find(std::string_view text, std::string_view context) const;
    std::size_t size() const { return texts_.size(); }

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace arpent::preset
