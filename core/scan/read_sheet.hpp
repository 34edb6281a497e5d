// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/scan/gray_image.hpp"
#include "core/scan/page_fit.hpp"
#include "core/sheet/payload.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::scan {

/// What the carnet knows of the sheets that it printed. Sheets that it does not know are read from
/// their QR codes.
struct KnownSheets {
    std::vector<std::uint32_t> projects;  ///< under which this carnet prints
    std::vector<sheet::Payload> printed;
};

/// Green: 8 marks or more around 70 % of the frame, good to half a millimetre. Amber: worth a look.
enum class SheetGrade : std::uint8_t { green, amber };

/// A sheet of ours, found and placed. Pixels are those of the full picture.
struct SheetReading {
    sheet::Payload payload;
    bool by_qr = false;  ///< else the carnet knew the code of the marks
    PageMap map;
    PageQuality quality;
    SheetGrade grade = SheetGrade::green;
    double rms_m = 0;    ///< of the marks, on the ground; 0 for a sheet without a map
    double error_m = 0;  ///< to expect between the marks
    std::vector<MarkHit> hits;
    std::array<PixelPoint, 4> frame;  ///< its corners, from the top left, clockwise as printed
    /// What to tell beside: scan.other_carnet {code}, scan.old_printing {code}.
    std::optional<Message> note;

    const sheet::Layout& layout() const { return sheet::layout_of(payload.layout); }
};

/// A sheet of ours, or a picture, that could not be placed. `why`: scan.no_marks, scan.code_unknown
/// {code}, scan.code_damaged, scan.codes_disagree {qr, marks}, scan.marks_missing {code, count},
/// scan.marks_astray {code}.
struct SheetUnread {
    std::optional<sheet::Payload> payload;  ///< where the sheet is known all the same
    Message why;
    /// Where the corners of its frame may be, as the few marks that are seen say.
    std::optional<std::array<PixelPoint, 4>> frame{};
};

using SheetResult = std::variant<SheetReading, SheetUnread>;

/// The corners of a page's frame in the picture, from the top left one, clockwise.
std::array<PixelPoint, 4> frame_in_picture(const PageMap& map, const sheet::Layout& layout);

/// Finds and places every sheet of ours in a picture, at least one result. `full` is the size of
/// the picture that `image` shows, perhaps smaller. Any thread. Throws Cancelled.
std::vector<SheetResult> read_sheets(const GrayImage& image, PictureSize full,
                                     const KnownSheets& known, const std::stop_token& stop);

}  // namespace arpent::scan
