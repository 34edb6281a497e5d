// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::store {
class Database;
}
namespace arpent::project {

/// A part of the quarter that somebody walks.
struct Sector {
    std::int64_t id = 0;
    std::string name;  ///< unique in the carnet
    /// Its border: three places or more, closed without repeating the first.
    std::vector<geo::Location> ring;
    int theme = 0;  ///< its number in assets/sheet/themes.json; 0: none
    int group = 0;  ///< its number in the carnet; 0: nobody's yet

    geo::Box box() const;
    bool operator==(const Sector&) const = default;
};

/// The border of a box.
std::vector<geo::Location> ring_of(const geo::Box& box);

/// The sectors of a carnet. Every change is one transaction, durable when it returns. The thread
/// that owns the carnet; throws Error when the file fails.
class SectorStore {
public:
    /// The database must outlive it.
    explicit SectorStore(const store::Database& database) : database_(database) {}

    /// In the order they were made.
    std::vector<Sector> all() const;
    std::optional<Sector> find(std::string_view name) const;

    /// Nothing, and no change, for an empty or taken name or a ring of less than three places.
    std::optional<std::int64_t> add(const Sector& sector);
    /// False, and no change, for the same reasons or when the sector is gone.
    bool update(const Sector& sector);
    void remove(std::int64_t id);

private:
    bool is_good(const Sector& sector) const;

    const store::Database& database_;
};

}  // namespace arpent::project
