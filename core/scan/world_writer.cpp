// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/geo/mercator.hpp"
#include "core/scan/export.hpp"
#include "core/scan/png_writer.hpp"

#include <cmath>
#include <fstream>
#include <numbers>
#include <span>

namespace arpent::scan {
namespace {

namespace fs = std::filesystem;

constexpr const char* web_mercator =
    R"(PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",)"
    R"(SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],)"
    R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],)"
    R"(PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],)"
    R"(PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],)"
    R"(PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]])";

void write(const fs::path& file, std::span<const char> bytes) {
    AtomicFile atomic(file);
    std::ofstream out(atomic.path(), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
        throw Error("error.cannot_write", {{"file", file.string()}});
    }
    atomic.commit();
}

std::string world_file(const GroundRaster& ground) {
    const double size = ground.metres_per_pixel;
    std::string text;
    for (const double value :
         {size, 0.0, 0.0, -size, ground.west + size / 2, ground.north - size / 2}) {
        text += format_double(value) + "\n";
    }
    return text;
}

/// The inverse of what parse_piclayer() reads, about the picture's middle.
std::string piclayer(const GroundRaster& ground) {
    const double size = ground.metres_per_pixel;
    const double east = ground.west + size * ground.raster.width / 2;
    const double north = ground.north - size * ground.raster.height / 2;
    const double radius = geo::equator_m / (2 * std::numbers::pi);
    const double ground_per_100 = size * 100 / std::cosh(north / radius);
    return "INITIAL_SCALE=" + format_double(ground_per_100) +
           "\nM00=1.0\nM01=0.0\nM02=0.0\nM10=0.0\nM11=1.0\nM12=0.0\nPOSITION_X=" +
           format_double(east) + "\nPOSITION_Y=" + format_double(north) + "\n";
}

}  // namespace

void write_png_with_world(const GroundRaster& ground, const fs::path& file) {
    const std::vector<std::byte> png = encode_png(ground.raster, PngEffort::small);
    fs::path beside = file;
    write(beside.replace_extension(".pgw"), world_file(ground));
    write(beside.replace_extension(".prj"), std::string(web_mercator));
    write(file.string() + ".cal", piclayer(ground));
    write(file, {reinterpret_cast<const char*>(png.data()), png.size()});
}

}  // namespace arpent::scan
