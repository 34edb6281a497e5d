// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"

#include <algorithm>
#include <string>

namespace arpent::demo {
namespace {

bool holds(const Line& ring, const Line& other) {
    return std::ranges::all_of(other, [&](Point point) { return contains(ring, point); });
}

/// The lawn of an estate's block; its playgrounds and planted squares are holes in it.
void draw_lawn(Survey& survey, Point where, const std::vector<Line>& squares) {
    const Line lawn = survey.block_at(where, 7);
    std::vector<Line> holes;
    std::ranges::copy_if(squares, std::back_inserter(holes),
                         [&](const Line& square) { return holds(lawn, square); });
    const osm::Tags tags{{"landuse", "grass"}};
    if (holes.empty()) {
        survey.sheet.area(lawn, tags);
    } else {
        survey.sheet.area(lawn, holes, tags);
    }
}

void draw_residential(Survey& survey) {
    const osm::Tags tags{{"landuse", "residential"}};
    survey.sheet.area(Line{{-20, 520},
                           {130, 506},
                           {300, 476},
                           {424, 468},
                           {434, 660},
                           {432, 790},
                           {450, 960},
                           {-20, 960}},
                      tags);
    survey.sheet.area(Line{{-20, 110},
                           {140, 112},
                           {366, 98},
                           {400, 230},
                           {420, 430},
                           {270, 450},
                           {120, 480},
                           {-20, 494}},
                      tags);
    survey.sheet.area(Line{{1104, 600}, {1320, 610}, {1320, 960}, {1126, 960}, {1110, 800}}, tags);
    survey.sheet.area(Line{{1064, 266}, {1320, 300}, {1320, 575}, {1060, 530}}, tags);
}

}  // namespace

void draw_allotments(Survey& survey) {
    const Line gardens{{1066, 168}, {1200, 184}, {1318, 202},
                       {1318, 256}, {1200, 250}, {1064, 248}};
    survey.sheet.area(gardens, {{"landuse", "allotments"}, {"name", "Jardins familiaux du Rail"}});
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 15; ++column) {
            const double x = 1070 + 16.2 * column;
            const double path = 209 + (x - 1058) * 0.06;
            const Point corner{x, row == 0 ? path - 26 : path + 4};
            const Line plot = rectangle(corner, unit({16, 1}), 14, row == 0 ? 20 : 24);
            const Line shed =
                rectangle(corner + Point{2, row == 0 ? 3.0 : 17.0}, unit({16, 1}), 3, 2.5);
            if (!holds(gardens, plot) || !survey.ground.is_free(plot, 0.5)) {
                continue;
            }
            survey.sheet.area(plot, {{"allotments", "plot"}, {"landuse", "allotments"}});
            if (survey.random.chance(0.8)) {
                survey.sheet.area(shed, {{"building", "shed"}});
            }
        }
    }
    survey.ground.take(gardens);
}

void draw_railway_land(Survey& survey) {
    const Line middle = smooth(plan::railway());
    Line ring = parallel(middle, -13);
    Line back = parallel(middle, 11);
    std::ranges::reverse(back);
    ring.insert(ring.end(), back.begin(), back.end());
    survey.sheet.area(ring, {{"landuse", "railway"}});
    survey.ground.take(ring);
    survey.sheet.area(Line{{384, -18},
                           {700, -18},
                           {1040, -4},
                           {1326, 20},
                           {1326, 102},
                           {1100, 72},
                           {820, 46},
                           {600, 42},
                           {384, 46}},
                      {{"landuse", "industrial"}, {"name", "Zone d'activités du Rail"}});
    for (double x = 410; x < 1290;) {
        const double width = survey.random.between(30, 62);
        const double near = 12 + (x > 740 ? (x - 740) * 0.082 : 0);
        const double side = survey.random.chance(0.5) ? 8 : -30;
        const Line hall = rectangle({x, near + side}, unit({600, x > 740 ? 50.0 : 1.0}), width,
                                    side > 0 ? 15 : survey.random.between(16, 22));
        if (survey.ground.is_free(hall, 1.5)) {
            survey.sheet.area(
                hall, {{"building", survey.random.chance(0.6) ? "warehouse" : "industrial"}});
            survey.ground.take(hall);
        }
        x += width + survey.random.between(8, 26);
    }
}

void draw_land(Survey& survey) {
    draw_residential(survey);
    survey.sheet.area(smooth_ring({{400, 78},
                                   {520, 74},
                                   {700, 76},
                                   {880, 84},
                                   {888, 116},
                                   {770, 112},
                                   {640, 100},
                                   {500, 104},
                                   {402, 114}}),
                      {{"natural", "scrub"}});
    const Line playground = smooth_ring({{556, 738}, {578, 736}, {582, 752}, {566, 756}});
    const Line pitch = rectangle({680, 716}, unit({60, -10}), 28, 15);
    const Line square = smooth_ring({{818, 800}, {846, 797}, {852, 818}, {828, 824}});
    survey.sheet.area(playground,
                      {{"leisure", "playground"}, {"surface", "tartan"}, {"access", "yes"}});
    survey.sheet.point({568, 745}, {{"playground", "structure"}});
    survey.sheet.area(pitch,
                      {{"leisure", "pitch"}, {"sport", "basketball"}, {"surface", "asphalt"}});
    survey.sheet.area(square, {{"leisure", "garden"}, {"garden:type", "residential"}});
    for (const Line& ring : {playground, pitch, square}) {
        survey.ground.take(ring);
    }
    for (const Point where :
         {Point{520, 740}, Point{760, 510}, Point{1000, 610}, Point{540, 870}, Point{960, 700},
          Point{980, 900}, Point{630, 520}, Point{500, 200}, Point{1000, 410}, Point{920, 156}}) {
        draw_lawn(survey, where, {playground, pitch, square});
    }
    survey.sheet.point({650, 700}, {{"place", "neighbourhood"}, {"name", "Les Tilleuls"}});
    survey.sheet.point({205, 230}, {{"place", "neighbourhood"}, {"name", "Le Vieux-Bourg"}});
    survey.sheet.point({190, 740}, {{"place", "neighbourhood"}, {"name", "Les Fleurs"}});
}

}  // namespace arpent::demo
