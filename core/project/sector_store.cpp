// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sector_store.hpp"

#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <algorithm>
#include <sstream>

namespace arpent::project {
namespace {

constexpr const char* columns = "SELECT id, name, ring, theme, group_number FROM sector ";

/// "lon lat lon lat …"
std::string to_text(const std::vector<geo::Location>& ring) {
    std::string text;
    for (const geo::Location place : ring) {
        text += text.empty() ? "" : " ";
        text += geo::format_coordinate(place.x) + " " + geo::format_coordinate(place.y);
    }
    return text;
}

/// As far as it can be read.
std::vector<geo::Location> parse_ring(std::string_view text) {
    std::istringstream words{std::string(text)};
    std::vector<geo::Location> ring;
    for (std::string lon, lat; words >> lon >> lat;) {
        const auto x = geo::parse_coordinate(lon);
        const auto y = geo::parse_coordinate(lat);
        if (!x || !y) {
            break;
        }
        ring.push_back({*x, *y});
    }
    return ring;
}

Sector read_sector(const store::Statement& row) {
    return {row.integer(0), std::string(row.text(1)), parse_ring(row.text(2)),
            static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))};
}

}  // namespace

geo::Box Sector::box() const {
    geo::Box box;
    for (const geo::Location place : ring) {
        box.extend(place);
    }
    return box;
}

std::vector<geo::Location> ring_of(const geo::Box& box) {
    return {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}};
}

std::vector<Sector> SectorStore::all() const {
    store::Statement rows(database_, std::string(columns) + "ORDER BY id");
    std::vector<Sector> sectors;
    while (rows.step()) {
        sectors.push_back(read_sector(rows));
    }
    return sectors;
}

std::optional<Sector> SectorStore::find(std::string_view name) const {
    store::Statement row(database_, std::string(columns) + "WHERE name = ?");
    row.bind(name);
    return row.step() ? std::optional(read_sector(row)) : std::nullopt;
}

bool SectorStore::is_good(const Sector& sector) const {
    const auto taken = find(sector.name);
    return !sector.name.empty() && sector.ring.size() >= 3 && (!taken || taken->id == sector.id) &&
           std::ranges::all_of(sector.ring, &geo::Location::is_defined);
}

std::optional<std::int64_t> SectorStore::add(const Sector& sector) {
    Sector made = sector;
    made.id = 0;
    if (!is_good(made)) {
        return std::nullopt;
    }
    const std::string ring = to_text(sector.ring);
    store::Transaction transaction(database_);
    store::Statement(database_,
                     "INSERT INTO sector (name, ring, theme, group_number) VALUES (?, ?, ?, ?)")
        .bind(std::string_view(sector.name), std::string_view(ring), std::int64_t{sector.theme},
              std::int64_t{sector.group})
        .run();
    const auto id = database_.integer("SELECT last_insert_rowid()");
    transaction.commit();
    return id;
}

bool SectorStore::update(const Sector& sector) {
    if (!is_good(sector)) {
        return false;
    }
    const std::string ring = to_text(sector.ring);
    store::Transaction transaction(database_);
    store::Statement(database_,
                     "UPDATE sector SET name = ?, ring = ?, theme = ?, group_number = ? "
                     "WHERE id = ?")
        .bind(std::string_view(sector.name), std::string_view(ring), std::int64_t{sector.theme},
              std::int64_t{sector.group}, sector.id)
        .run();
    const bool changed = database_.integer("SELECT changes()") == 1;
    transaction.commit();
    return changed;
}

void SectorStore::remove(std::int64_t id) {
    store::Transaction transaction(database_);
    store::Statement(database_, "DELETE FROM sector WHERE id = ?").bind(id).run();
    transaction.commit();
}

}  // namespace arpent::project
