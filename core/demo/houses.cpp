// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/curve.hpp"
#include "core/demo/plan.hpp"
#include "core/demo/survey.hpp"

#include <algorithm>
#include <string>

namespace arpent::demo {
namespace {

osm::Tags address(const std::string& number, const std::string& street) {
    return {{"addr:housenumber", number}, {"addr:street", street}};
}

/// One side of a street lined with houses in their gardens.
class Side {
public:
    Side(Survey& survey, const plan::Street& street, bool left)
        : survey_(survey),
          street_(street),
          line_(smooth(street.points)),
          side_(left ? 1 : -1),
          number_(left ? 1 : 2) {}

    void build() {
        const double end = length(line_) - 4;
        for (double at = 4; at < end;) {
            const double plot = random().between(11.5, 19);
            build_plot(at + plot / 2, plot);
            at += plot;
        }
    }

private:
    Random& random() { return survey_.random; }

    /// u along the street, v away from it; a little askew, as built.
    Axes axes_at(double metres) {
        const Station place = station(line_, metres);
        const Point along =
            unit(place.along + left_of(place.along) * random().between(-0.05, 0.05));
        return {place.at, along, left_of(along) * side_};
    }

    void build_plot(double middle, double plot) {
        const Axes axes = axes_at(middle);
        const double gate = street_.width / 2 + 2;
        const double near = gate + random().between(2.5, 7);
        const double width = std::min(plot - 3.5, random().between(8, 12));
        const double depth = random().between(7.5, 11);
        const Line house = footprint(axes, -width / 2, near, width, depth);
        if (!is_on_sheet(house) || !survey_.ground.is_free(house, 2)) {
            return;
        }
        build_one(house,
                  {{"building", "house"}, {"building:levels", random().chance(0.7) ? "1" : "2"}});
        const Point door = axes.at(random().between(-1, 1), gate);
        survey_.sheet.point(door, address(next_number(), street_.name));
        build_behind(axes, near + depth, plot);
    }

    /// A rectangle, or one with a wing.
    Line footprint(const Axes& axes, double u, double v, double width, double depth) {
        const double shape = random().unit();
        const double wing = random().between(2, 4);
        const double split = width * random().between(0.4, 0.6);
        if (shape < 0.35) {
            return {axes.at(u, v), axes.at(u + width, v), axes.at(u + width, v + depth),
                    axes.at(u, v + depth)};
        }
        if (shape < 0.7) {
            return {axes.at(u, v),
                    axes.at(u + split, v),
                    axes.at(u + split, v + wing),
                    axes.at(u + width, v + wing),
                    axes.at(u + width, v + depth),
                    axes.at(u, v + depth)};
        }
        return {axes.at(u, v),
                axes.at(u + width, v),
                axes.at(u + width, v + depth + wing),
                axes.at(u + split, v + depth + wing),
                axes.at(u + split, v + depth),
                axes.at(u, v + depth)};
    }

    void build_behind(const Axes& axes, double back, double plot) {
        // One draw a statement: C++ leaves the order of arguments and operands open.
        const double flank = random().chance(0.5) ? 1 : -1;
        const double u = flank * random().between(0, plot / 2 - 3.5);
        const double v = back + random().between(4, 9);
        const double size = random().between(2.5, 4);
        const double choice = random().unit();
        if (choice < 0.3) {
            build_if_free(shed(axes, u, v, size, 6.5 - size), {{"building", "shed"}});
        } else if (choice < 0.45) {
            build_if_free(shed(axes, u - 1.5, v, 3.2, 5.8), {{"building", "garage"}});
        } else if (choice < 0.53) {
            const Line pool = shed(axes, u - 2, v + 1, 4, 8);
            build_if_free(pool, {{"leisure", "swimming_pool"}, {"access", "private"}});
        }
        for (int i = 0; i < 2; ++i) {
            const double tree_u = random().between(-plot / 2, plot / 2);
            const Point tree = axes.at(tree_u, back + random().between(3, 14));
            if (random().chance(0.5) && survey_.ground.is_free(tree, 2)) {
                survey_.sheet.point(tree, {{"natural", "tree"}});
            }
        }
    }

    static Line shed(const Axes& axes, double u, double v, double width, double depth) {
        return {axes.at(u, v), axes.at(u + width, v), axes.at(u + width, v + depth),
                axes.at(u, v + depth)};
    }

    void build_if_free(const Line& ring, const osm::Tags& tags) {
        if (survey_.ground.is_free(ring, 1)) {
            build_one(ring, tags);
        }
    }

    void build_one(const Line& ring, const osm::Tags& tags) {
        survey_.sheet.area(ring, tags);
        survey_.ground.take(ring);
    }

    static bool is_on_sheet(const Line& ring) {
        return std::ranges::all_of(ring, [](Point point) {
            return point.x > -12 && point.x < plan::width + 12 && point.y > 0 &&
                   point.y < plan::height + 12;
        });
    }

    std::string next_number() {
        const int number = number_;
        if (random().chance(0.03)) {
            return std::to_string(number) + " bis";
        }
        number_ += random().chance(0.1) ? 4 : 2;
        return std::to_string(number);
    }

    Survey& survey_;
    const plan::Street& street_;
    Line line_;
    double side_;
    int number_;
};

}  // namespace

void draw_houses(Survey& survey) {
    for (const plan::Street& street : plan::streets()) {
        if (street.left == plan::Houses::detached) {
            Side(survey, street, true).build();
        }
        if (street.right == plan::Houses::detached) {
            Side(survey, street, false).build();
        }
    }
}

}  // namespace arpent::demo
