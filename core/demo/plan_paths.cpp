// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/plan.hpp"

namespace arpent::demo::plan {
namespace {

const osm::Tags asphalt_path{{"highway", "footway"}, {"surface", "asphalt"}, {"lit", "yes"}};
const osm::Tags gravel_path{{"highway", "footway"}, {"surface", "fine_gravel"}};
const osm::Tags trodden_path{{"highway", "path"}, {"surface", "ground"}, {"informal", "yes"}};
const osm::Tags access_road{{"highway", "service"}, {"surface", "asphalt"}};
const osm::Tags cycle_way{{"highway", "cycleway"}, {"surface", "asphalt"}, {"lit", "yes"}};

osm::Tags steps(const char* count) {
    return {{"highway", "steps"}, {"step_count", count}, {"incline", "up"}, {"handrail", "yes"}};
}

std::vector<Path> in_the_estate() {
    const osm::Tags mall{{"highway", "pedestrian"},
                         {"name", "Mail Nelson-Mandela"},
                         {"surface", "paving_stones"},
                         {"lit", "yes"}};
    return {
        {{{447, 728}, {530, 730}, {600, 722}, {690, 708}, {780, 694}, {872, 706}}, mall},
        {{{872, 706}, {940, 712}, {1020, 706}, {1095, 712}}, asphalt_path},
        {{{600, 722}, {596, 670}, {604, 630}}, asphalt_path},
        {{{606, 722}, {610, 770}, {612, 797}}, asphalt_path},
        {{{780, 694}, {790, 740}, {786, 770}}, asphalt_path},
        {{{764, 586}, {822, 600}, {836, 640}, {838, 704}}, asphalt_path},
        {{{772, 482}, {768, 540}, {764, 586}}, asphalt_path},
        {{{764, 586}, {757, 600}}, asphalt_path},
        {{{870, 506}, {864, 560}, {880, 598}}, asphalt_path},
        {{{880, 598}, {879, 606}}, steps("14"), 6},
        {{{879, 606}, {880, 632}}, asphalt_path},
        {{{608, 800}, {612, 850}, {606, 905}, {616, 985}}, asphalt_path},
        {{{449, 896}, {540, 902}, {610, 908}, {660, 952}, {720, 958}, {800, 952}, {876, 950}},
         asphalt_path},
        {{{668, 830}, {690, 868}, {790, 862}, {812, 850}, {882, 836}}, asphalt_path},
        {{{800, 952}, {806, 890}, {802, 862}}, asphalt_path},
        {{{884, 866}, {960, 862}, {1040, 866}, {1102, 860}}, asphalt_path},
        {{{1040, 866}, {1036, 826}, {1030, 790}}, asphalt_path},
        {{{960, 862}, {1016, 912}, {1026, 985}}, trodden_path},
        {{{968, 640}, {970, 668}, {966, 710}, {972, 784}}, asphalt_path},
        {{{690, 708}, {652, 690}, {648, 640}, {654, 604}}, trodden_path},
    };
}

std::vector<Path> around_the_schools() {
    return {
        {{{437, 612}, {520, 618}, {580, 604}, {606, 560}, {604, 470}}, asphalt_path},
        {{{606, 560}, {640, 590}, {655, 598}}, asphalt_path},
        {{{430, 310}, {480, 304}, {530, 310}, {568, 318}}, asphalt_path},
        {{{480, 304}, {478, 350}, {486, 430}}, asphalt_path},
        {{{530, 310}, {534, 270}, {528, 240}}, asphalt_path},
        {{{800, 232}, {826, 236}, {850, 238}}, asphalt_path},
        {{{960, 506}, {962, 420}, {970, 328}}, asphalt_path},
        {{{930, 318}, {934, 296}, {990, 290}, {1054, 286}}, asphalt_path},
    };
}

std::vector<Path> in_the_park() {
    return {
        {{{570, 425}, {620, 394}, {662, 334}, {706, 292}, {756, 262}, {797, 262}}, gravel_path},
        {{{600, 230},
          {612, 262},
          {650, 274},
          {690, 262},
          {704, 226},
          {690, 192},
          {650, 178},
          {612, 192},
          {600, 230}},
         gravel_path},
        {{{568, 306}, {612, 300}, {662, 334}}, gravel_path},
        {{{706, 447}, {700, 384}, {694, 340}, {706, 292}}, gravel_path.with("surface", "asphalt")},
        {{{792, 388}, {750, 366}, {700, 384}}, gravel_path},
        {{{642, 114}, {640, 150}, {650, 178}}, gravel_path},
        {{{776, 150}, {742, 176}, {701, 212}}, gravel_path},
        {{{706, 292}, {692, 280}, {680, 266}}, gravel_path},
        {{{612, 300}, {616, 280}, {622, 266}}, gravel_path},
        {{{574, 200}, {590, 208}, {603, 216}}, gravel_path},
        {{{742, 176}, {760, 210}, {756, 262}}, trodden_path},
        {{{750, 366}, {770, 320}, {797, 306}}, gravel_path},
    };
}

std::vector<Path> elsewhere() {
    return {
        {{{208, 752}, {204, 776}, {200, 800}}, asphalt_path},
        {{{226, 522}, {230, 500}, {226, 478}}, asphalt_path},
        {{{396, 850}, {392, 866}, {394, 882}}, asphalt_path},
        {{{1290, 898}, {1296, 930}, {1290, 985}}, trodden_path},
        {{{96, 490}, {92, 440}, {96, 389}}, asphalt_path.with("name", "Passage des Écoliers")},
        {{{215, 376}, {214, 345}}, asphalt_path},
        {{{210, 300}, {206, 262}}, steps("9")},
        {{{330, 356}, {322, 318}, {328, 266}}, asphalt_path.with("name", "Venelle du Four")},
        {{{100, 285}, {108, 232}, {104, 186}}, asphalt_path.with("name", "Venelle des Jardins")},
        {{{1058, 208}, {1110, 214}, {1200, 216}, {1316, 232}}, gravel_path},
        {{{1110, 214}, {1112, 158}}, gravel_path},
        {{{1200, 216}, {1204, 264}}, gravel_path},
        // the green way that ends too early: its other half waits to be mapped
        {{{1330, 148}, {1200, 136}, {1052, 120}, {930, 108}}, cycle_way, 0},
        {{{930, 108}, {916, 122}, {906, 138}}, cycle_way},
        {{{368, 26}, {500, 12}, {760, 14}, {1040, 32}, {1330, 60}},
         {{"highway", "unclassified"}, {"name", "Rue de l'Industrie"}, {"surface", "asphalt"}}},
        {{{368, 26}, {200, 34}, {-30, 50}},
         {{"highway", "unclassified"}, {"name", "Rue de l'Industrie"}, {"surface", "asphalt"}}},
        {{{906, 138}, {904, 100}}, steps("22"), 4},
        {{{904, 100}, {902, 44}},
         {{"highway", "footway"}, {"tunnel", "yes"}, {"layer", "-1"}, {"lit", "yes"}},
         4,
         -1},
        {{{902, 44}, {900, 22}}, asphalt_path},
        {{{826, 612}, {838, 580}, {846, 558}, {826, 546}, {804, 540}}, access_road},
    };
}

}  // namespace

std::vector<Path> paths() {
    std::vector<Path> all = in_the_estate();
    for (auto group : {around_the_schools(), in_the_park(), elsewhere()}) {
        all.insert(all.end(), group.begin(), group.end());
    }
    return all;
}

}  // namespace arpent::demo::plan
