// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/mark_group.hpp"

#include "core/scan/homography.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace arpent::scan {
namespace {

/// A mark may lie this far from a plane sheet: creases and curl lift paper by some millimetres.
constexpr double most_off_mm = 6;
/// Two marks foretell the others the worse the further away they are.
constexpr double seed_off_mm = 5;
constexpr double seed_off_share = 0.15;
/// Pairs of marks from which a sheet is tried.
constexpr std::size_t most_seeds = 400;

double distance(Plane a, Plane b) { return std::hypot(a.x - b.x, a.y - b.y); }

double side_px(const TagHit& tag) {
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        sum += distance(tag.corners[i], tag.corners[(i + 1) % 4]);
    }
    return sum / 4;
}

std::optional<Matrix3> fit(const sheet::Layout& layout, std::span<const MarkHit> hits) {
    std::vector<PlanePair> pairs;
    for (const MarkHit& hit : hits) {
        const auto corners = corner_pairs(layout, hit);
        pairs.insert(pairs.end(), corners.begin(), corners.end());
    }
    return fit_homography(pairs);
}

/// How far a mark is seen from where the matrix puts it: millimetres at its own size.
double off_mm(const sheet::Layout& layout, const Matrix3& matrix, const MarkHit& hit) {
    const sheet::MarkPlace place = sheet::mark_place(layout, hit.mark.slot);
    if (!(matrix.weight(place.center.x, place.center.y) > 0)) {
        return std::numeric_limits<double>::infinity();
    }
    const Plane at = matrix.apply(place.center.x, place.center.y);
    return distance(at, hit.tag.center) * place.size / std::max(side_px(hit.tag), 1.0);
}

/// The marks of `pool` that lie as a matrix says, the nearest for each slot.
template <typename Limit>
std::vector<MarkHit> gather(const sheet::Layout& layout, const Matrix3& matrix,
                            std::span<const MarkHit> pool, const Limit& limit_mm) {
    std::array<const MarkHit*, sheet::mark_slots> nearest{};
    std::array<double, sheet::mark_slots> least{};
    for (const MarkHit& hit : pool) {
        const auto slot = static_cast<std::size_t>(hit.mark.slot);
        const double off = off_mm(layout, matrix, hit);
        if (off <= limit_mm(hit) && (nearest.at(slot) == nullptr || off < least.at(slot))) {
            nearest.at(slot) = &hit;
            least.at(slot) = off;
        }
    }
    std::vector<MarkHit> hits;
    for (const MarkHit* hit : nearest) {
        if (hit != nullptr) {
            hits.push_back(*hit);
        }
    }
    return hits;
}

/// Without those that say another code than the others.
void drop_strangers(std::vector<MarkHit>& hits) {
    const CodeDigits digits = digits_of(hits);
    std::erase_if(hits, [&](const MarkHit& hit) {
        const auto digit = digits.at(static_cast<std::size_t>(sheet::digit_of_slot(hit.mark.slot)));
        return digit && *digit != hit.mark.value;
    });
}

struct Candidate {
    MarkGroup group;
    double rms_mm = std::numeric_limits<double>::infinity();

    bool is_better_than(const Candidate& other) const {
        const std::size_t mine = group.hits.size();
        const std::size_t theirs = other.group.hits.size();
        return mine != theirs ? mine > theirs : rms_mm < other.rms_mm;
    }
};

double rms_mm(const sheet::Layout& layout, const MarkGroup& group) {
    double sum = 0;
    for (const MarkHit& hit : group.hits) {
        // The corners tell the size of the paper where few centres do.
        const double px_per_mm = side_px(hit.tag) / sheet::mark_place(layout, hit.mark.slot).size;
        for (const PlanePair& pair : corner_pairs(layout, hit)) {
            const double off =
                distance(group.to_image.apply(pair.from.x, pair.from.y), pair.to) / px_per_mm;
            sum += off * off / 4;
        }
    }
    return std::sqrt(sum / static_cast<double>(group.hits.size()));
}

/// Lets a first guess grow over all marks that fit it.
Candidate grown(const sheet::Layout& layout, Matrix3 matrix, std::vector<MarkHit> hits,
                std::span<const MarkHit> pool) {
    constexpr std::array<double, 4> limits{3 * most_off_mm, 2 * most_off_mm, most_off_mm,
                                           most_off_mm};
    for (const double limit : limits) {
        const std::optional<Matrix3> next = fit(layout, hits);
        if (!next) {
            return {};
        }
        matrix = *next;
        hits = gather(layout, matrix, pool, [&](const MarkHit&) { return limit; });
        drop_strangers(hits);
        if (hits.empty()) {
            return {};
        }
    }
    Candidate candidate{{layout.id, std::move(hits), matrix}};
    candidate.rms_mm = rms_mm(layout, candidate.group);
    return candidate;
}

/// The sheet that two marks foretell.
std::optional<Candidate> from_pair(const sheet::Layout& layout, const MarkHit& a, const MarkHit& b,
                                   std::span<const MarkHit> pool) {
    const std::array<MarkHit, 2> pair{a, b};
    const std::optional<Matrix3> matrix = fit(layout, pair);
    if (!matrix) {
        return std::nullopt;
    }
    const auto limit = [&](const MarkHit& hit) {
        const sheet::PagePoint at = sheet::mark_place(layout, hit.mark.slot).center;
        double nearest = std::numeric_limits<double>::infinity();
        for (const MarkHit& seed : pair) {
            const sheet::PagePoint from = sheet::mark_place(layout, seed.mark.slot).center;
            nearest = std::min(nearest, std::hypot(at.x - from.x, at.y - from.y));
        }
        return seed_off_mm + seed_off_share * nearest;
    };
    std::vector<MarkHit> hits = gather(layout, *matrix, pool, limit);
    drop_strangers(hits);
    if (hits.size() < 2) {
        return std::nullopt;
    }
    return grown(layout, *matrix, std::move(hits), pool);
}

bool is_single_sheet(std::span<const MarkHit> pool) {
    std::array<bool, sheet::mark_slots> seen{};
    return std::none_of(pool.begin(), pool.end(), [&](const MarkHit& hit) {
        return std::exchange(seen.at(static_cast<std::size_t>(hit.mark.slot)), true);
    });
}

void try_layout(const sheet::Layout& layout, std::span<const MarkHit> pool, Candidate& best) {
    const auto take = [&](Candidate candidate) {
        if (!candidate.group.hits.empty() && candidate.is_better_than(best)) {
            best = std::move(candidate);
        }
    };
    if (is_single_sheet(pool)) {
        take(grown(layout, {}, {pool.begin(), pool.end()}, pool));
        if (best.group.layout == layout.id && best.group.hits.size() == pool.size()) {
            return;
        }
    }
    const std::size_t pairs = pool.size() * (pool.size() - 1) / 2;
    const std::size_t step = pairs / most_seeds + 1;
    std::size_t number = 0;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        for (std::size_t j = i + 1; j < pool.size(); ++j) {
            if (number++ % step == 0 && pool[i].mark.slot != pool[j].mark.slot) {
                if (auto candidate = from_pair(layout, pool[i], pool[j], pool)) {
                    take(std::move(*candidate));
                }
            }
        }
    }
}

}  // namespace

PlanePair center_pair(const sheet::Layout& layout, const MarkHit& hit) {
    const sheet::PagePoint at = sheet::mark_place(layout, hit.mark.slot).center;
    return {{at.x, at.y}, hit.tag.center};
}

std::array<PlanePair, 4> corner_pairs(const sheet::Layout& layout, const MarkHit& hit) {
    constexpr std::array<Plane, 4> signs{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}};
    const sheet::MarkPlace place = sheet::mark_place(layout, hit.mark.slot);
    std::array<PlanePair, 4> pairs;
    for (std::size_t i = 0; i < 4; ++i) {
        pairs[i] = {{place.center.x + signs[i].x * place.size / 2,
                     place.center.y + signs[i].y * place.size / 2},
                    hit.tag.corners[i]};
    }
    return pairs;
}

CodeDigits digits_of(std::span<const MarkHit> hits) {
    std::array<std::array<int, sheet::code_radix>, sheet::code_length> votes{};
    for (const MarkHit& hit : hits) {
        const auto place = static_cast<std::size_t>(sheet::digit_of_slot(hit.mark.slot));
        ++votes.at(place).at(static_cast<std::size_t>(hit.mark.value));
    }
    CodeDigits digits;
    for (std::size_t place = 0; place < votes.size(); ++place) {
        const auto& of_place = votes[place];
        const auto most = std::max_element(of_place.begin(), of_place.end());
        if (*most > 0 && std::count(of_place.begin(), of_place.end(), *most) == 1) {
            digits[place] = static_cast<int>(most - of_place.begin());
        }
    }
    return digits;
}

std::vector<MarkGroup> group_marks(std::span<const TagHit> tags) {
    std::vector<MarkHit> pool;
    for (const TagHit& tag : tags) {
        if (const auto mark = sheet::mark_value(tag.id)) {
            pool.push_back({*mark, tag});
        }
    }
    std::vector<MarkGroup> groups;
    while (pool.size() >= 2) {
        Candidate best;
        for (const sheet::Layout& layout : sheet::all_layouts()) {
            if (layout.id != sheet::LayoutId::releve) {
                try_layout(layout, pool, best);
            }
        }
        if (best.group.hits.size() < 2) {
            break;
        }
        std::erase_if(pool, [&](const MarkHit& hit) {
            return std::any_of(
                best.group.hits.begin(), best.group.hits.end(), [&](const MarkHit& taken) {
                    return taken.tag.id == hit.tag.id && taken.tag.center == hit.tag.center;
                });
        });
        groups.push_back(std::move(best.group));
    }
    return groups;
}

}  // namespace arpent::scan
