// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/read_papers.hpp"

#include "core/paper/clean_page.hpp"
#include "core/project/page_marks.hpp"
#include "core/project/picture_hash.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_store.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/find_marks.hpp"
#include "core/scan/rectify.hpp"
#include "core/scan/refine.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace arpent::project {
namespace {

/// Where decoding ends and looking for marks ends, as shares of the work.
constexpr double decoded = 0.25;
constexpr double found = 0.8;

/// Marks are found to a fraction of a pixel: an A3 scan of 300 dpi is not made smaller first.
constexpr scan::RasterLimit as_read{6000, 24'000'000};

/// The clean page of a printing, if the carnet keeps it.
std::optional<scan::GrayImage> clean_page(const sheet::SheetCode& code, const PaperContext& context,
                                          const std::stop_token& stop) {
    const std::vector<std::byte> png = context.clean_page(code);
    if (png.empty()) {
        return std::nullopt;
    }
    job::Progress unseen;
    return scan::to_gray(scan::decode_image(png, {}, unseen, stop));
}

/// Puts a reading where the printed map itself says.
void refine_by_content(scan::SheetReading& reading, const scan::GrayImage& gray,
                       scan::PictureSize full, const scan::GrayImage& clean) {
    const sheet::Layout& layout = reading.layout();
    constexpr double px_per_mm = paper::clean_pixels_per_mm;
    const sheet::PageRect seen{0, 0, clean.width / px_per_mm, clean.height / px_per_mm};
    if (std::abs(seen.width - layout.width) > 1 || std::abs(seen.height - layout.height) > 1) {
        return;  // a clean page of another make than this layout
    }
    const scan::PageMap here =
        reading.map.scaled(gray.width / full.width, gray.height / full.height);
    const scan::GrayImage flat = scan::rectify(gray, here, seen, px_per_mm);
    const auto refinement = scan::refine(flat, clean, px_per_mm);
    if (refinement && refinement->held_out_mm < reading.quality.left_out_mm) {
        reading.map = scan::refined(reading.map, *refinement);
        reading.quality.left_out_mm = refinement->held_out_mm;
        reading.error_m = refinement->held_out_mm * reading.payload.ground.metres_per_mm();
        reading.frame = scan::frame_in_picture(reading.map, layout);
    }
}

/// What people left on the page.
std::vector<edit::Mark> marks_on(const scan::SheetReading& reading, const scan::Raster& raster,
                                 const std::optional<scan::GrayImage>& clean,
                                 const edit::PictureHash& picture, const PaperContext& context,
                                 const std::stop_token& stop) {
    const std::vector<scan::FoundMark> found =
        clean ? scan::find_marks(raster, reading.map, reading.layout(), *clean, stop)
              : scan::find_marks(raster, reading.map, reading.layout(), stop);
    const auto first_row = context.first_rows.find(reading.payload.code());
    return page_marks(found,
                      {reading.payload, reading.map,
                       first_row != context.first_rows.end() ? first_row->second : 1},
                      picture);
}

scan::Placement placement_of(const scan::SheetReading& reading) {
    if (!(reading.payload.ground.scale > 0)) {
        return scan::ControlPoints{};  // a relevé form lies nowhere
    }
    return scan::SheetPlacement{reading.payload, reading.map, scan::SheetBy::marks, reading.rms_m,
                                reading.error_m};
}

/// A paper of another program, laid over its clean page where there is one.
std::optional<scan::OtherPaper> other_paper(const scan::GrayImage& gray, scan::PictureSize full,
                                            const PaperContext& context,
                                            const std::stop_token& stop) {
    auto paper = scan::read_other_paper(gray, full, context.half_page, stop);
    if (paper && !paper->points.empty() && context.atlas_page) {
        if (const auto print = context.atlas_page(paper->code, stop)) {
            auto matched = scan::match_field_papers(gray, full, context.half_page, *print, stop);
            return matched ? std::move(matched) : std::move(paper);
        }
    }
    return paper;
}

/// Whether a page of ours was seen, readable or not.
bool is_ours(const scan::SheetResult& result) {
    const auto* unread = std::get_if<scan::SheetUnread>(&result);
    return unread == nullptr || unread->payload;
}

}  // namespace

PaperContext paper_context(Project& carnet) {
    PaperContext context;
    context.quarter = carnet.box();
    const SheetStore& sheets = carnet.sheets();
    for (const PrintedSheet& printed : sheets.all()) {
        context.known.printed.push_back(printed.payload);
        if (printed.first_row > 0) {
            context.first_rows[printed.code()] = printed.first_row;
        }
        if (context.known.projects.empty() ||
            context.known.projects.back() != printed.payload.project) {
            context.known.projects.push_back(printed.payload.project);
        }
    }
    context.clean_page = [&sheets](const sheet::SheetCode& code) {
        return sheets.clean_page(code);
    };
    return context;
}

PaperReading read_paper(const scan::ScanFile& file, unsigned page, const PaperContext& context,
                        job::Progress& progress, const std::stop_token& stop) {
    scan::LoadedScan loaded = scan::load_page(file, page, context.quarter, stop);
    PaperReading result;
    result.picture = loaded.size();
    result.note = loaded.note;
    result.kept.layer.name = loaded.name;
    job::Progress decoding(progress, 0, decoded);
    const scan::Raster raster = scan::decode_image(loaded.bytes, as_read, decoding, stop);
    const scan::GrayImage gray = scan::to_gray(raster);
    result.sheets = scan::read_sheets(gray, result.picture, context.known, stop);
    progress.set(found);
    const edit::PictureHash hash = picture_hash(loaded.bytes);
    for (scan::SheetResult& sheet : result.sheets) {
        if (auto* reading = std::get_if<scan::SheetReading>(&sheet)) {
            const auto clean = clean_page(reading->payload.code(), context, stop);
            if (clean) {
                refine_by_content(*reading, gray, result.picture, *clean);
            }
            const std::vector<edit::Mark> marks =
                marks_on(*reading, raster, clean, hash, context, stop);
            result.kept.marks.insert(result.kept.marks.end(), marks.begin(), marks.end());
            // A form lies nowhere; the map beside it does.
            if (!std::exchange(result.is_placed, true) ||
                !std::holds_alternative<scan::SheetPlacement>(result.kept.layer.placement)) {
                result.kept.layer.placement = placement_of(*reading);
            }
        }
    }
    if (!result.is_placed && loaded.placement) {
        result.kept.layer.placement = *loaded.placement;
        result.is_placed = true;
    }
    if (!result.is_placed && std::ranges::none_of(result.sheets, is_ours)) {
        result.other = other_paper(gray, result.picture, context, stop);
        if (result.other) {
            result.note = result.other->note;
            result.is_placed = !result.other->points.empty();
            result.kept.layer.placement = result.other->points;
        }
    }
    result.kept.file = std::move(loaded.bytes);
    progress.set(1);
    return result;
}

}  // namespace arpent::project
