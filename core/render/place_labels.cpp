// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/place_labels.hpp"

#include "core/render/bend_text.hpp"
#include "core/render/collision_index.hpp"
#include "core/render/label_candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <tuple>

namespace arpent::render {
namespace {

/// From here on things matter more than the names of streets: people are mapping.
constexpr double close_zoom = 17.5;
/// Two labels of one street are at least so far apart.
constexpr double repeat_distance = 330;

double icon_size(const SymbolStyle& symbol, double zoom) {
    const double growth = std::clamp(zoom - 17, 0.0, 2.0);
    return symbol.furniture ? 13 + 2.5 * growth : 16 + 2 * growth;
}

geo::Box box_of(const LabelFrame& frame) {
    geo::Box box;
    for (const Point corner : {Point{0, 0}, Point{frame.width, 0}, Point{0, frame.height},
                               Point{frame.width, frame.height}}) {
        const geo::WorldPoint world = frame.projection.to_world(corner);
        box.extend(
            geo::to_location({std::clamp(world.x, 0.0, 1.0), std::clamp(world.y, 0.0, 1.0)}));
    }
    return box;
}

class Placer {
public:
    Placer(const LabelFrame& frame, Typesetter& typesetter)
        : frame_(frame), page_{0, 0, frame.width, frame.height}, typesetter_(typesetter) {
        taken_.take(frame.reserved);
    }

    void place(const PointCandidate& candidate) {
        Label label;
        label.kind = candidate.is_place    ? Label::Kind::place
                     : candidate.is_number ? Label::Kind::number
                     : candidate.symbol    ? Label::Kind::poi
                                           : Label::Kind::area;
        label.element = candidate.element;
        label.ink = candidate.style.ink;
        if (candidate.symbol && !add_icon(label, candidate)) {
            return;
        }
        if (!candidate.names.empty()) {
            add_name(label, candidate);
        }
        if (!label.glyphs.empty() || !label.icon.empty()) {
            taken_.take(label.boxes);
            labels_.push_back(std::move(label));
        }
    }

    void place(const LineCandidate& street) {
        const auto [text, shaped] = readable(street.names, street.style.text);
        if (!shaped) {
            return;
        }
        const MeasuredLine line(street.line);
        const double spare = line.length() - shaped->width;
        if (spare < 0) {
            return;
        }
        const double count = std::max(1.0, std::floor(line.length() / (repeat_distance * 1.5)));
        for (double i = 0; i < count; ++i) {
            const double middle = line.length() * (i + 0.5) / count;
            place_along(street, text, *shaped, line, middle, line.length() / count / 2);
        }
    }

    std::vector<Label> take() { return std::move(labels_); }

private:
    using Readable = std::pair<std::string, std::shared_ptr<const ShapedText>>;

    /// The first of the names that the fonts can show; null when none can.
    Readable readable(const std::vector<std::string>& names, const TextStyle& style) {
        for (const std::string& name : names) {
            if (auto shaped = typesetter_.shape(name, style);
                shaped->readable && !shaped->glyphs.empty()) {
                return {name, std::move(shaped)};
            }
        }
        return {};
    }

    bool fits(std::span<const Rect> boxes) const {
        return std::ranges::all_of(boxes, [&](const Rect& box) {
            return box.left >= page_.left && box.right <= page_.right && box.top >= page_.top &&
                   box.bottom <= page_.bottom && taken_.is_free(box);
        });
    }

    /// False when there is no room and nothing can stand for it.
    bool add_icon(Label& label, const PointCandidate& candidate) {
        const double size = icon_size(*candidate.symbol, frame_.zoom);
        const Point at = candidate.at;
        const Rect box{at.x - size / 2, at.y - size / 2, at.x + size / 2, at.y + size / 2};
        label.icon_ink = candidate.symbol->ink;
        label.icon_at = at;
        if (fits(std::span(&box, 1))) {
            label.icon = candidate.symbol->icon;
            label.icon_size = size;
            label.boxes.push_back(box);
            return true;
        }
        if (page_.contains(at) && frame_.zoom >= close_zoom) {
            label.icon = "dot";
            label.icon_size = 7;
            labels_.push_back(std::move(label));
        }
        return false;
    }

    void add_name(Label& label, const PointCandidate& candidate) {
        const auto [text, shaped] = readable(candidate.names, candidate.style.text);
        if (!shaped) {
            return;
        }
        // A name much wider than its area would seem to belong to something else.
        constexpr double overhang = 1.25;
        const bool alone = !candidate.symbol && candidate.extent > 0;
        if (alone && shaped->width > candidate.extent * overhang) {
            return;
        }
        const double height = shaped->bottom - shaped->top;
        const double gap = label.icon_size / 2 + 1;
        const std::array<Point, 4> spots{Point{-shaped->width / 2, gap},                 // below
                                         Point{-shaped->width / 2, -gap - height},       // above
                                         Point{gap + 2, -height / 2},                    // right
                                         Point{-gap - 2 - shaped->width, -height / 2}};  // left
        const Point middle{-shaped->width / 2, -height / 2};
        const auto tried = label.icon.empty() ? std::span(&middle, 1) : std::span(spots);
        for (const Point spot : tried) {
            const Point corner{candidate.at.x + spot.x, candidate.at.y + spot.y};
            const Rect box{corner.x, corner.y, corner.x + shaped->width, corner.y + height};
            if (!fits(std::span(&box, 1))) {
                continue;
            }
            for (const Glyph& glyph : shaped->glyphs) {
                label.glyphs.push_back(
                    {glyph.outline,
                     {corner.x + glyph.at.x, corner.y - shaped->top + glyph.at.y},
                     0});
            }
            label.text = text;
            label.boxes.push_back(box);
            return;
        }
    }

    bool repeats(const std::string& text, Point at) const {
        const auto [first, last] = written_.equal_range(text);
        return std::any_of(first, last, [&](const auto& entry) {
            return std::hypot(entry.second.x - at.x, entry.second.y - at.y) < repeat_distance;
        });
    }

    /// Tries places around `middle`, gentle bends before sharp ones.
    void place_along(const LineCandidate& street, const std::string& text, const ShapedText& shaped,
                     const MeasuredLine& line, double middle, double reach) {
        constexpr double step = 24;
        for (const double sharpest : {0.16, 0.42}) {
            for (double away = 0; away <= reach; away += step) {
                for (const double side : {1.0, -1.0}) {
                    if (try_along(street, text, shaped, line, middle + side * away, sharpest)) {
                        return;
                    }
                }
            }
        }
    }

    bool try_along(const LineCandidate& street, const std::string& text, const ShapedText& shaped,
                   const MeasuredLine& line, double middle, double sharpest) {
        const Point at = line.at(middle);
        if (!page_.contains(at) || repeats(text, at)) {
            return false;
        }
        auto bent = bend_text(shaped, street.style.text.size, line, middle, sharpest);
        if (!bent || !fits(bent->boxes)) {
            return false;
        }
        Label label;
        label.kind = Label::Kind::street;
        label.element = street.element;
        label.text = text;
        label.ink = street.style.ink;
        label.glyphs = std::move(bent->glyphs);
        label.boxes = std::move(bent->boxes);
        taken_.take(label.boxes);
        written_.emplace(text, at);
        labels_.push_back(std::move(label));
        return true;
    }

    const LabelFrame& frame_;
    Rect page_;
    Typesetter& typesetter_;
    CollisionIndex taken_;
    std::multimap<std::string, Point> written_;
    std::vector<Label> labels_;
};

int rank_of(const PointCandidate& candidate) {
    return candidate.symbol ? candidate.symbol->rank : candidate.style.rank;
}

int rank_of(const LineCandidate& street, double zoom) {
    constexpr int behind_things = 57;
    return zoom >= close_zoom ? behind_things : street.style.rank;
}

}  // namespace

std::vector<Label> place_labels(const osm::Graph& graph, const LabelFrame& frame,
                                Typesetter& typesetter) {
    LabelCandidates candidates =
        collect_candidates(graph, box_of(frame), frame.projection, frame.zoom);
    std::vector<LineCandidate> streets = join_streets(std::move(candidates.lines));
    std::ranges::sort(candidates.points, [](const PointCandidate& a, const PointCandidate& b) {
        return std::tuple(rank_of(a), -a.extent, a.element) <
               std::tuple(rank_of(b), -b.extent, b.element);
    });
    std::ranges::stable_sort(streets, {}, [&](const LineCandidate& street) {
        return std::tuple(rank_of(street, frame.zoom), street.style.rank);
    });
    Placer placer(frame, typesetter);
    auto point = candidates.points.begin();
    for (const LineCandidate& street : streets) {
        while (point != candidates.points.end() && rank_of(*point) <= rank_of(street, frame.zoom)) {
            placer.place(*point++);
        }
        placer.place(street);
    }
    std::for_each(point, candidates.points.end(),
                  [&](const PointCandidate& rest) { placer.place(rest); });
    return placer.take();
}

Rect Label::text_bounds() const {
    // The picture's box, where there is one, comes first.
    const std::size_t first = icon.empty() ? 0 : 1;
    Rect bounds =
        boxes.size() > first ? boxes[first] : Rect{icon_at.x, icon_at.y, icon_at.x, icon_at.y};
    for (std::size_t i = first; i < boxes.size(); ++i) {
        bounds.left = std::min(bounds.left, boxes[i].left);
        bounds.top = std::min(bounds.top, boxes[i].top);
        bounds.right = std::max(bounds.right, boxes[i].right);
        bounds.bottom = std::max(bounds.bottom, boxes[i].bottom);
    }
    return bounds;
}

}  // namespace arpent::render
