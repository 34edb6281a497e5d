// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/location.hpp"
#include "core/render/sea.hpp"
#include "core/sheet/ground.hpp"
#include "core/sheet/layout.hpp"

#include <string>
#include <vector>

namespace arpent::paper {

/// What stands on papers whatever they show, in the language of those who read them.
struct PageWords {
    std::string attribution;   ///< "© les contributeurs OpenStreetMap"
    std::string made_with;     ///< "Fait avec Arpent"
    std::string do_not_write;  ///< "Ne pas écrire ici"
    std::string group;         ///< "Groupe"
    std::string notes;         ///< "Notes"
    std::string north;         ///< "N"
    std::string number;        ///< "n°": heads the column of numbers
    std::string what;          ///< "Quoi ?"
    std::string remark;        ///< "Remarque"
    std::string form;          ///< "Relevé": what a form is called
};

/// A picture of assets/icons with its word.
struct LegendItem {
    std::string icon;
    std::string words;
};

/// The names of the pages around, as they lie on the ground; "" where there is none.
struct Neighbours {
    std::string left;
    std::string right;
    std::string above;
    std::string below;

    bool any() const { return !left.empty() || !right.empty() || !above.empty() || !below.empty(); }
};

/// Whose paper it is.
struct PageGroup {
    int number = 0;  ///< 0: nobody's yet, there is a box to write the name in
    std::string name;
};

/// What the panel of a page says.
struct PageHead {
    std::string title;  ///< of the quarter
    std::string name;   ///< of the page: "B3"
    PageGroup group;
    std::string theme;  ///< "Mobilier urbain"; "" without a theme
    std::vector<LegendItem> legend;
    Neighbours neighbours;
};

/// A place to go back to, printed as a number in a circle.
struct NumberedPlace {
    int number = 0;
    geo::Location at;
};

/// A page with a map: all that is drawn, but for what tells one printed page from another
/// (page_identity.hpp).
struct MapPage {
    sheet::LayoutId layout = sheet::LayoutId::a4_portrait;
    sheet::Ground ground;
    PageHead head;
    /// The border of the sector when it has a shape of its own; closed without repeating the first.
    std::vector<geo::Location> sector;
    std::vector<NumberedPlace> places;
    const render::Sea* sea = nullptr;  ///< of the whole map; null without a coast
};

}  // namespace arpent::paper
