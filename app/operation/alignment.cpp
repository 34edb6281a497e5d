// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/alignment.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace arpent::operation {
namespace {

/// On paper at 1:2000 these are 2.5 and 7.5 mm: more than pen and hand need, and what is plainly
/// beside the street.
constexpr double good_m = 5;
constexpr double fair_m = 15;

Trust trust_in(double error_m) {
    if (error_m <= good_m) {
        return Trust::good;
    }
    return error_m <= fair_m ? Trust::fair : Trust::poor;
}

std::string whole(double metres) { return std::to_string(std::lround(std::min(metres, 1e9))); }

Judgement judge_error(std::optional<double> error_m, bool upper) {
    if (!error_m) {
        return {Trust::unknown, {"scan.error_unknown", {}}};
    }
    // An upper bound that is large says nothing: a photo from the side gives one too.
    const Trust told = trust_in(*error_m);
    const Trust trust = upper && told != Trust::good ? Trust::unknown : told;
    if (*error_m < 1) {
        return {trust, {"scan.error_small", {}}};
    }
    return {trust, {upper ? "scan.error_upper" : "scan.error", {{"metres", whole(*error_m)}}}};
}

Judgement judge_fit(const std::variant<scan::Fit, Message>& result) {
    if (const auto* why = std::get_if<Message>(&result)) {
        return {Trust::none, *why};
    }
    const auto& fit = std::get<scan::Fit>(result);
    return judge_error(fit.error_m, fit.error_is_upper);
}

Judgement judge_file(const scan::FilePlacement& file) {
    if (file.rms_m) {
        return judge_error(file.rms_m, false);
    }
    return {Trust::unknown, {file.crs_assumed ? "scan.by_itself_assumed" : "scan.by_itself", {}}};
}

}  // namespace

Judgement judge(const scan::Placement& placement, scan::PictureSize picture) {
    if (const auto* file = std::get_if<scan::FilePlacement>(&placement)) {
        return judge_file(*file);
    }
    if (const auto* page = std::get_if<scan::SheetPlacement>(&placement)) {
        return page->error_m ? judge_error(page->error_m, false)
                             : Judgement{Trust::unknown, {"scan.error_unchecked", {}}};
    }
    const auto& points = std::get<scan::ControlPoints>(placement);
    if (points.empty()) {
        return {Trust::none, {"scan.not_placed", {}}};
    }
    return judge_fit(scan::fit(points, picture));
}

Alignment::Alignment(project::Scan scan, scan::PictureSize picture)
    : scan_(std::move(scan)), picture_(picture) {
    if (const auto* points = std::get_if<scan::ControlPoints>(&scan_.placement)) {
        points_ = *points;
    }
    refit();
}

void Alignment::refit() {
    result_ = scan::fit(points_, picture_);
    if (chosen_ && *chosen_ >= points_.size()) {
        chosen_.reset();
    }
}

scan::PixelPoint Alignment::within(scan::PixelPoint pixel) const {
    return {std::clamp(pixel.x, 0.0, picture_.width), std::clamp(pixel.y, 0.0, picture_.height)};
}

std::optional<geo::Location> Alignment::guess(scan::PixelPoint pixel) const {
    const std::optional<scan::Transform> known = transform();
    const auto world = known ? known->to_world(pixel) : std::nullopt;
    return world ? std::optional(geo::to_location(*world)) : std::nullopt;
}

bool Alignment::complete() {
    if (!waiting_on_photo_ || !waiting_on_map_) {
        return false;
    }
    points_.push_back({*waiting_on_photo_, *waiting_on_map_});
    waiting_on_photo_.reset();
    waiting_on_map_.reset();
    chosen_.reset();
    refit();
    return true;
}

bool Alignment::click_photo(scan::PixelPoint pixel) {
    if (within(pixel) != pixel) {
        return false;
    }
    waiting_on_photo_ = pixel;
    return complete();
}

bool Alignment::click_map(geo::Location ground) {
    if (!ground.is_defined()) {
        return false;
    }
    waiting_on_map_ = ground;
    return complete();
}

void Alignment::move_on_photo(std::size_t point, scan::PixelPoint pixel) {
    if (point == points_.size() && waiting_on_photo_) {
        waiting_on_photo_ = within(pixel);
        return;
    }
    points_.at(point).image = within(pixel);
    refit();
}

PhotoPins::Look Alignment::look(std::size_t index) const {
    if (index >= points_.size()) {
        return Look::waiting;
    }
    return chosen_ == index ? Look::chosen : suspect() == index ? Look::suspect : Look::set;
}

void Alignment::move_on_map(std::size_t point, geo::Location ground) {
    if (ground.is_defined()) {
        points_.at(point).ground = ground;
        refit();
    }
}

bool Alignment::take_back() {
    if (waiting_on_photo_ || waiting_on_map_) {
        waiting_on_photo_.reset();
        waiting_on_map_.reset();
        return true;
    }
    if (points_.empty()) {
        return false;
    }
    points_.erase(points_.begin() +
                  static_cast<std::ptrdiff_t>(chosen_.value_or(points_.size() - 1)));
    chosen_.reset();
    refit();
    return true;
}

scan::Placement Alignment::placement() const {
    const bool by_itself = !std::holds_alternative<scan::ControlPoints>(scan_.placement);
    return by_itself && fit() == nullptr ? scan_.placement : scan::Placement(points_);
}

std::optional<scan::Transform> Alignment::transform() const {
    if (const scan::Fit* found = fit()) {
        return found->transform;
    }
    if (const auto* file = std::get_if<scan::FilePlacement>(&scan_.placement)) {
        return file->transform();
    }
    if (const auto* page = std::get_if<scan::SheetPlacement>(&scan_.placement)) {
        return page->transform();
    }
    return std::nullopt;
}

Message Alignment::step() const {
    const std::string number = std::to_string(points_.size() + 1);
    if (waiting_on_photo_) {
        return {"scan.step_map", {{"number", number}}};
    }
    if (waiting_on_map_) {
        return {"scan.step_photo_too", {{"number", number}}};
    }
    if (points_.size() < 2) {
        return {points_.empty() ? "scan.step_first" : "scan.step_second", {}};
    }
    if (const auto wrong = suspect()) {
        return {"scan.step_suspect", {{"number", std::to_string(*wrong + 1)}}};
    }
    return {trust() == Trust::good ? "scan.step_good" : "scan.step_more", {}};
}

Trust Alignment::trust() const { return judge(placement(), picture_).trust; }

Message Alignment::verdict() const {
    if (points_.size() == 1) {
        return {"scan.points_missing", {}};
    }
    return judge(placement(), picture_).words;
}

std::optional<Message> Alignment::manner() const {
    const scan::Fit* found = fit();
    if (found == nullptr) {
        return std::nullopt;
    }
    switch (found->kind) {
        case scan::FitKind::similarity: return Message{"scan.manner_similarity", {}};
        case scan::FitKind::affine: return Message{"scan.manner_affine", {}};
        case scan::FitKind::homography: return Message{"scan.manner_homography", {}};
        case scan::FitKind::spline: return Message{"scan.manner_spline", {}};
    }
    return std::nullopt;
}

std::optional<std::size_t> Alignment::suspect() const {
    const scan::Fit* found = fit();
    // With fewer points every one looks equally wrong.
    constexpr std::size_t enough = 5;
    if (found == nullptr || found->left_out_m.size() < enough ||
        found->error_m.value_or(0) <= good_m) {
        return std::nullopt;
    }
    const auto worst = std::max_element(found->left_out_m.begin(), found->left_out_m.end());
    return static_cast<std::size_t>(worst - found->left_out_m.begin());
}

}  // namespace arpent::operation
