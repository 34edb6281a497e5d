// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/catalogue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace arpent::preset {

/// Finds presets by what people call them: « BANC », « œuvre », « poub », « bancs », in both
/// languages at once. Built once from a catalogue; searching reads only.
class Search {
public:
    explicit Search(const PresetCatalogue& catalogue);

    /// Presets in which every word of the query is found, the best first: the whole name, the
    /// beginning of the name, the beginning of a word of it, an everyday word, then anywhere.
    /// Equally good ones in the catalogue's order. An empty query finds nothing.
    std::vector<PresetPtr> find(std::string_view query, std::size_t limit = 50) const;
    /// Only those that something new of this geometry can be made with.
    std::vector<PresetPtr> find_new(std::string_view query, Geometry geometry,
                                    std::size_t limit = 50) const;

private:
    /// Folded words with one space before each and between them: a word starts after a space.
    struct Entry {
        PresetPtr preset;
        std::vector<std::string> names;
        std::vector<std::string> terms;
    };
    int rank(const Entry& entry, std::string_view whole,
             const std::vector<std::string>& words) const;
    std::vector<PresetPtr> find_if(std::string_view query, std::size_t limit,
                                   const std::optional<Geometry>& geometry) const;

    std::vector<Entry> entries_;
};

}  // namespace arpent::preset
