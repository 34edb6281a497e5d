// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/scan_store.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/project/picture_hash.hpp"
#include "core/store/database.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <algorithm>

namespace arpent::project {
namespace {

scan::Placement read_placement(std::string_view text) {
    try {
        return scan::parse_placement(text);
    } catch (const Error& error) {
        log::warn(error.what());
        return scan::ControlPoints{};
    }
}

constexpr const char* columns = "SELECT id, name, placement, opacity, visible FROM scan ";

Scan read_scan(const store::Statement& row) {
    return {row.integer(0), std::string(row.text(1)), read_placement(row.text(2)), row.real(3),
            row.integer(4) != 0};
}

double share(double opacity) { return std::clamp(opacity, 0.0, 1.0); }

}  // namespace

std::vector<Scan> ScanStore::all() const {
    store::Statement rows(database_, std::string(columns) + "ORDER BY id");
    std::vector<Scan> scans;
    while (rows.step()) {
        scans.push_back(read_scan(rows));
    }
    return scans;
}

std::optional<Scan> ScanStore::find(ScanId id) const {
    store::Statement row(database_, std::string(columns) + "WHERE id = ?");
    row.bind(id);
    return row.step() ? std::optional(read_scan(row)) : std::nullopt;
}

std::vector<std::byte> ScanStore::image(ScanId id) const {
    const store::Database connection = database_.reader();
    store::Statement row(connection, "SELECT image FROM scan_image WHERE scan = ?");
    row.bind(id);
    if (!row.step()) {
        return {};
    }
    const store::Bytes bytes = row.blob(0);
    return {bytes.begin(), bytes.end()};
}

ScanId add_scan(const store::Database& database, const Scan& scan,
                std::span<const std::byte> image) {
    store::Statement(database,
                     "INSERT INTO scan (name, placement, opacity, visible) VALUES (?, ?, ?, ?)")
        .bind(std::string_view(scan.name), std::string_view(scan::to_text(scan.placement)),
              share(scan.opacity), scan.visible)
        .run();
    const ScanId id = database.integer("SELECT last_insert_rowid()");
    store::Statement(database, "INSERT INTO scan_image (scan, image) VALUES (?, ?)")
        .bind(id, store::Bytes(image))
        .run();
    store::Statement(database, "INSERT INTO scan_hash (scan, sha256) VALUES (?, ?)")
        .bind(id, store::Bytes(picture_hash(image)))
        .run();
    return id;
}

ScanId ScanStore::add(const Scan& scan, std::span<const std::byte> image) {
    const store::Database connection = database_.writer();
    store::Transaction transaction(connection);
    const ScanId id = add_scan(connection, scan, image);
    transaction.commit();
    return id;
}

void ScanStore::update(const Scan& scan) {
    store::Transaction transaction(database_);
    store::Statement(database_,
                     "UPDATE scan SET name = ?, placement = ?, opacity = ?, visible = ? "
                     "WHERE id = ?")
        .bind(std::string_view(scan.name), std::string_view(scan::to_text(scan.placement)),
              share(scan.opacity), scan.visible, scan.id)
        .run();
    transaction.commit();
}

void ScanStore::remove(ScanId id) {
    store::Transaction transaction(database_);
    store::Statement(database_, "DELETE FROM scan_hash WHERE scan = ?").bind(id).run();
    store::Statement(database_, "DELETE FROM scan_image WHERE scan = ?").bind(id).run();
    store::Statement(database_, "DELETE FROM scan WHERE id = ?").bind(id).run();
    transaction.commit();
}

}  // namespace arpent::project
