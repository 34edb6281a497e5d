// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"
#include "core/demo/tram.hpp"

namespace arpent::demo {
namespace {

void plant(Survey& survey, Point where, double room, const osm::Tags& tags) {
    if (survey.ground.is_free(where, room)) {
        survey.sheet.point(where, tags);
        survey.ground.take(circle(where, 1, 4));
    }
}

/// A row along a line, with the gaps that real rows have.
void plant_row(Survey& survey, const Line& line, double spacing, const osm::Tags& tags) {
    for (double at = spacing; at < length(line) - spacing; at += spacing) {
        if (!survey.random.chance(0.1)) {
            plant(survey, station(line, at + survey.random.between(-0.6, 0.6)).at, 0.6, tags);
        }
    }
}

void scatter(Survey& survey, Point low, Point high, int count) {
    for (int i = 0; i < count; ++i) {
        plant(survey, {survey.random.between(low.x, high.x), survey.random.between(low.y, high.y)},
              3.5, {{"natural", "tree"}});
    }
}

}  // namespace

void draw_trees(Survey& survey) {
    const osm::Tags plane_tree{
        {"natural", "tree"}, {"genus", "Platanus"}, {"denotation", "avenue"}};
    const osm::Tags lime{{"natural", "tree"}, {"genus", "Tilia"}, {"denotation", "avenue"}};
    const Line avenue = avenue_middle();
    plant_row(survey, parallel(avenue, 12.9), 9.5, plane_tree);
    plant_row(survey, parallel(avenue, -12.9), 9.5, plane_tree);
    for (const Strand& strand : survey.strands) {
        if (strand.tags.has("name", "Mail Nelson-Mandela")) {
            plant_row(survey, parallel(strand.line, 4.5), 9, lime);
            plant_row(survey, parallel(strand.line, -4.5), 9, lime);
        }
        if (strand.tags.has("name", "Boulevard de la République") ||
            strand.tags.has("name", "Rue Rosa-Parks")) {
            plant_row(survey, parallel(strand.line, 7.5), 11, {{"natural", "tree"}});
            plant_row(survey, parallel(strand.line, -7.5), 11, {{"natural", "tree"}});
        }
    }
    scatter(survey, {-10, 515}, {425, 955}, 110);
    scatter(survey, {-10, 120}, {400, 440}, 70);
    scatter(survey, {1110, 610}, {1310, 955}, 60);
    scatter(survey, {1066, 270}, {1310, 560}, 70);
    scatter(survey, {450, 640}, {1095, 965}, 260);
    scatter(survey, {700, 480}, {1090, 640}, 70);
    scatter(survey, {600, 470}, {690, 600}, 24);
    scatter(survey, {440, 130}, {565, 300}, 40);
    scatter(survey, {808, 146}, {1046, 300}, 45);
    scatter(survey, {450, 464}, {600, 600}, 30);
    scatter(survey, {800, 310}, {1040, 500}, 40);
}

}  // namespace arpent::demo
