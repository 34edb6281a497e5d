// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/field_papers.hpp"

#include "core/base/error.hpp"
#include "core/scan/dot_finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace arpent::scan {
namespace {

/// Beyond this the dots are not those of the page; good photos have 0.3 mm (facts/paper.md 6.7).
/// The fewer there are, the easier others would be taken for them.
double worst_rms_mm(std::size_t dots) {
    constexpr std::size_t all = 7;
    if (dots + 2 < all) {
        return 0;
    }
    return dots == all ? 0.8 : dots + 1 == all ? 0.5 : 0.35;
}

double px_per_mm(const QrCode& code, const FieldPapersPage& page) {
    double length = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Plane a = code.corners[i];
        const Plane b = code.corners[(i + 1) % 4];
        length += std::hypot(b.x - a.x, b.y - a.y) / 4;
    }
    return length / page.qr.width;
}

/// The corners of the code, from its own top left, clockwise.
std::vector<Sighting> corners_of(const QrCode& code, const FieldPapersPage& page, double sigma_px) {
    const sheet::PageRect& qr = page.qr;
    const std::array<sheet::PagePoint, 4> places{
        {{qr.x, qr.y}, {qr.right(), qr.y}, {qr.right(), qr.bottom()}, {qr.x, qr.bottom()}}};
    std::vector<Sighting> corners;
    for (std::size_t i = 0; i < 4; ++i) {
        corners.push_back({places[i], {code.corners[i].x, code.corners[i].y}, sigma_px});
    }
    return corners;
}

double rms_mm(const View& view, const std::vector<Sighting>& dots, double scale) {
    double sum = 0;
    for (const Sighting& dot : dots) {
        const PixelPoint at = view.to_image(dot.page);
        sum += std::pow(at.x - dot.image.x, 2) + std::pow(at.y - dot.image.y, 2);
    }
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, dots.size()))) / scale;
}

/// Looks for one dot after the other, each foretold by what is known so far.
class DotHunt {
public:
    DotHunt(const GrayImage& image, const QrCode& code, const FieldPapersPage& page)
        : image_(image),
          code_(code),
          page_(page),
          scale_(px_per_mm(code, page)),
          seen_(corners_of(code, page, corner_sigma_px)),
          view_(fit_view(seen_, image.width, image.height)) {}

    void look_for(std::size_t dot) {
        if (!view_) {
            return;
        }
        const sheet::PagePoint place = page_.dots[dot];
        constexpr double most_mm = 14;
        const double reach = std::min(most_mm, 1.0 + 3 * view_->sigma_at(place) / scale_);
        if (const auto found = find_dot(image_, *view_, place, dot_radius_mm, reach)) {
            add(place, found->image);
        }
    }

    /// Two dots side by side: the first that is seen may be either, and only with the right guess
    /// does the other stand beside it.
    void look_for_pair(std::size_t first, std::size_t second) {
        DotHunt straight = *this;
        straight.look_for(first);
        const bool found = straight.dots_.size() > dots_.size();
        straight.look_for(second);
        DotHunt swapped = *this;
        if (found) {
            swapped.add(page_.dots[second], straight.dots_[dots_.size()].image);
            swapped.look_for(first);
        }
        const bool swap = swapped.dots_.size() > straight.dots_.size() ||
                          (swapped.dots_.size() == straight.dots_.size() &&
                           swapped.error_mm() < straight.error_mm());
        const DotHunt& better = swap ? swapped : straight;
        seen_ = better.seen_;
        dots_ = better.dots_;
        view_ = better.view_;
    }

    std::optional<FieldPapersSheet> result(FieldPaper paper) const {
        // Dots are seen far more exactly than corners of the code, which only helped to find them.
        std::vector<Sighting> exact =
            corners_of(code_, page_, std::max(corner_sigma_px, 1.5 * scale_));
        exact.insert(exact.end(), dots_.begin(), dots_.end());
        const std::optional<View> view = fit_view(exact, image_.width, image_.height);
        if (!view) {
            return std::nullopt;
        }
        return FieldPapersSheet{paper, *view, dots_, rms_mm(*view, dots_, scale_)};
    }

private:
    static constexpr double corner_sigma_px = 2.5;

    void add(sheet::PagePoint place, PixelPoint image) {
        // Paper that is not flat moves dots by as much against each other.
        constexpr double sigma_mm = 0.3;
        dots_.push_back({place, image, sigma_mm * scale_});
        seen_.push_back(dots_.back());
        view_ = fit_view(seen_, image_.width, image_.height);
    }
    double error_mm() const { return view_ ? rms_mm(*view_, dots_, scale_) : 1e9; }

    const GrayImage& image_;
    const QrCode& code_;
    const FieldPapersPage& page_;
    double scale_;
    std::vector<Sighting> seen_;
    std::vector<Sighting> dots_;
    std::optional<View> view_;
};

std::optional<FieldPapersSheet> try_paper(const GrayImage& image, const QrCode& code,
                                          FieldPaper paper) {
    const FieldPapersPage page = field_papers_page(paper);
    DotHunt hunt(image, code, page);
    hunt.look_for(0);
    hunt.look_for(1);
    hunt.look_for(2);
    hunt.look_for_pair(3, 4);
    hunt.look_for_pair(5, 6);
    return hunt.result(paper);
}

/// F and G alone tell some papers from others.
bool has_far_side(const FieldPapersSheet& sheet) {
    const FieldPapersPage page = field_papers_page(sheet.paper);
    return std::any_of(sheet.dots.begin(), sheet.dots.end(), [&](const Sighting& dot) {
        return dot.page == page.dots[5] || dot.page == page.dots[6];
    });
}

}  // namespace

std::variant<FieldPapersSheet, Message> find_field_papers(const GrayImage& image,
                                                          const QrCode& code,
                                                          const std::stop_token& stop) {
    std::optional<FieldPapersSheet> best;
    std::size_t most_found = 0;
    for (const FieldPaper paper : field_papers) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        std::optional<FieldPapersSheet> sheet = try_paper(image, code, paper);
        if (!sheet) {
            continue;
        }
        most_found = std::max(most_found, sheet->dots.size());
        const bool good = sheet->rms_mm < worst_rms_mm(sheet->dots.size()) && has_far_side(*sheet);
        const bool better =
            !best || sheet->dots.size() > best->dots.size() ||
            (sheet->dots.size() == best->dots.size() && sheet->rms_mm < best->rms_mm);
        if (good && better) {
            best = std::move(sheet);
        }
    }
    if (!best) {
        return Message{"scan.field_papers_dots", {{"found", std::to_string(most_found)}}};
    }
    return *std::move(best);
}

}  // namespace arpent::scan
