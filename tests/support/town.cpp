// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/town.hpp"

#include "core/job/progress.hpp"
#include "core/project/create.hpp"

#include <fstream>
#include <vector>

namespace arpent::test {
namespace {

struct Point {
    int ref;
    double east;
    double north;
    const char* tags;
};

void write_extract(const std::filesystem::path& file) {
    static const std::vector<Point> points = {
        {1, 0, 0, ""},     {2, 1, 0, ""},     {3, 2, 0, ""},
        {4, 2, 1, ""},     {5, 0.9, 0.2, ""}, {6, 1.1, 0.2, ""},
        {7, 1.1, 0.4, ""}, {8, 0.9, 0.4, ""}, {20, 0, -0.3, R"(<tag k="amenity" v="bench"/>)"}};
    std::ofstream out(file);
    out << R"(<osm version="0.6">)" << '\n';
    for (const Point& point : points) {
        const geo::Location place = Town::at(point.east, point.north);
        out << "<node id=\"" << point.ref << "\" version=\"1\" lon=\""
            << geo::format_coordinate(place.x) << "\" lat=\"" << geo::format_coordinate(place.y)
            << "\">" << point.tags << "</node>\n";
    }
    out << R"(<way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/>
<tag k="highway" v="residential"/><tag k="name" v="Rue des Lilas"/></way>
<way id="11" version="1"><nd ref="3"/><nd ref="4"/>
<tag k="highway" v="residential"/><tag k="name" v="Rue du Port"/></way>
<way id="12" version="1"><nd ref="5"/><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="5"/>
<tag k="building" v="yes"/></way>
</osm>
)";
}

}  // namespace

geo::Location Town::at(double east, double north) {
    return geo::Location::from_degrees(lon + east / 1000, lat + north / 1000);
}

Town::Town() {
    write_extract(folder_ / "town.osm");
    job::Progress progress;
    project::create_carnet(carnet(), {folder_ / "town.osm", {}, "Town"}, progress, {});
    reopen();
}

void Town::reopen() {
    project_.reset();
    project_ = project::Project::open(carnet());
}

}  // namespace arpent::test
