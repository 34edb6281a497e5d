// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/placing.hpp"

#include "core/scan/read_sheet.hpp"

#include <string>
#include <utility>

namespace arpent::operation {
namespace {

bool has_map(const std::optional<sheet::Payload>& sheet) {
    return sheet && sheet->ground.scale > 0;
}

}  // namespace

Placing::Placing(project::Scan scan, scan::PictureSize picture, PaperHints hints)
    : points_(std::move(scan), picture), hints_(std::move(hints)) {
    const scan::Placement& known = points_.scan().placement;
    if (const auto* page = std::get_if<scan::SheetPlacement>(&known)) {
        corners_.emplace(page->payload, picture,
                         scan::frame_in_picture(page->map, sheet::layout_of(page->payload.layout)));
        hints_.frame.reset();  // it is placed: only a hand moves it
        way_ = Way::corners;
    } else if (may_have_code()) {
        way_ = Way::code;
        if (has_map(hints_.sheet)) {
            corners_.emplace(*hints_.sheet, picture, hints_.frame);
            way_ = Way::corners;
        }
    }
}

PhotoPins* Placing::pins() {
    switch (way_) {
        case Way::code: return nullptr;
        case Way::corners: return &*corners_;
        case Way::points: return &points_;
    }
    return nullptr;
}

bool Placing::may_have_code() const {
    const auto* set = std::get_if<scan::ControlPoints>(&points_.scan().placement);
    return set != nullptr && set->empty() && !hints_.is_anothers && points_.points().empty() &&
           !points_.waiting_on_photo() && !points_.waiting_on_map();
}

void Placing::ask_code() {
    way_ = Way::code;
    problem_.reset();
}

void Placing::take_code(std::string_view text, const FindSheet& find) {
    const auto code = sheet::SheetCode::parse(text);
    if (!code) {
        problem_ = Message{"scan.code_wrong", {}};
        return;
    }
    const auto sheet = find(*code);
    if (!sheet) {
        problem_ = Message{"scan.code_not_here", {{"code", code->text()}}};
    } else if (!has_map(sheet)) {
        problem_ = Message{"scan.page_without_map", {}};
    } else {
        hints_.frame.reset();
        corners_.emplace(*sheet, picture(), std::nullopt);
        way_ = Way::corners;
    }
}

bool Placing::has_corners() const {
    return way_ == Way::corners && (corners_->is_touched() || hints_.frame) &&
           std::holds_alternative<scan::SheetPlacement>(corners_->placement());
}

scan::Placement Placing::placement() const {
    if (has_corners()) {
        return std::get<scan::SheetPlacement>(corners_->placement());
    }
    return way_ == Way::points ? points_.placement() : points_.scan().placement;
}

std::optional<scan::Transform> Placing::transform() const {
    auto result = scan::transform_of(placement(), picture());
    auto* transform = std::get_if<scan::Transform>(&result);
    return transform != nullptr ? std::optional(std::move(*transform)) : std::nullopt;
}

Message Placing::step() const {
    switch (way_) {
        case Way::points: return points_.step();
        case Way::code:
            if (problem_) return *problem_;
            return hints_.why.value_or(Message{"scan.ask_code", {}});
        case Way::corners: break;
    }
    if (corners_->is_touched()) {
        const auto placed = corners_->placement();
        if (const auto* why = std::get_if<Message>(&placed)) return *why;
        return {"scan.step_corners_set", {}};
    }
    return {"scan.step_corners", {}};
}

Message Placing::verdict() const {
    const bool begun = way_ == Way::corners ? corners_->is_touched() : points_.pin_count() > 0;
    if (hints_.why && !begun) return *hints_.why;  // a person has to do it at all
    if (way_ == Way::points) return points_.verdict();
    return judge(placement(), picture()).words;
}

Trust Placing::trust() const {
    return way_ == Way::points ? points_.trust() : judge(placement(), picture()).trust;
}

}  // namespace arpent::operation
