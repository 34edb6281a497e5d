// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migration.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/store/backup.hpp"
#include "core/store/transaction.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

namespace arpent::store {
namespace {

void copy_to(const Database& database, const std::filesystem::path& copy) {
    AtomicFile file(copy);
    copy_carnet(database, file.path());
    file.commit();
}

std::filesystem::path copy_name(const std::filesystem::path& carnet, SchemaVersion version) {
    std::filesystem::path copy = carnet;
    copy.replace_filename(carnet.stem().string() + " " + version.text() +
                          carnet.extension().string());
    return copy;
}

}  // namespace

std::span<const Migration> known_migrations() {
    static const std::array steps{Migration{{1, 0}, {1, 1}, schema_sql_of_1_1()},
                                  Migration{{1, 1}, {1, 2}, schema_sql_of_1_2()},
                                  Migration{{1, 2}, {1, 3}, schema_sql_of_1_3()},
                                  Migration{{1, 3}, {1, 4}, schema_sql_of_1_4()}};
    return steps;
}

void migrate(const Database& database, SchemaVersion target, std::span<const Migration> steps) {
    const std::int64_t start = database.integer("PRAGMA user_version");
    if (start == target.number()) {
        return;
    }
    copy_to(database, copy_name(database.path(), SchemaVersion::from_number(start)));
    Transaction transaction(database);
    std::int64_t version = start;
    while (version != target.number()) {
        const auto step = std::ranges::find_if(
            steps, [&](const Migration& each) { return each.from.number() == version; });
        if (step == steps.end()) {
            throw Error("error.carnet_damaged", {{"file", database.path().string()}});
        }
        database.execute(std::string(step->sql));
        version = step->to.number();
    }
    database.execute("PRAGMA user_version = " + std::to_string(version));
    transaction.commit();
}

}  // namespace arpent::store
