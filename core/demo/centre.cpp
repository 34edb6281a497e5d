// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/survey.hpp"

#include <vector>

namespace arpent::demo {
namespace {

void build(Survey& survey, const Line& ring, const osm::Tags& tags) {
    survey.sheet.area(ring, tags);
    survey.ground.take(ring);
}

void draw_market(Survey& survey) {
    const Line square{{291.5, 371}, {342, 365}, {347, 400}, {346, 432}, {297, 439}};
    survey.sheet.area(square, {{"highway", "pedestrian"},
                               {"area", "yes"},
                               {"name", "Place du Marché"},
                               {"surface", "sett"}});
    const Line hall = rectangle({304, 386}, unit({30, -2}), 30, 15);
    build(survey, hall,
          {{"building", "roof"},
           {"amenity", "marketplace"},
           {"name", "Halle du Marché"},
           {"opening_hours", "We,Sa 07:30-13:00"}});
    survey.sheet.point({316, 418}, {{"amenity", "fountain"}, {"drinking_water", "no"}});
    survey.sheet.point({336, 424}, {{"amenity", "bicycle_parking"},
                                    {"bicycle_parking", "stands"},
                                    {"capacity", "12"},
                                    {"covered", "no"}});
    for (const Point tree : {Point{302, 372}, Point{312, 371}, Point{322, 370}, Point{332, 369},
                             Point{302, 426}, Point{340, 412}, Point{340, 400}}) {
        survey.sheet.point(tree, {{"natural", "tree"}, {"genus", "Platanus"}});
    }
    survey.ground.take(square);
}

void draw_church(Survey& survey) {
    const Line square{{192, 298}, {250, 294}, {256, 350}, {190, 352}};
    survey.sheet.area(square, {{"highway", "pedestrian"},
                               {"area", "yes"},
                               {"name", "Place de l'Église"},
                               {"surface", "paving_stones"}});
    build(survey,
          {{200, 316},
           {206, 315.5},
           {206, 312},
           {232, 310},
           {236, 312},
           {239, 317},
           {238.5, 322},
           {235, 326},
           {208, 328},
           {207.5, 323},
           {201, 323.5}},
          {{"building", "church"},
           {"amenity", "place_of_worship"},
           {"religion", "christian"},
           {"denomination", "catholic"},
           {"name", "Église Saint-Martin"}});
    survey.sheet.point({246, 342}, {{"historic", "memorial"}, {"memorial", "war_memorial"}});
    for (const Point tree :
         {Point{200, 342}, Point{212, 342}, Point{224, 341}, Point{200, 303}, Point{240, 300}}) {
        survey.sheet.point(tree, {{"natural", "tree"}, {"genus", "Tilia"}});
    }
    survey.ground.take(square);
}

void draw_public_buildings(Survey& survey) {
    build(survey,
          {{498, 398},
           {552, 396},
           {553, 420},
           {528, 421},
           {528, 426},
           {510, 427},
           {510, 422},
           {499, 422}},
          {{"building", "public"},
           {"amenity", "library"},
           {"name", "Médiathèque Jacques-Prévert"},
           {"opening_hours", "Tu,We,Fr,Sa 10:00-18:00"},
           {"wheelchair", "yes"}});
    build(survey, {{498, 330}, {548, 332}, {547, 346}, {518, 345}, {517, 362}, {497, 361}},
          {{"building", "public"},
           {"amenity", "community_centre"},
           {"name", "Maison de quartier des Tilleuls"},
           {"wheelchair", "yes"}});
    build(survey, rectangle({446, 356}, unit({24, -1}), 22, 18),
          {{"building", "yes"},
           {"amenity", "post_office"},
           {"name", "La Poste"},
           {"operator", "La Poste"}});
    build(survey, rectangle({446, 392}, unit({24, -1}), 24, 26),
          {{"building", "apartments"}, {"building:levels", "4"}});
    build(survey, rectangle({538, 254}, unit({1, 20}), 36, -16),
          {{"building", "yes"},
           {"amenity", "doctors"},
           {"name", "Maison de santé"},
           {"healthcare", "doctor"}});
    survey.sheet.area(rectangle({446, 314}, unit({24, -1}), 26, 26),
                      {{"leisure", "garden"},
                       {"garden:type", "community"},
                       {"name", "Jardin partagé des Voisins"},
                       {"access", "yes"}});
    survey.ground.take(rectangle({446, 314}, unit({24, -1}), 26, 26));
}

void draw_shopping_row(Survey& survey) {
    const Point start{806, 506};
    const Point along = unit({52, 14});
    const Line row = rectangle(start, along, 56, 15);
    build(survey, row,
          {{"building", "retail"},
           {"building:levels", "1"},
           {"name", "Centre commercial des Tilleuls"}});
    const std::vector<osm::Tags> shops{
        {{"shop", "convenience"}, {"name", "Chez Amina"}},
        {{"shop", "bakery"}, {"name", "Le Fournil des Tilleuls"}},
        {{"amenity", "pharmacy"}, {"name", "Pharmacie des Tilleuls"}, {"dispensing", "yes"}},
        {{"shop", "hairdresser"}, {"name", "Salon Belle Allure"}},
        {{"shop", "tobacco"}, {"name", "Tabac de l'Avenue"}},
        {{"shop", "laundry"}, {"name", "Laverie du Centre"}, {"self_service", "yes"}},
        {{"amenity", "fast_food"}, {"name", "Snack Istanbul"}, {"cuisine", "kebab"}},
    };
    for (std::size_t i = 0; i < shops.size(); ++i) {
        survey.sheet.point(start + along * (5 + 7.6 * static_cast<double>(i)) + left_of(along) * 6,
                           shops[i]);
    }
    build(survey, rectangle({1136, 608}, unit({60, 12}), 58, 32),
          {{"building", "supermarket"}, {"shop", "supermarket"}, {"name", "Supermarché du Lac"}});
    const Line parking = rectangle({1112, 618}, unit({4, 40}), 40, -20);
    build(survey, parking,
          {{"amenity", "parking"}, {"parking", "surface"}, {"access", "customers"}});
}

}  // namespace

void draw_centre(Survey& survey) {
    draw_market(survey);
    draw_church(survey);
    draw_public_buildings(survey);
    draw_shopping_row(survey);
}

}  // namespace arpent::demo
