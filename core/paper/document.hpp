// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/paper/poster_page.hpp"

#include <string>
#include <variant>
#include <vector>

namespace arpent::paper {

struct DocumentHeading {
    int level = 2;  ///< 2 or 3: the title is the only 1
    std::string words;
};

struct DocumentParagraph {
    std::string words;
    bool is_note = false;  ///< said aside: small
};

/// One after the other, each a line that leads somewhere when it has a link.
struct DocumentList {
    struct Item {
        std::string words;
        std::string link{};  ///< https://…; "" for none
    };
    std::vector<Item> items;
};

/// Words in the first column or columns, numbers in the rest.
struct DocumentTable {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< a cell for each column
    std::size_t word_columns = 1;
};

/// A piece of map with things on it.
struct DocumentMap {
    std::string caption;
    std::string alt;  ///< for those who do not see it
    PosterView view;
    geo::Box box;  ///< what it shows, at least
    const render::Sea* sea = nullptr;
};

using DocumentBlock =
    std::variant<DocumentHeading, DocumentParagraph, DocumentList, DocumentTable, DocumentMap>;

/// A text with tables and maps, to be read on paper or on a screen, in the language of those who
/// read it. What its maps point at must outlive it.
struct Document {
    std::string language = "fr";
    std::string title;
    std::string subtitle;
    std::vector<DocumentBlock> blocks;
    std::string made_with;  ///< at the foot
};

/// Height of a map that is this wide, so that its box fills it, within what a page bears.
double map_height(const DocumentMap& map, double width);

}  // namespace arpent::paper
