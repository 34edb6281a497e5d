// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/page_marks.hpp"

namespace arpent::project {
namespace {

edit::MarkPoint in_picture(const scan::PageMap& map, double x, double y) {
    const scan::PixelPoint pixel = map.to_image({x, y});
    return {pixel.x, pixel.y};
}

edit::MarkKind kind_of(scan::FoundKind kind) {
    switch (kind) {
        case scan::FoundKind::pen: return edit::MarkKind::pen;
        case scan::FoundKind::sticker: return edit::MarkKind::sticker;
        case scan::FoundKind::row: break;
    }
    return edit::MarkKind::row;
}

edit::Mark mark_of(const scan::FoundMark& found, const ReadPage& page) {
    edit::Mark mark;
    mark.kind = kind_of(found.kind);
    mark.page = {found.at.x, found.at.y};
    const sheet::PageRect& box = found.box;
    mark.box = {{{box.x, box.y}, {box.right(), box.bottom()}}};
    mark.crop = {{in_picture(page.map, box.x, box.y), in_picture(page.map, box.right(), box.y),
                  in_picture(page.map, box.right(), box.bottom()),
                  in_picture(page.map, box.x, box.bottom())}};
    mark.ticks = found.ticks;
    if (found.sticker) {
        mark.sticker_kind = found.sticker->kind;
        mark.number = found.sticker->number;
    }
    if (found.kind == scan::FoundKind::row) {
        mark.number = page.first_row + found.row;
    } else if (page.payload.ground.scale > 0) {
        const sheet::Layout& layout = sheet::layout_of(page.payload.layout);
        mark.place = geo::to_location(page.payload.ground.to_world(found.at, layout.frame));
    }
    return mark;
}

}  // namespace

std::vector<edit::Mark> page_marks(std::span<const scan::FoundMark> found, const ReadPage& page,
                                   const edit::PictureHash& picture) {
    std::vector<edit::Mark> marks;
    for (const scan::FoundMark& each : found) {
        marks.push_back(mark_of(each, page));
        marks.back().picture = picture;
        marks.back().sheet = page.payload.code().text();
    }
    return marks;
}

}  // namespace arpent::project
