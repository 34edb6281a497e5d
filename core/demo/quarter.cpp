// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/quarter.hpp"

#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"

namespace arpent::demo {
namespace {

Strand frame() {
    return {Kind::frame,
            {{0, 0}, {plan::width, 0}, {plan::width, plan::height}, {0, plan::height}, {0, 0}},
            {},
            0,
            0};
}

}  // namespace

Line Survey::block_at(Point point, double margin) const {
    for (const Line& block : blocks) {
        if (contains(block, point)) {
            return inset(block, margin);
        }
    }
    return {};
}

std::shared_ptr<const osm::MemoryGraph> make_quarter() {
    Survey survey;
    for (const auto& strands : {avenue_strands(), street_strands(), path_strands(),
                                estate_strands(), railway_strands()}) {
        survey.strands.insert(survey.strands.end(), strands.begin(), strands.end());
    }
    survey.strands.push_back(frame());
    weave(survey.strands);
    survey.blocks = blocks_between(survey.strands);
    draw_network(survey);
    for (const auto draw : {draw_tram, draw_estate, draw_park, draw_schools, draw_sports,
                            draw_centre, draw_allotments, draw_railway_land, draw_terraces,
                            draw_houses, draw_land, draw_furniture, draw_trees}) {
        draw(survey);
    }
    return survey.sheet.finish();
}

}  // namespace arpent::demo
