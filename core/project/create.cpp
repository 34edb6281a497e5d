// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/create.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/demo/quarter.hpp"
#include "core/osmfile/import.hpp"
#include "core/project/clip.hpp"
#include "core/project/identity.hpp"
#include "core/store/base_writer.hpp"
#include "core/store/database.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

/// The reading of an extract takes about this share of the time.
constexpr double reading_share = 0.7;

void refuse_existing(const fs::path& carnet) {
    if (fs::exists(fs::symlink_status(carnet))) {
        throw Error("error.carnet_exists", {{"file", carnet.string()}});
    }
}

std::optional<osmfile::Region> region_of(const NewCarnet& from) {
    if (const auto* boxes = std::get_if<geo::BoxText>(&from.clip)) {
        return osmfile::Region(*boxes);
    }
    if (const auto* file = std::get_if<fs::path>(&from.clip)) {
        return osmfile::read_region(*file);
    }
    return std::nullopt;
}

void write_carnet(const fs::path& carnet, store::BaseWriter& base, const Identity& identity,
                  const NewCarnet& from, job::Progress& progress, const std::stop_token& stop) {
    AtomicFile file(carnet);
    {
        store::Database database = store::Database::create(file.path());
        write_identity(database, identity);
        write_clip(database, from);
        base.write(database, progress, stop);
    }
    refuse_existing(carnet);
    file.commit();
}

}  // namespace

std::string name_from_file(const fs::path& extract) {
    std::string name = extract.filename().string();
    constexpr std::array<std::string_view, 6> endings{".gz",  ".bz2", ".pbf",
                                                      ".lz4", ".osm", ".xml"};
    for (bool again = true; again;) {
        again = false;
        for (const auto ending : endings) {
            if (name.size() > ending.size() && name.ends_with(ending)) {
                name.resize(name.size() - ending.size());
                again = true;
            }
        }
    }
    return name;
}

void create_carnet(const fs::path& carnet, const NewCarnet& from, job::Progress& progress,
                   const std::stop_token& stop) {
    refuse_existing(carnet);
    const auto region = region_of(from);
    store::BaseWriter base;
    job::Progress reading(progress, 0, reading_share);
    osmfile::import_extract(from.extract, region, base, reading, stop);
    if (base.empty()) {
        throw Error(region ? "error.clip_empty" : "error.extract_empty",
                    {{"file", from.extract.string()}});
    }
    job::Progress writing(progress, reading_share, 1);
    const std::string name = from.name.empty() ? name_from_file(from.extract) : from.name;
    write_carnet(carnet, base, {name, false}, from, writing, stop);
}

void create_demo_carnet(const fs::path& carnet) {
    refuse_existing(carnet);
    store::BaseWriter base;
    const auto quarter = demo::make_quarter();
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        quarter->visit_all(type, [&](const osm::Element& element) { base.add(element); });
    }
    job::Progress progress;
    write_carnet(carnet, base, {std::string(demo::quarter_name), true}, {}, progress, {});
}

}  // namespace arpent::project
