// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/survey.hpp"

namespace arpent::demo {
namespace {

/// Two straights joined by half circles.
Line oval(Point left, Point right, double radius) {
    constexpr int pieces = 8;
    Line ring;
    for (int i = 0; i <= pieces; ++i) {
        ring.push_back(right + on_circle(-0.25 + 0.5 * i / pieces) * radius);
    }
    for (int i = 0; i <= pieces; ++i) {
        ring.push_back(left + on_circle(0.25 + 0.5 * i / pieces) * radius);
    }
    return ring;
}

void place(Survey& survey, const Line& ring, const osm::Tags& tags) {
    survey.sheet.area(ring, tags);
    survey.ground.take(ring);
}

}  // namespace

void draw_sports(Survey& survey) {
    survey.sheet.area(survey.block_at({920, 200}, 7), {{"leisure", "sports_centre"},
                                                       {"name", "Stade Alice-Milliat"},
                                                       {"operator", "Ville de Valbrune"}});
    const Point left{896, 204};
    const Point right{966, 208};
    survey.sheet.area(oval(left, right, 44), {oval(left, right, 37)},
                      {{"leisure", "track"}, {"sport", "athletics"}, {"surface", "tartan"}});
    survey.ground.take(oval(left, right, 44));
    const Point along = unit(right - left);
    survey.sheet.area(rectangle(Point{931, 206} - along * 47 - left_of(along) * 29, along, 94, 58),
                      {{"leisure", "pitch"}, {"sport", "soccer"}, {"surface", "grass"}});
    place(survey, rectangle({908, 254}, along, 44, 8),
          {{"building", "grandstand"}, {"leisure", "bleachers"}});
    place(
        survey, rectangle({846, 268}, unit({30, 4}), 30, 18),
        {{"leisure", "pitch"}, {"sport", "multi"}, {"surface", "artificial_turf"}, {"lit", "yes"}});
    place(survey, rectangle({962, 268}, unit({30, 2}), 30, 18),
          {{"leisure", "pitch"}, {"sport", "skateboard"}, {"surface", "concrete"}});
    for (const double y : {168.0, 206.0}) {
        place(survey, rectangle({1022, y}, {1, 0}, 16, 34),
              {{"leisure", "pitch"}, {"sport", "tennis"}, {"surface", "hard"}});
    }
    place(survey, rectangle({1022, 250}, {1, 0}, 16, 12),
          {{"building", "yes"}, {"club", "sport"}, {"name", "Club-house du stade"}});
}

}  // namespace arpent::demo
