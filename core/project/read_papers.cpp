// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/read_papers.hpp"

#include "core/project/page_content.hpp"
#include "core/project/picture_hash.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_store.hpp"
#include "core/scan/decode.hpp"

#include <algorithm>
#include <utility>

namespace arpent::project {
namespace {

/// Where decoding ends and looking for marks ends, as shares of the work.
constexpr double decoded = 0.25;
constexpr double found = 0.8;

/// Puts a reading where the printed map itself says.
void refine_by_content(scan::SheetReading& reading, const PagePicture& picture,
                       const scan::GrayImage& clean) {
    const sheet::Layout& layout = reading.layout();
    auto laid = lay_over_print(reading.map, layout, picture, clean);
    if (laid && laid->held_out_mm < reading.quality.left_out_mm) {
        reading.map = std::move(laid->map);
        reading.quality.left_out_mm = laid->held_out_mm;
        reading.error_m = laid->held_out_mm * reading.payload.ground.metres_per_mm();
        reading.frame = scan::frame_in_picture(reading.map, layout);
    }
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
    const scan::Raster raster = scan::decode_image(loaded.bytes, limit_of_reading, decoding, stop);
    const scan::GrayImage gray = scan::to_gray(raster);
    result.sheets = scan::read_sheets(gray, result.picture, context.known, stop);
    progress.set(found);
    const edit::PictureHash hash = picture_hash(loaded.bytes);
    for (scan::SheetResult& sheet : result.sheets) {
        if (auto* reading = std::get_if<scan::SheetReading>(&sheet)) {
            const auto clean = clean_page(reading->payload.code(), context, stop);
            if (clean) {
                refine_by_content(*reading, {gray, result.picture}, *clean);
            }
            const std::vector<edit::Mark> marks =
                marks_on({reading->payload, reading->map, 1}, raster, clean, hash, context, stop);
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
