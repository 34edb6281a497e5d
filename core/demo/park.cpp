// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/survey.hpp"

namespace arpent::demo {
namespace {

void draw_pond(Survey& survey) {
    const Line shore = smooth_ring({{613, 226},
                                    {626, 248},
                                    {652, 259},
                                    {676, 248},
                                    {692, 224},
                                    {678, 202},
                                    {652, 194},
                                    {640, 206},
                                    {622, 206}});
    const Line island = smooth_ring({{660, 224}, {668, 230}, {664, 238}, {654, 236}, {652, 228}});
    survey.sheet.area(shore, {island},
                      {{"natural", "water"}, {"water", "pond"}, {"name", "Étang des Foulques"}});
    survey.sheet.area(island, {{"natural", "scrub"}, {"place", "islet"}});
    survey.ground.take(shore);
}

void draw_woods(Survey& survey) {
    const Line wood = smooth_ring({{708, 132},
                                   {740, 130},
                                   {766, 140},
                                   {776, 188},
                                   {788, 230},
                                   {784, 252},
                                   {766, 250},
                                   {764, 212},
                                   {746, 168},
                                   {716, 184},
                                   {704, 168}});
    const Line clearing = smooth_ring({{768, 206}, {776, 214}, {778, 228}, {770, 224}});
    const osm::Tags tags{{"natural", "wood"}, {"leaf_type", "broadleaved"}};
    survey.sheet.area(wood, {clearing}, tags);
    survey.ground.take(wood);
    const Line grove =
        smooth_ring({{728, 404}, {752, 384}, {780, 404}, {790, 436}, {762, 440}, {726, 434}});
    survey.sheet.area(grove, tags);
    survey.ground.take(grove);
}

void draw_playground(Survey& survey) {
    const Line ground = smooth_ring({{590, 340}, {612, 334}, {626, 350}, {616, 372}, {592, 366}});
    survey.sheet.area(ground, {{"leisure", "playground"},
                               {"surface", "woodchips"},
                               {"access", "yes"},
                               {"min_age", "3"},
                               {"max_age", "12"}});
    survey.ground.take(ground);
    survey.sheet.point({600, 348}, {{"playground", "slide"}});
    survey.sheet.point({611, 345}, {{"playground", "swing"}});
    survey.sheet.point({606, 358}, {{"playground", "springy"}});
    survey.sheet.point({616, 354}, {{"playground", "sandpit"}});
}

void draw_small_things(Survey& survey) {
    const Line bandstand = circle({734, 322}, 5, 8);
    survey.sheet.area(bandstand, {{"building", "roof"}, {"leisure", "bandstand"}});
    survey.ground.take(bandstand);
    const Line toilets = rectangle({606, 406}, unit({10, -4}), 7, 4);
    survey.sheet.area(
        toilets,
        {{"building", "toilets"}, {"amenity", "toilets"}, {"fee", "no"}, {"wheelchair", "yes"}});
    survey.ground.take(toilets);
    for (const Point boules : {Point{640, 392}, Point{646, 386}}) {
        const Line alley = rectangle(boules, unit({40, -56}), 15, 4);
        survey.sheet.area(alley,
                          {{"leisure", "pitch"}, {"sport", "boules"}, {"surface", "gravel"}});
        survey.ground.take(alley);
    }
    for (const Point bed : {Point{586, 318}, Point{722, 352}, Point{718, 300}}) {
        const Line flowers = circle(bed, 4, 10);
        survey.sheet.area(flowers, {{"landuse", "flowerbed"}});
        survey.ground.take(flowers);
    }
    survey.sheet.point({667, 340}, {{"amenity", "drinking_water"}});
    survey.sheet.point(
        {727, 282},
        {{"tourism", "artwork"}, {"artwork_type", "statue"}, {"name", "La Lavandière"}});
    for (const Point table : {Point{634, 312}, Point{642, 318}, Point{720, 390}}) {
        survey.sheet.point(table, {{"leisure", "picnic_table"}});
    }
    for (const Point bench : {Point{664, 328}, Point{684, 306}, Point{598, 306}, Point{742, 268}}) {
        survey.sheet.point(bench,
                           {{"amenity", "bench"}, {"backrest", "yes"}, {"material", "wood"}});
    }
    survey.sheet.point({680, 300}, {{"amenity", "waste_basket"}});
}

}  // namespace

void draw_park(Survey& survey) {
    const Line park = survey.block_at({720, 240}, 6);
    survey.sheet.area(park, {{"leisure", "park"},
                             {"name", "Parc des Tilleuls"},
                             {"operator", "Ville de Valbrune"},
                             {"dog", "leashed"}});
    draw_pond(survey);
    draw_woods(survey);
    draw_playground(survey);
    draw_small_things(survey);
    const osm::Tags lime{{"natural", "tree"}, {"leaf_type", "broadleaved"}, {"genus", "Tilia"}};
    for (int i = 0; i < 420; ++i) {
        const Point tree{survey.random.between(560, 800), survey.random.between(112, 450)};
        if (contains(park, tree) && survey.ground.is_free(tree, 3)) {
            survey.sheet.point(tree,
                               survey.random.chance(0.4) ? lime : osm::Tags{{"natural", "tree"}});
            survey.ground.take(circle(tree, 2, 4));
        }
    }
}

}  // namespace arpent::demo
