// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/other_paper.hpp"

#include "core/scan/field_papers.hpp"
#include "core/scan/qr.hpp"
#include "core/scan/rectify.hpp"
#include "core/scan/refine.hpp"

#include <string>

namespace arpent::scan {
namespace {

geo::Location location_of(const Matrix3& ground, sheet::PagePoint place) {
    const Plane metres = ground.apply(place.x, place.y);
    return geo::to_location({0.5 + metres.x / geo::equator_m, 0.5 - metres.y / geo::equator_m});
}

PixelPoint enlarged(PixelPoint pixel, const GrayImage& image, PictureSize full) {
    return {pixel.x * full.width / image.width, pixel.y * full.height / image.height};
}

/// A page whose code holds its box, found by its dots.
struct Page {
    PaperCode code;
    FieldPapersSheet sheet;
};

Message note_without_place(const PaperCode& code) {
    switch (code.maker) {
        case PaperMaker::field_papers: return {"scan.field_papers_old", {{"page", code.page}}};
        case PaperMaker::walking_papers: return {"scan.walking_papers", {}};
        case PaperMaker::sketch_map: return {"scan.sketch_map", {}};
        case PaperMaker::paper2gis: return {"scan.paper2gis", {}};
    }
    return {};
}

std::optional<Page> find_page(const GrayImage& image, const std::stop_token& stop) {
    for (const QrCode& qr : find_qr_codes(image, stop)) {
        const std::optional<PaperCode> code = parse_paper_code(qr.text);
        if (!code || code->maker != PaperMaker::field_papers || !code->box) {
            continue;
        }
        auto found = find_field_papers(image, qr, stop);
        if (auto* sheet = std::get_if<FieldPapersSheet>(&found)) {
            return Page{*code, std::move(*sheet)};
        }
    }
    return std::nullopt;
}

PageMap map_of(const FieldPapersSheet& sheet) {
    return PageMap(sheet.view.to_picture(), sheet.view.lens());
}

/// Where places of a page lie in the full picture and on the ground.
class Tie {
public:
    Tie(const PageMap& map, const Matrix3& ground, const GrayImage& image, PictureSize full)
        : map_(map), ground_(ground), image_(image), full_(full) {}

    ControlPoint at(sheet::PagePoint place) const { return at(place, map_.to_image(place)); }
    ControlPoint at(sheet::PagePoint place, PixelPoint seen) const {
        return {enlarged(seen, image_, full_), location_of(ground_, place)};
    }
    std::array<ControlPoint, 4> corners(const sheet::PageRect& rect) const {
        return {at({rect.x, rect.y}), at({rect.right(), rect.y}), at({rect.right(), rect.bottom()}),
                at({rect.x, rect.bottom()})};
    }

private:
    const PageMap& map_;
    const Matrix3& ground_;
    const GrayImage& image_;
    PictureSize full_;
};

/// Points all over a page, inside its border, where patches lie on all sides.
ControlPoints points_over(const sheet::PageRect& map, const Tie& tie) {
    constexpr int columns = 7;
    constexpr int rows = 5;
    const sheet::PageRect inside = map.grown(-12);
    ControlPoints points;
    for (int i = 0; i < columns * rows; ++i) {
        const int row = i / columns;
        points.push_back(tie.at({inside.x + inside.width * (i % columns) / (columns - 1),
                                 inside.y + inside.height * row / (rows - 1)}));
    }
    return points;
}

}  // namespace

std::optional<OtherPaper> read_other_paper(const GrayImage& image, PictureSize full, bool half,
                                           const std::stop_token& stop) {
    for (const QrCode& qr : find_qr_codes(image, stop)) {
        const std::optional<PaperCode> code = parse_paper_code(qr.text);
        if (!code) {
            continue;
        }
        OtherPaper paper{*code, {}, {}, note_without_place(*code)};
        if (code->maker != PaperMaker::field_papers || !code->box) {
            return paper;
        }
        const auto found = find_field_papers(image, qr, stop);
        if (const auto* why = std::get_if<Message>(&found)) {
            paper.note = *why;
            return paper;
        }
        const auto& sheet = std::get<FieldPapersSheet>(found);
        const PageMap map = map_of(sheet);
        const Matrix3 ground =
            field_papers_ground(sheet.paper, *code->box, half).value_or(Matrix3{});
        const Tie tie(map, ground, image, full);
        for (const Sighting& dot : sheet.dots) {
            paper.points.push_back(tie.at(dot.page, dot.image));
        }
        paper.frame = tie.corners(field_papers_page(sheet.paper).map);
        paper.note = {"scan.placed_by_field_papers",
                      {{"page", code->page}, {"paper", paper_name(sheet.paper)}}};
        return paper;
    }
    return std::nullopt;
}

std::optional<OtherPaper> match_field_papers(const GrayImage& image, PictureSize full, bool half,
                                             const GrayImage& print, const std::stop_token& stop) {
    const std::optional<Page> seen = find_page(image, stop);
    const std::optional<Page> clean = seen ? find_page(print, stop) : std::nullopt;
    if (!clean || clean->code != seen->code || clean->sheet.paper != seen->sheet.paper) {
        return std::nullopt;
    }
    constexpr double px_per_mm = 6;
    const sheet::PageRect map = field_papers_page(seen->sheet.paper).map;
    const PageMap by_dots = map_of(seen->sheet);
    const auto refinement = refine(rectify(image, by_dots, map, px_per_mm),
                                   rectify(print, map_of(clean->sheet), map, px_per_mm), px_per_mm);
    const auto ground = field_papers_ground(seen->sheet.paper, *seen->code.box, half);
    if (!refinement || !ground) {
        return std::nullopt;
    }
    const PageMap by_content = refined(by_dots, *refinement, {map.x, map.y});
    const Tie tie(by_content, *ground, image, full);
    return OtherPaper{seen->code,
                      points_over(map, tie),
                      tie.corners(map),
                      {"scan.placed_by_atlas", {{"page", seen->code.page}}}};
}

}  // namespace arpent::scan
