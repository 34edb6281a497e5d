// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::store {
class Database;
}
namespace arpent::project {

/// A group of the day. Its number, from 1, gives it its colour and shape, and stands on its papers.
struct Group {
    int number = 0;
    std::string name;

    bool operator==(const Group&) const = default;
};

/// The groups of a carnet. The thread that owns the carnet; throws Error when the file fails.
class GroupStore {
public:
    /// The database must outlive it.
    explicit GroupStore(const store::Database& database) : database_(database) {}

    /// By number.
    std::vector<Group> all() const;
    std::optional<Group> find(int number) const;
    std::optional<Group> find(std::string_view name) const;
    /// Its number, the next free one when the name is new; nothing when all 255 are taken or the
    /// name is empty.
    std::optional<int> add(std::string_view name);

private:
    const store::Database& database_;
};

}  // namespace arpent::project
