// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/other_paper.hpp"

#include "core/scan/content_fit.hpp"
#include "core/scan/field_papers.hpp"
#include "core/scan/qr.hpp"
#include "core/scan/rectify.hpp"

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

}  // namespace

std::optional<OtherPaper> read_other_paper(const GrayImage& image, PictureSize full, bool half,
                                           const std::stop_token& stop) {
    for (const QrCode& qr : find_qr_codes(image, stop)) {
        const std::optional<PaperCode> code = parse_paper_code(qr.text);
        if (!code) {
            continue;
        }
        OtherPaper paper{*code, {}, note_without_place(*code)};
        if (code->maker != PaperMaker::field_papers || !code->box) {
            return paper;
        }
        const auto found = find_field_papers(image, qr, stop);
        if (const auto* why = std::get_if<Message>(&found)) {
            paper.note = *why;
            return paper;
        }
        const auto& sheet = std::get<FieldPapersSheet>(found);
        const auto ground = field_papers_ground(sheet.paper, *code->box, half);
        for (const Sighting& dot : sheet.dots) {
            paper.points.push_back({enlarged(dot.image, image, full),
                                    location_of(ground.value_or(Matrix3{}), dot.page)});
        }
        paper.note = {"scan.placed_by_field_papers",
                      {{"page", code->page}, {"paper", paper_name(sheet.paper)}}};
        return paper;
    }
    return std::nullopt;
}

std::optional<ControlPoints> match_field_papers(const GrayImage& image, PictureSize full,
                                                const GrayImage& print,
                                                const std::stop_token& stop) {
    const std::optional<Page> seen = find_page(image, stop);
    const std::optional<Page> clean = seen ? find_page(print, stop) : std::nullopt;
    if (!clean || clean->code != seen->code || clean->sheet.paper != seen->sheet.paper) {
        return std::nullopt;
    }
    constexpr double px_per_mm = 6;
    const sheet::PageRect map = field_papers_page(seen->sheet.paper).map;
    const auto map_of = [](const FieldPapersSheet& sheet) {
        return PageMap(sheet.view.to_picture(), sheet.view.lens());
    };
    const auto fitted =
        fit_content(image, map_of(seen->sheet),
                    rectify(print, map_of(clean->sheet), map, px_per_mm), map, px_per_mm, stop);
    const auto ground = field_papers_ground(seen->sheet.paper, *seen->code.box, false);
    if (!fitted || !ground) {
        return std::nullopt;
    }
    // Inside the border, where patches lie on all sides.
    constexpr int columns = 7;
    constexpr int rows = 5;
    const sheet::PageRect inside = map.grown(-12);
    ControlPoints points;
    for (int i = 0; i < columns * rows; ++i) {
        const int row = i / columns;
        const sheet::PagePoint place{inside.x + inside.width * (i % columns) / (columns - 1),
                                     inside.y + inside.height * row / (rows - 1)};
        points.push_back(
            {enlarged(fitted->map.to_image(place), image, full), location_of(*ground, place)});
    }
    return points;
}

}  // namespace arpent::scan
