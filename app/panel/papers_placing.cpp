// SPDX-License-Identifier: GPL-3.0-or-later
// Papers that a person places, and those that are read again.
#include "app/panel/papers.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"
#include "core/project/read_by_corners.hpp"
#include "core/project/sheet_grid.hpp"
#include "core/project/sheet_store.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/other_paper.hpp"

#include <utility>

namespace arpent::panel {

void Papers::align(project::ScanId id) {
    const Paper* paper = find(id);
    if (paper == nullptr) {
        return;
    }
    stop_aligning();
    aligned_ = id;
    bench_.tell_nothing();
    if (on_map_.contains(id)) {
        start_placing(*paper);
    } else {
        decode(id, true);
    }
}

void Papers::start_placing(const Paper& paper) {
    placing_.emplace(paper.scan, *paper.size, paper.hints);
    show(paper.scan.id);
    if (const operation::FrameCorners* corners = placing_->corners()) {
        show_page(corners->payload());
        lay(paper, placing_->transform());
    }
}

void Papers::show_page(const sheet::Payload& payload) {
    geo::Box box;
    for (const geo::Location corner : project::ground_ring(payload.ground, payload.layout)) {
        box.extend(corner);
    }
    bench_.fly_to(box);
}

void Papers::stop_aligning() {
    aligned_.reset();
    placing_.reset();
}

void Papers::take_code(std::string_view text) {
    if (!placing_) {
        return;
    }
    placing_->take_code(text, [this](const sheet::SheetCode& code) {
        const auto printed = bench_.project().sheets().find(code);
        return printed ? std::optional(printed->payload) : std::nullopt;
    });
    if (const operation::FrameCorners* corners = placing_->corners()) {
        show_page(corners->payload());
    }
}

const gl::Texture* Papers::photo() const {
    return placing_ ? map_.scan_picture(map_id(*aligned_)) : nullptr;
}

void Papers::keep_placing() {
    Paper* paper = placing_ ? find(*aligned_) : nullptr;
    if (paper == nullptr) {
        return;
    }
    paper->scan.placement = placing_->placement();
    paper->judgement = operation::judge(paper->scan.placement, *paper->size);
    lay(*paper, placing_->transform());
    keep(paper->scan.id);
}

void Papers::finish_placing() {
    if (placing_ && placing_->has_corners()) {
        keep_placing();
        settle(std::get<scan::SheetPlacement>(placing_->placement()));
    }
    stop_aligning();
}

void Papers::settle(const scan::SheetPlacement& placement) {
    progress_ = std::make_shared<job::Progress>();
    const sheet::Layout& layout = sheet::layout_of(placement.payload.layout);
    post(Message{"scan.settling", {}},
         [this, id = *aligned_, payload = placement.payload,
          corners = scan::frame_in_picture(placement.map, layout),
          context = project::paper_context(bench_.project()), &scans = bench_.project().scans(),
          progress = progress_](const std::stop_token& stop) {
             auto page = std::make_shared<project::HandPlacedPage>(project::read_by_corners(
                 scans.image(id), payload, corners, context, *progress, stop));
             return [this, id, page] {
                 on_settled(id, std::move(page->placement), page->marks);
                 const bool compared =
                     find(id) != nullptr && find(id)->judgement.trust != operation::Trust::unknown;
                 if (page->marks.empty()) {
                     bench_.tell({compared ? "scan.settled" : "scan.settled_unchecked", {}});
                 }
             };
         });
}

void Papers::on_settled(project::ScanId id, scan::Placement placement,
                        const std::vector<edit::Mark>& marks) {
    Paper* paper = find(id);
    if (paper == nullptr) {
        return;  // removed meanwhile
    }
    paper->scan.placement = std::move(placement);
    paper->judgement = operation::judge(paper->scan.placement, *paper->size);
    lay(*paper);
    keep(id);
    show(id);
    if (!marks.empty()) {
        const auto kept = bench_.project().marks().keep({paper->scan, {}, marks});
        bench_.tell({"scan.marks_found", {{"n", std::to_string(kept.added.size())}}});
    }
}

void Papers::set_half_page(project::ScanId id, bool half) {
    Paper* paper = find(id);
    if (paper == nullptr || !paper->half_page) {
        return;
    }
    paper->half_page = half;
    progress_ = std::make_shared<job::Progress>();
    post(Message{"scan.opening", {{"file", paper->scan.name}}},
         [this, id, half, &scans = bench_.project().scans(),
          progress = progress_](const std::stop_token& stop) {
             const scan::Raster raster = scan::decode_image(scans.image(id), {}, *progress, stop);
             auto other = std::make_shared<std::optional<scan::OtherPaper>>(scan::read_other_paper(
                 scan::to_gray(raster),
                 {static_cast<double>(raster.full_width), static_cast<double>(raster.full_height)},
                 half, stop));
             return [this, id, other] {
                 if (*other && !(*other)->points.empty()) {
                     on_settled(id, std::move((*other)->points), {});
                 }
             };
         });
}

}  // namespace arpent::panel
