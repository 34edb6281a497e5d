// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/group_store.hpp"

#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <cstdint>

namespace arpent::project {
namespace {

constexpr int last_number = 255;

Group read_group(const store::Statement& row) {
    return {static_cast<int>(row.integer(0)), std::string(row.text(1))};
}

}  // namespace

std::vector<Group> GroupStore::all() const {
    store::Statement rows(database_, "SELECT number, name FROM work_group ORDER BY number");
    std::vector<Group> groups;
    while (rows.step()) {
        groups.push_back(read_group(rows));
    }
    return groups;
}

std::optional<Group> GroupStore::find(int number) const {
    store::Statement row(database_, "SELECT number, name FROM work_group WHERE number = ?");
    row.bind(std::int64_t{number});
    return row.step() ? std::optional(read_group(row)) : std::nullopt;
}

std::optional<Group> GroupStore::find(std::string_view name) const {
    store::Statement row(database_, "SELECT number, name FROM work_group WHERE name = ?");
    row.bind(name);
    return row.step() ? std::optional(read_group(row)) : std::nullopt;
}

std::optional<int> GroupStore::add(std::string_view name) {
    if (const auto known = find(name)) {
        return known->number;
    }
    const auto number = database_.integer("SELECT coalesce(max(number), 0) + 1 FROM work_group");
    if (name.empty() || number > last_number) {
        return std::nullopt;
    }
    store::Transaction transaction(database_);
    store::Statement(database_, "INSERT INTO work_group (number, name) VALUES (?, ?)")
        .bind(number, name)
        .run();
    transaction.commit();
    return static_cast<int>(number);
}

}  // namespace arpent::project
