// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/view.hpp"

#include "core/scan/affine_fit.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <vector>

namespace arpent::scan {
namespace {

constexpr double page_unit = 100;  // millimetres

/// A page at 350 mm from a camera held 45° aslant grows by a fifth over a decimetre.
constexpr double perspective_sigma = 0.12;
/// Lenses of phones, after their own correction (facts/paper.md 5.1: ±0.03).
constexpr double lens_sigma = 0.015;

using Vector = Eigen::Matrix<double, 9, 1>;
using Square = Eigen::Matrix<double, 9, 9>;

}  // namespace

std::array<double, 2> View::seen_at(sheet::PagePoint point) const {
    const double x = (point.x - page_center_.x) / page_unit;
    const double y = (point.y - page_center_.y) / page_unit;
    const auto& v = values_;
    const double w = v[6] * x + v[7] * y + 1;
    const double u = (v[0] * x + v[1] * y + v[2]) / w;
    const double t = (v[3] * x + v[4] * y + v[5]) / w;
    const double stretch = 1 + v[8] * (u * u + t * t);
    return {u * stretch, t * stretch};
}

std::array<std::array<double, View::size>, 2> View::slope_at(sheet::PagePoint point) const {
    const double x = (point.x - page_center_.x) / page_unit;
    const double y = (point.y - page_center_.y) / page_unit;
    const auto& v = values_;
    const double w = v[6] * x + v[7] * y + 1;
    const double u = (v[0] * x + v[1] * y + v[2]) / w;
    const double t = (v[3] * x + v[4] * y + v[5]) / w;
    const double r2 = u * u + t * t;
    // Of the ideal place by the perspective's numbers …
    const std::array<double, 8> du{x / w, y / w, 1 / w, 0, 0, 0, -x * u / w, -y * u / w};
    const std::array<double, 8> dt{0, 0, 0, x / w, y / w, 1 / w, -x * t / w, -y * t / w};
    // … and of the seen one by the ideal one.
    const double uu = 1 + v[8] * (r2 + 2 * u * u);
    const double ut = 2 * v[8] * u * t;
    const double tt = 1 + v[8] * (r2 + 2 * t * t);
    std::array<std::array<double, size>, 2> slope{};
    for (std::size_t i = 0; i < 8; ++i) {
        slope[0][i] = uu * du[i] + ut * dt[i];
        slope[1][i] = ut * du[i] + tt * dt[i];
    }
    slope[0][8] = u * r2;
    slope[1][8] = t * r2;
    return slope;
}

PixelPoint View::to_image(sheet::PagePoint point) const {
    const auto [u, v] = seen_at(point);
    return {image_center_.x + u * image_radius_, image_center_.y + v * image_radius_};
}

double View::sigma_at(sheet::PagePoint point) const {
    const auto slope = slope_at(point);
    const Eigen::Map<const Square> covariance(covariance_.data());
    double most = 0;
    for (const auto& row : slope) {
        const Eigen::Map<const Vector> s(row.data());
        most = std::max(most, s.dot(covariance * s));
    }
    return std::sqrt(most) * image_radius_;
}

Matrix3 View::to_picture() const {
    const auto& v = values_;
    const Matrix3 image =
        Matrix3::affine(image_radius_, 0, image_center_.x, 0, image_radius_, image_center_.y);
    const Matrix3 perspective{{v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], 1}};
    const Matrix3 page = Matrix3::affine(1 / page_unit, 0, -page_center_.x / page_unit, 0,
                                         1 / page_unit, -page_center_.y / page_unit);
    return image * perspective * page;
}

Lens View::lens() const { return {image_center_, image_radius_, values_[8]}; }

std::optional<View> fit_view(std::span<const Sighting> sightings, double image_width,
                             double image_height) {
    View view;
    view.image_center_ = {image_width / 2, image_height / 2};
    view.image_radius_ = std::hypot(image_width, image_height) / 2;
    const auto n = static_cast<double>(sightings.size());
    for (const Sighting& sighting : sightings) {
        view.page_center_.x += sighting.page.x / n;
        view.page_center_.y += sighting.page.y / n;
    }
    std::vector<PlanePair> pairs;
    for (const Sighting& s : sightings) {
        pairs.push_back({{(s.page.x - view.page_center_.x) / page_unit,
                          (s.page.y - view.page_center_.y) / page_unit},
                         {(s.image.x - view.image_center_.x) / view.image_radius_,
                          (s.image.y - view.image_center_.y) / view.image_radius_}});
    }
    const std::optional<Matrix3> affine = fit_affine(pairs);
    if (!affine) {
        return std::nullopt;
    }
    std::copy_n(affine->m.begin(), 6, view.values_.begin());
    Square normal;
    constexpr int rounds = 12;
    for (int round = 0; round < rounds; ++round) {
        Eigen::Map<Vector> values(view.values_.data());
        Vector prior = Vector::Zero();
        prior(6) = prior(7) = 1 / (perspective_sigma * perspective_sigma);
        prior(8) = 1 / (lens_sigma * lens_sigma);
        normal = prior.asDiagonal();
        Vector gradient = -prior.cwiseProduct(values);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto seen = view.seen_at(sightings[i].page);
            const auto slope = view.slope_at(sightings[i].page);
            const double sigma = sightings[i].sigma / view.image_radius_;
            const std::array<double, 2> off{pairs[i].to.x - seen[0], pairs[i].to.y - seen[1]};
            for (std::size_t k = 0; k < 2; ++k) {
                const Eigen::Map<const Vector> s(slope[k].data());
                normal += s * s.transpose() / (sigma * sigma);
                gradient += s * (off[k] / (sigma * sigma));
            }
        }
        const Vector step = normal.ldlt().solve(gradient);
        if (!step.allFinite()) {
            return std::nullopt;
        }
        values += step;
        if (step.norm() < 1e-12) {
            break;
        }
    }
    Eigen::Map<Square>(view.covariance_.data()) = normal.inverse();
    return view;
}

}  // namespace arpent::scan
