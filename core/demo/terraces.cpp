// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"

#include <string>

namespace arpent::demo {
namespace {

/// What the ground floors of the Rue Gambetta sell, in the order of its houses.
const std::vector<osm::Tags>& trades() {
    static const std::vector<osm::Tags> all{
        {{"shop", "bakery"}, {"name", "Au Pain de Valbrune"}},
        {{"amenity", "pharmacy"}, {"name", "Pharmacie du Marché"}, {"dispensing", "yes"}},
        {{"amenity", "cafe"}, {"name", "Café de la Halle"}},
        {{"shop", "hairdresser"}, {"name", "Coiffure Nadia"}},
        {{"shop", "butcher"}, {"name", "Boucherie Moreau"}},
        {{"amenity", "bank"}, {"name", "Caisse de Valbrune"}, {"atm", "yes"}},
        {{"amenity", "restaurant"}, {"name", "Le Petit Lavoir"}, {"cuisine", "french"}},
        {{"shop", "newsagent"}, {"name", "Presse Gambetta"}},
        {{"shop", "optician"}, {"name", "Optique du Rond-Point"}},
        {{"shop", "florist"}, {"name", "Les Fleurs d'Inès"}},
        {{"shop", "shoes"}, {"name", "Cordonnerie Da Silva"}},
        {{"office", "insurance"}, {"name", "Assurances Berthier"}},
    };
    return all;
}

/// Houses wall to wall along one side of a street. Neighbours share the corners of their wall.
class Terrace {
public:
    Terrace(Survey& survey, const plan::Street& street, bool left)
        : survey_(survey),
          street_(street),
          line_(smooth(street.points)),
          side_(left ? 1 : -1),
          number_(left ? 1 : 2),
          has_shops_(street.name == "Rue Gambetta") {}

    void build() {
        const double end = length(line_) - 3;
        for (double at = 3; at < end;) {
            at = build_row(at, end);
            at += survey_.random.between(2.5, 7);
        }
    }

private:
    struct House {
        double from = 0;
        double to = 0;
        double depth = 0;
    };

    Point place(double along_m, double away_m) const {
        const Station here = station(line_, along_m);
        return here.at + left_of(here.along) * (side_ * (front() + away_m));
    }
    double front() const { return street_.width / 2 + 1.8; }

    Line wall_to_wall(const House& house, double left_depth, double right_depth) const {
        Line ring{place(house.from, 0), place(house.to, 0)};
        if (right_depth < house.depth - 0.3 && right_depth > 0) {
            ring.push_back(place(house.to, right_depth));
        }
        ring.push_back(place(house.to, house.depth));
        ring.push_back(place(house.from, house.depth));
        if (left_depth < house.depth - 0.3 && left_depth > 0) {
            ring.push_back(place(house.from, left_depth));
        }
        return ring;
    }

    /// As many houses as there is room for; returns where the row ends.
    double build_row(double start, double end) {
        const std::size_t wanted = 3 + survey_.random.index(6);
        std::vector<House> row;
        double at = start;
        while (row.size() < wanted) {
            const double width = survey_.random.between(5.8, 9.5);
            const House house{at, at + width, survey_.random.between(8.5, 13)};
            const bool fits = house.to < end &&
                              survey_.ground.is_free(wall_to_wall(house, 0, 0), 1) &&
                              place(house.from, 5).x > -15 && place(house.from, 5).x < 445;
            if (!fits) {
                at += row.empty() ? 2 : 0;
                break;
            }
            row.push_back(house);
            at = house.to;
        }
        draw_row(row);
        return at;
    }

    void draw_row(const std::vector<House>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double before = i == 0 ? 0 : row[i - 1].depth;
            const double after = i + 1 == row.size() ? 0 : row[i + 1].depth;
            const Line ring = wall_to_wall(row[i], before, after);
            survey_.sheet.area(ring, {{"building", "house"},
                                      {"building:levels", survey_.random.chance(0.6) ? "2" : "3"}});
            survey_.ground.take(ring);
            const double middle = (row[i].from + row[i].to) / 2;
            survey_.sheet.point(place(middle, -0.6), {{"addr:housenumber", std::to_string(number_)},
                                                      {"addr:street", street_.name}});
            number_ += 2;
            build_annex(row[i]);
            if (has_shops_ && survey_.shops < trades().size() && survey_.random.chance(0.5)) {
                survey_.sheet.point(place(middle, 3), trades()[survey_.shops++]);
            }
        }
    }

    /// A kitchen or a workshop added at the back, wall to wall.
    void build_annex(const House& house) {
        if (!survey_.random.chance(0.45)) {
            return;
        }
        const double from = house.from + 0.4;
        const double to = from + (house.to - house.from) * survey_.random.between(0.4, 0.8);
        const double depth = house.depth + survey_.random.between(2.5, 6);
        const Line annex{place(from, house.depth), place(to, house.depth), place(to, depth),
                         place(from, depth)};
        const Line clear{place(from, house.depth + 2), place(to, house.depth + 2), place(to, depth),
                         place(from, depth)};
        if (survey_.ground.is_free(clear, 1)) {
            survey_.sheet.area(annex, {{"building", "yes"}, {"wall", "no"}});
            survey_.ground.take(clear);
        }
    }

    Survey& survey_;
    const plan::Street& street_;
    Line line_;
    double side_;
    int number_;
    bool has_shops_;
};

}  // namespace

void draw_terraces(Survey& survey) {
    for (const plan::Street& street : plan::streets()) {
        if (street.left == plan::Houses::terraced) {
            Terrace(survey, street, true).build();
        }
        if (street.right == plan::Houses::terraced) {
            Terrace(survey, street, false).build();
        }
    }
}

}  // namespace arpent::demo
