// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/crs.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace arpent::scan {

/// Whose paper a QR code belongs to.
enum class PaperMaker : std::uint8_t { field_papers, walking_papers, sketch_map, paper2gis };

/// A box in a coordinate system: west < east and south < north.
struct CrsBox {
    Crs crs;
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    bool operator==(const CrsBox&) const = default;
};

/// What the QR code of another program's paper says.
struct PaperCode {
    PaperMaker maker = PaperMaker::field_papers;
    std::string paper;          ///< the atlas, the print or the map, as its program calls it
    std::string page;           ///< of an atlas: "A1", "i" for its overview; may be empty
    std::optional<CrsBox> box;  ///< of the map on the paper; older papers do not say

    bool operator==(const PaperCode&) const = default;
};

/// Nothing for the code of anything else. Understood (facts/paper.md 1.1 and 6.7), whatever the
/// host, since people run their own:
/// Field Papers since 2016 …/atlases/ATLAS/PAGE?bbox=W,S,E,N in degrees, before that without the
/// box, before that …/atlas.php?id=ATLAS%2FPAGE; Walking Papers …/print.php?id=PRINT, perhaps with
/// /ROW,COLUMN; Sketch Map Tool VERSION,UUID,W,S,E,N[,LAYER] in EPSG:3857, its first ones
/// W,S,E,N;DATE;PAPER in degrees or JSON; Paper2GIS W,S,E,N,EPSG and the pixels of its map.
std::optional<PaperCode> parse_paper_code(std::string_view text);

}  // namespace arpent::scan
