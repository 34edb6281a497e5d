// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_store.hpp"

#include "core/edit/device_place.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace arpent::project {
namespace {

constexpr const char* columns =
    "SELECT project, number, revision, purpose, layout, lon, lat, scale, rotation, theme, "
    "group_number, name, sector, title, first_row, day, content FROM sheet ";

constexpr double hundredths = 100;

/// Nothing for a layout that this version does not know.
std::optional<PrintedSheet> read_sheet(const store::Statement& row) {
    const auto layout = sheet::layout_id(static_cast<std::uint8_t>(row.integer(4)));
    if (!layout) {
        return std::nullopt;
    }
    PrintedSheet sheet;
    sheet.payload.layout = *layout;
    sheet.payload.project = static_cast<std::uint32_t>(row.integer(0));
    sheet.payload.sheet = static_cast<std::uint16_t>(row.integer(1));
    sheet.payload.revision = static_cast<std::uint8_t>(row.integer(2));
    sheet.payload.theme = static_cast<std::uint8_t>(row.integer(9));
    sheet.payload.group = static_cast<std::uint8_t>(row.integer(10));
    sheet.payload.ground.center = {static_cast<std::int32_t>(row.integer(5)),
                                   static_cast<std::int32_t>(row.integer(6))};
    sheet.payload.ground.scale = static_cast<double>(row.integer(7));
    sheet.payload.ground.rotation = static_cast<double>(row.integer(8)) / hundredths;
    sheet.payload.day = static_cast<std::uint16_t>(row.integer(15));
    sheet.purpose = static_cast<SheetPurpose>(row.integer(3));
    sheet.name = row.text(11);
    sheet.sector = row.text(12);
    sheet.title = row.text(13);
    sheet.first_row = static_cast<int>(row.integer(14));
    return sheet;
}

std::uint32_t draw_project(const store::Database& database, store::Bytes place) {
    std::random_device random;
    const auto project = static_cast<std::uint32_t>(random());
    store::Transaction transaction(database);
    store::Statement(database, "INSERT INTO printer (project, place) VALUES (?, ?)")
        .bind(std::int64_t{project}, place)
        .run();
    transaction.commit();
    return project;
}

std::uint32_t project_of(const store::Database& database) {
    const std::vector<std::byte> place = edit::device_place(database.path());
    {
        store::Statement row(database, "SELECT project FROM printer WHERE place = ?");
        row.bind(store::Bytes(place));
        if (row.step()) {
            return static_cast<std::uint32_t>(row.integer(0));
        }
    }
    return draw_project(database, place);
}

void insert_sheet(const store::Database& database, const NewSheet& each) {
    const PrintedSheet& sheet = each.known.sheet;
    const sheet::Payload& payload = sheet.payload;
    const std::string code = sheet.code().text();
    store::Statement(database,
                     "INSERT INTO sheet (project, number, revision, code, purpose, layout, lon, "
                     "lat, scale, rotation, theme, group_number, name, sector, title, first_row, "
                     "day, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT DO NOTHING")
        .bind(std::int64_t{payload.project}, std::int64_t{payload.sheet},
              std::int64_t{payload.revision}, std::string_view(code),
              static_cast<std::int64_t>(sheet.purpose), static_cast<std::int64_t>(payload.layout),
              std::int64_t{payload.ground.center.x}, std::int64_t{payload.ground.center.y},
              std::int64_t{std::lround(payload.ground.scale)},
              std::int64_t{std::lround(payload.ground.rotation * hundredths)},
              std::int64_t{payload.theme}, std::int64_t{payload.group},
              std::string_view(sheet.name), std::string_view(sheet.sector),
              std::string_view(sheet.title), std::int64_t{sheet.first_row},
              std::int64_t{payload.day}, store::Bytes(each.known.content))
        .run();
    store::Statement(
        database, "INSERT INTO sheet_page (code, clean_png) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(std::string_view(code), store::Bytes(each.clean_png))
        .run();
}

}  // namespace

std::vector<PrintedSheet> SheetStore::all() const {
    store::Statement rows(database_, std::string(columns) + "ORDER BY project, number, revision");
    std::vector<PrintedSheet> sheets;
    while (rows.step()) {
        if (auto sheet = read_sheet(rows)) {
            sheets.push_back(std::move(*sheet));
        }
    }
    return sheets;
}

std::optional<PrintedSheet> SheetStore::find(const sheet::SheetCode& code) const {
    store::Statement row(database_, std::string(columns) + "WHERE code = ?");
    const std::string text = code.text();
    row.bind(std::string_view(text));
    return row.step() ? read_sheet(row) : std::nullopt;
}

std::optional<PrintedSheet> SheetStore::newer(const PrintedSheet& sheet) const {
    store::Statement row(database_, std::string(columns) +
                                        "WHERE project = ? AND number = ? AND revision > ? "
                                        "ORDER BY revision DESC LIMIT 1");
    row.bind(std::int64_t{sheet.payload.project}, std::int64_t{sheet.payload.sheet},
             std::int64_t{sheet.payload.revision});
    return row.step() ? read_sheet(row) : std::nullopt;
}

bool SheetStore::is_ours(std::uint32_t project) const {
    store::Statement row(database_, "SELECT 1 FROM printer WHERE project = ?");
    row.bind(std::int64_t{project});
    return row.step();
}

std::vector<std::byte> SheetStore::clean_page(const sheet::SheetCode& code) const {
    const store::Database connection = database_.reader();
    store::Statement row(connection, "SELECT clean_png FROM sheet_page WHERE code = ?");
    const std::string text = code.text();
    row.bind(std::string_view(text));
    if (!row.step()) {
        return {};
    }
    const store::Bytes bytes = row.blob(0);
    return {bytes.begin(), bytes.end()};
}

SheetNumbers SheetStore::numbers() {
    store::Statement rows(database_, std::string(columns) + "ORDER BY project, number, revision");
    std::vector<KnownSheet> known;
    while (rows.step()) {
        const store::Bytes content = rows.blob(16);
        auto sheet = read_sheet(rows);
        if (sheet && content.size() == sizeof(ContentDigest)) {
            KnownSheet each{std::move(*sheet), {}};
            std::ranges::copy(content, each.content.begin());
            known.push_back(std::move(each));
        }
    }
    rows.reset();
    return {project_of(database_), std::move(known)};
}

void SheetStore::add(std::span<const NewSheet> sheets) {
    store::Transaction transaction(database_);
    for (const NewSheet& each : sheets) {
        insert_sheet(database_, each);
    }
    transaction.commit();
}

}  // namespace arpent::project
