// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace arpent::demo {
namespace {

constexpr double bay_m = 5;    // length of a parking space
constexpr double aisle_m = 6;  // between the spaces

/// A slab in its own terms: v grows towards the entrances.
struct Body : Axes {
    explicit Body(const plan::Slab& slab)
        : Axes{slab.a, unit(slab.b - slab.a),
               left_of(unit(slab.b - slab.a)) * (slab.entrances < 0 ? -1.0 : 1.0)},
          size(length(slab.b - slab.a)) {}

    double size;
};

int entrance_count(const plan::Slab& slab) { return std::abs(slab.entrances); }

double entrance_u(const plan::Slab& slab, const Body& body, int index) {
    return body.size * (index + 0.5) / entrance_count(slab);
}

/// The outline: entrances on the front, the bays of the staircases on the back.
Line outline(const plan::Slab& slab, const Body& body) {
    const double half = slab.width / 2;
    const int count = entrance_count(slab);
    Line ring{body.at(0, half)};
    for (int i = 0; i < count; ++i) {
        ring.push_back(body.at(entrance_u(slab, body, i), half));
    }
    ring.push_back(body.at(body.size, half));
    ring.push_back(body.at(body.size, -half));
    for (int i = count - 1; i >= 0 && count > 1; --i) {
        const double u = entrance_u(slab, body, i);
        ring.push_back(body.at(u + 2, -half));
        ring.push_back(body.at(u + 2, -half - 1.4));
        ring.push_back(body.at(u - 2, -half - 1.4));
        ring.push_back(body.at(u - 2, -half));
    }
    ring.push_back(body.at(0, -half));
    return ring;
}

void add_forecourt(std::vector<Strand>& strands, const plan::Slab& slab) {
    const osm::Tags tags{{"highway", "footway"}, {"surface", "concrete"}, {"lit", "yes"}};
    const Body body(slab);
    const double wall = slab.width / 2;
    const int count = entrance_count(slab);
    if (count > 1) {
        const double path = wall + 6;
        Line line{body.at(-4, path)};
        for (int i = 0; i < count; ++i) {
            line.push_back(body.at(entrance_u(slab, body, i), path));
        }
        line.push_back(body.at(body.size + 4, path));
        strands.push_back({Kind::foot, line, tags, 2, 0, 28});
        for (int i = 0; i < count; ++i) {
            const double u = entrance_u(slab, body, i);
            strands.push_back({Kind::foot, {body.at(u, path), body.at(u, wall)}, tags});
        }
    } else if (count == 1) {
        const double u = body.size / 2;
        strands.push_back({.kind = Kind::foot,
                           .line = {body.at(u, wall + 10), body.at(u, wall)},
                           .tags = tags,
                           .width = 0,
                           .reach = 60,
                           .is_back_fixed = true});
    }
}

std::string block_letter(const plan::Slab& slab) {
    const auto space = slab.name.rfind(' ');
    const std::string last = slab.name.substr(space + 1);
    return last.size() == 1 ? last : "";
}

void draw_slab(Survey& survey, const plan::Slab& slab) {
    const Body body(slab);
    osm::Tags tags{{"building", "apartments"},
                   {"building:levels", std::to_string(slab.levels)},
                   {"roof:shape", "flat"}};
    tags = slab.name.empty() ? tags : tags.with("name", slab.name);
    const Line ring = outline(slab, body);
    survey.sheet.area(ring, tags);
    survey.ground.take(ring);
    const std::string letter = block_letter(slab);
    for (int i = 0; i < entrance_count(slab); ++i) {
        osm::Tags entrance{{"entrance", "main"}};
        if (!letter.empty()) {
            entrance = entrance.with("ref", letter + std::to_string(i + 1));
        }
        survey.sheet.corner(body.at(entrance_u(slab, body, i), slab.width / 2), entrance);
    }
}

Line parking_outline(const plan::Parking& parking) {
    const Point a = parking.aisle[parking.aisle.size() - 2];
    const Point b = parking.aisle.back();
    const Point along = unit(b - a);
    const double right = aisle_m / 2 + (parking.sides == 2 ? bay_m : 0.5);
    return rectangle(a - along * 3 - left_of(along) * right, along, length(b - a) + 6,
                     right + aisle_m / 2 + bay_m);
}

}  // namespace

std::vector<Strand> estate_strands() {
    std::vector<Strand> strands;
    for (const plan::Parking& parking : plan::parkings()) {
        strands.push_back(
            {Kind::service,
             parking.aisle,
             {{"highway", "service"}, {"service", "parking_aisle"}, {"surface", "asphalt"}},
             aisle_m,
             0,
             16});
    }
    for (const plan::Slab& slab : plan::slabs()) {
        add_forecourt(strands, slab);
    }
    return strands;
}

void draw_estate(Survey& survey) {
    for (const plan::Slab& slab : plan::slabs()) {
        draw_slab(survey, slab);
    }
    for (const plan::Parking& parking : plan::parkings()) {
        const Line ring = parking_outline(parking);
        survey.sheet.area(ring, {{"amenity", "parking"},
                                 {"parking", "surface"},
                                 {"access", "yes"},
                                 {"surface", "asphalt"},
                                 {"capacity", std::to_string(parking.capacity)}});
        survey.ground.take(ring);
    }
}

}  // namespace arpent::demo
