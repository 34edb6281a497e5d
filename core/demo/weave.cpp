// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/network.hpp"

#include <algorithm>

namespace arpent::demo {
namespace {

/// Points closer than this become one: a mapper would not draw two.
constexpr double same_m = 1.6;

class Weaver {
public:
    explicit Weaver(std::vector<Strand>& strands) : strands_(strands) {}

    void weave() {
        for (std::size_t i = 0; i < strands_.size(); ++i) {
            if (strands_[i].reach > 0 && !strands_[i].is_closed()) {
                join_end(i, true);
                if (!strands_[i].is_back_fixed) {
                    join_end(i, false);
                }
            }
        }
        for (std::size_t i = 0; i < strands_.size(); ++i) {
            for (std::size_t j = i + 1; j < strands_.size(); ++j) {
                if (strands_[i].layer == strands_[j].layer) {
                    share_crossings(i, j);
                }
            }
        }
    }

private:
    /// Whether a strand of one kind may end at the other: a street does not end at a pavement.
    static bool may_join(Kind kind, Kind other) {
        switch (other) {
            case Kind::street: return true;
            case Kind::service: return kind != Kind::street;
            case Kind::foot:
            case Kind::cycle: return kind == Kind::foot || kind == Kind::cycle;
            default: return false;
        }
    }

    void join_end(std::size_t which, bool front) {
        Strand& strand = strands_[which];
        const Point end = front ? strand.line.front() : strand.line.back();
        std::size_t best = which;
        Nearest target{{}, strand.reach, 0};
        for (std::size_t i = 0; i < which; ++i) {
            if (!may_join(strand.kind, strands_[i].kind)) {
                continue;
            }
            const Nearest found = nearest(strands_[i].line, end);
            if (found.distance < target.distance) {
                best = i;
                target = found;
            }
        }
        if (best != which) {
            const Point joint = put(strands_[best].line, target.point, target.segment);
            (front ? strand.line.front() : strand.line.back()) = joint;
        }
    }

    void share_crossings(std::size_t i, std::size_t j) {
        for (const Point point : crossings(strands_[i].line, strands_[j].line)) {
            const Point joint =
                put(strands_[i].line, point, nearest(strands_[i].line, point).segment);
            const Point other =
                put(strands_[j].line, joint, nearest(strands_[j].line, joint).segment);
            if (other != joint) {
                move_everywhere(other, joint);
            }
        }
    }

    static std::vector<Point> crossings(const Line& a, const Line& b) {
        std::vector<Point> points;
        for (std::size_t i = 0; i + 1 < a.size(); ++i) {
            for (std::size_t j = 0; j + 1 < b.size(); ++j) {
                if (const auto point = crossing(a[i], a[i + 1], b[j], b[j + 1])) {
                    points.push_back(*point);
                }
            }
        }
        return points;
    }

    /// Makes `point` a vertex of the line, or takes the one that stands there already.
    static Point put(Line& line, Point point, std::size_t segment) {
        for (const std::size_t i : {segment, segment + 1}) {
            if (length(line[i] - point) < same_m) {
                return line[i];
            }
        }
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(segment) + 1, point);
        return point;
    }

    void move_everywhere(Point from, Point to) {
        for (Strand& strand : strands_) {
            std::ranges::replace(strand.line, from, to);
            strand.line.erase(std::unique(strand.line.begin(), strand.line.end()),
                              strand.line.end());
        }
    }

    std::vector<Strand>& strands_;
};

}  // namespace

void weave(std::vector<Strand>& strands) { Weaver(strands).weave(); }

}  // namespace arpent::demo
