// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/survey.hpp"

namespace arpent::demo {
namespace {

/// The grounds of a school with its fence; a gate at the corner `gate`.
void draw_grounds(Survey& survey, const Line& grounds, Point gate, const osm::Tags& tags) {
    survey.sheet.area(grounds, tags);
    survey.sheet.area(grounds, {{"barrier", "fence"}, {"fence_type", "railing"}});
    survey.sheet.corner(gate, {{"barrier", "gate"}});
}

void build(Survey& survey, const Line& ring, const osm::Tags& tags) {
    survey.sheet.area(ring, tags);
    survey.ground.take(ring);
}

void draw_primary_school(Survey& survey) {
    const Point gate{450, 540};
    const Line grounds{{452, 474}, {594, 470}, {596, 552}, {574, 592},
                       {520, 608}, {452, 598}, gate};
    draw_grounds(survey, grounds, gate,
                 {{"amenity", "school"},
                  {"name", "École élémentaire Louise-Michel"},
                  {"school:FR", "élémentaire"},
                  {"operator:type", "public"}});
    const osm::Tags building{{"building", "school"}, {"building:levels", "2"}};
    build(survey, {{462, 486}, {556, 483}, {556, 497}, {478, 500}, {480, 560}, {465, 561}},
          building);
    build(survey, {{500, 572}, {544, 566}, {546, 580}, {526, 584}, {527, 594}, {503, 597}},
          {{"building", "school"}, {"building:levels", "1"}, {"name", "Restaurant scolaire"}});
    build(survey, rectangle({572, 484}, unit({2, 60}), 30, -11),
          {{"building", "roof"}, {"building:levels", "1"}});
    survey.sheet.area(Line{{482, 503}, {566, 500}, {574, 530}, {560, 560}, {484, 562}},
                      {{"leisure", "schoolyard"}, {"surface", "asphalt"}});
    survey.sheet.area(rectangle({508, 516}, {1, 0}, 26, 14),
                      {{"leisure", "pitch"}, {"sport", "basketball"}, {"access", "private"}});
    survey.ground.take(grounds);
}

void draw_college(Survey& survey) {
    const Point gate{880, 326};
    const Line grounds{{818, 322}, gate,       {948, 340}, {946, 420},
                       {944, 490}, {880, 474}, {820, 458}, {808, 384}};
    draw_grounds(survey, grounds, gate,
                 {{"amenity", "school"},
                  {"name", "Collège Marie-Curie"},
                  {"school:FR", "collège"},
                  {"isced:level", "2"},
                  {"operator:type", "public"}});
    const Line outer{{828, 346}, {902, 352}, {922, 354}, {918, 412}, {898, 411},
                     {898, 420}, {846, 416}, {846, 408}, {824, 406}};
    const Line court{{842, 360}, {906, 365}, {903, 399}, {839, 394}};
    survey.sheet.area(outer, {court}, {{"building", "school"}, {"building:levels", "3"}});
    survey.sheet.area(court, {{"leisure", "schoolyard"}});
    survey.sheet.area(rectangle({836, 430}, unit({60, 12}), 36, 19), {{"leisure", "pitch"},
                                                                      {"sport", "handball"},
                                                                      {"surface", "asphalt"},
                                                                      {"access", "private"}});
    survey.ground.take(grounds);
    build(survey, {{978, 446}, {1026, 452}, {1022, 484}, {990, 480}, {991, 474}, {975, 472}},
          {{"building", "sports_hall"},
           {"leisure", "sports_hall"},
           {"name", "Gymnase Colette-Besson"},
           {"sport", "multi"}});
    build(survey, rectangle({982, 346}, unit({70, 8}), 44, 13),
          {{"building", "apartments"}, {"building:levels", "4"}});
    build(survey, rectangle({984, 380}, unit({70, 8}), 44, 13),
          {{"building", "apartments"}, {"building:levels", "4"}});
}

void draw_nursery(Survey& survey) {
    const Point gate{446, 268};
    const Line grounds{{444, 242}, {508, 234}, {512, 286}, {450, 292}, gate};
    draw_grounds(survey, grounds, gate,
                 {{"amenity", "kindergarten"}, {"name", "Crèche des Petits Tilleuls"}});
    build(survey, {{454, 250}, {488, 246}, {490, 260}, {474, 262}, {475, 276}, {457, 278}},
          {{"building", "kindergarten"}, {"building:levels", "1"}});
    survey.ground.take(grounds);
}

}  // namespace

void draw_schools(Survey& survey) {
    draw_primary_school(survey);
    draw_college(survey);
    draw_nursery(survey);
}

}  // namespace arpent::demo
