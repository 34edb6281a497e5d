// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/entered_things.hpp"

#include "core/edit/fold.hpp"
#include "core/geo/mercator.hpp"
#include "tests/support/random_map.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace arpent::test {
namespace {

constexpr double west = 2.36;
constexpr double south = 48.93;
constexpr double metres_per_degree = 111'195;

struct Kind {
    const char* key;
    const char* value;
    const char* attribute;  ///< that people note or not, and sometimes wrongly
    const char* answers[2];
    int weight;
    bool named;
};

constexpr Kind kinds[] = {
    {"amenity", "bench", "backrest", {"yes", "no"}, 26, false},
    {"amenity", "waste_basket", "waste", {"trash", "dog_excrement"}, 14, false},
    {"highway", "street_lamp", "lamp_mount", {"straight_mast", "wall"}, 14, false},
    {"natural", "tree", "leaf_type", {"broadleaved", "needleleaved"}, 14, false},
    {"highway", "crossing", "tactile_paving", {"yes", "no"}, 8, false},
    {"amenity", "bicycle_parking", "covered", {"yes", "no"}, 8, false},
    {"amenity", "recycling", "recycling_type", {"container", "centre"}, 6, false},
    {"leisure", "playground", "fenced", {"yes", "no"}, 2, false},
    {"shop", "bakery", "wheelchair", {"yes", "no"}, 8, true},
};
constexpr std::size_t bench = 0;

struct Place {
    double x = 0;  ///< metres east
    double y = 0;  ///< metres north
};

double distance(Place a, Place b) { return std::hypot(a.x - b.x, a.y - b.y); }

struct Thing {
    std::size_t kind = 0;
    int row = 0;
    Place place;
    osm::Tags tags;
    std::set<int> groups;
};

class Generator {
public:
    Generator(std::uint64_t seed, const ThingsPlan& plan) : engine_(seed), plan_(plan) {
        for (int group = 0; group < plan.groups; ++group) {
            sectors_.push_back(anywhere());
        }
    }

    std::vector<Thing> things() {
        while (static_cast<int>(things_.size()) < plan_.things * plan_.in_rows) {
            add_row();
        }
        while (static_cast<int>(things_.size()) < plan_.things) {
            add_single();
        }
        share();
        for (int i = 0; i < plan_.in_base; ++i) {
            add_single();
            if (i >= plan_.in_base_entered) {
                things_.back().groups.clear();
            }
            things_.back().groups.insert(-1);
        }
        return things_;
    }

    geo::Location entry(const Thing& thing, double jitter) {
        std::normal_distribution<double> error(0, jitter);
        const double lat = south + (thing.place.y + error(engine_)) / metres_per_degree;
        const double narrow = std::cos(south * 3.14159265358979 / 180);
        const double lon = west + (thing.place.x + error(engine_)) / metres_per_degree / narrow;
        return geo::Location::from_degrees(lon, lat);
    }

    /// What one reader notes of it.
    osm::Tags noted(const Thing& thing) {
        const Kind& kind = kinds[thing.kind];
        osm::Tags tags = thing.tags.without(kind.attribute);
        if (chance(0.5)) {
            const bool wrongly = chance(0.1);
            const bool first = thing.tags.has(kind.attribute, kind.answers[0]);
            tags = tags.with(kind.attribute, kind.answers[first != wrongly ? 0 : 1]);
        }
        return tags;
    }

private:
    bool chance(double share) {
        return std::uniform_real_distribution<double>(0, 1)(engine_) < share;
    }
    std::size_t below(std::size_t count) { return engine_() % count; }
    Place anywhere() {
        std::uniform_real_distribution<double> along(0, plan_.side_m);
        const double x = along(engine_);
        return {x, along(engine_)};
    }

    bool is_free(std::size_t kind, Place place) const {
        return std::ranges::none_of(things_, [&](const Thing& other) {
            return other.kind == kind && distance(other.place, place) < plan_.separation_m;
        });
    }

    int sector_of(Place place) {
        if (!plan_.sectors) {
            return static_cast<int>(below(sectors_.size()));
        }
        const auto nearest = std::ranges::min_element(
            sectors_, {}, [&](Place middle) { return distance(middle, place); });
        return static_cast<int>(nearest - sectors_.begin());
    }

    Thing made(std::size_t kind, Place place) {
        Thing thing;
        thing.kind = kind;
        thing.row = static_cast<int>(things_.size());
        thing.place = place;
        thing.tags = osm::Tags{{kinds[kind].key, kinds[kind].value},
                               {kinds[kind].attribute, kinds[kind].answers[below(2)]}};
        if (kinds[kind].named) {
            thing.tags = thing.tags.with("name", "Fournil " + std::to_string(things_.size()));
        }
        thing.groups = {sector_of(place)};
        return thing;
    }

    void add_single() {
        std::size_t roll = below(100);
        std::size_t kind = 0;
        while (roll >= static_cast<std::size_t>(kinds[kind].weight)) {
            roll -= static_cast<std::size_t>(kinds[kind++].weight);
        }
        Place place = anywhere();
        while (!is_free(kind, place)) {
            place = anywhere();
        }
        things_.push_back(made(kind, place));
    }

    void add_row() {
        const int count = 2 + static_cast<int>(below(4));
        const double angle = std::uniform_real_distribution<double>(0, 6.28)(engine_);
        const auto at = [&](Place start, int i) {
            return Place{start.x + i * plan_.row_spacing_m * std::cos(angle),
                         start.y + i * plan_.row_spacing_m * std::sin(angle)};
        };
        Place start = anywhere();
        for (bool free = false; !free; start = free ? start : anywhere()) {
            free = true;
            for (int i = 0; i < count; ++i) {
                free = free && is_free(bench, at(start, i));
            }
        }
        const Thing first = made(bench, start);
        for (int i = 0; i < count; ++i) {
            Thing thing = first;
            thing.place = at(start, i);
            things_.push_back(thing);
        }
    }

    /// Rows are shared as wholes, but for what the others miss of them.
    void share() {
        int left = static_cast<int>(std::lround(plan_.things * plan_.shared));
        std::set<int> done;
        while (left > 0) {
            const int row = things_[below(things_.size())].row;
            if (!done.insert(row).second) {
                continue;
            }
            std::set<int> others;
            const std::size_t count = chance(0.25) ? 2 : 1;
            const int own = *things_[static_cast<std::size_t>(row)].groups.begin();
            while (others.size() < count) {
                const int other = static_cast<int>(below(static_cast<std::size_t>(plan_.groups)));
                if (other != own) {
                    others.insert(other);
                }
            }
            bool alone = true;
            for (Thing& thing : things_) {
                if (thing.row != row) {
                    continue;
                }
                for (const int other : others) {
                    if (alone || !chance(plan_.missed_in_row)) {
                        thing.groups.insert(other);
                    }
                }
                alone = false;
                left -= thing.groups.size() > 1 ? 1 : 0;
            }
        }
    }

    std::mt19937_64 engine_;
    ThingsPlan plan_;
    std::vector<Place> sectors_;
    std::vector<Thing> things_;
};

}  // namespace

EnteredThings::EnteredThings(std::uint64_t seed, const ThingsPlan& plan) {
    Generator generator(seed, plan);
    const auto things = generator.things();
    std::vector<osm::Element> base;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (things[i].groups.contains(-1)) {
            const auto ref = static_cast<osm::Ref>(1000 + i);
            base.push_back(edit::test::node(ref, generator.entry(things[i], plan.jitter_m / 2),
                                            generator.noted(things[i])));
            truth[base.back().id()] = {static_cast<int>(i), things[i].row};
        }
    }
    map = std::make_shared<const edit::Overlay>(edit::test::map_of(base));
    for (int group = 0; group < plan.groups; ++group) {
        edit::NewIds ids(group + 1, 0);
        std::int64_t n = 0;
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (!things[i].groups.contains(group)) {
                continue;
            }
            const osm::Element element = edit::test::node(
                ids.next(), generator.entry(things[i], plan.jitter_m), generator.noted(things[i]));
            truth[element.id()] = {static_cast<int>(i), things[i].row};
            edit::Edit edit;
            edit.id = {group + 1, ++n};
            if (n > 1) {
                edit.seen = {{group + 1, n - 1}};
            }
            edit.group = "G" + std::to_string(group + 1);
            edit.writes = edit::writes_of({}, element.id(), element);
            heads.apply(edit);
            map = map->with(edit.writes);
        }
    }
}

void Score::add(const Score& other) {
    asked += other.asked;
    right += other.right;
    strictly += other.strictly;
    wanted += other.wanted;
}

Score score(const EnteredThings& entered, const std::vector<merge::Question>& questions) {
    Score score;
    std::map<int, int> entries;
    std::map<int, int> row_of;
    for (const auto& [id, truth] : entered.truth) {
        ++entries[truth.thing];
        row_of[truth.thing] = truth.row;
    }
    std::map<int, int> wanted;
    for (const auto& [thing, count] : entries) {
        wanted[row_of[thing]] += count - 1;
        score.wanted += count - 1;
    }
    for (const merge::Question& question : questions) {
        const auto& a = entered.truth.at(question.target.element);
        const auto& b = entered.truth.at(*question.other);
        ++score.asked;
        score.strictly += a.thing == b.thing ? 1 : 0;
        if (a.row == b.row && wanted[a.row] > 0) {
            --wanted[a.row];
            ++score.right;
        }
    }
    return score;
}

}  // namespace arpent::test
