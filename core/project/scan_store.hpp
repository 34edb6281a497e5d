// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/placement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arpent::store {
class Database;
}
namespace arpent::project {

using ScanId = std::int64_t;

/// A picture of a paper as the carnet keeps it, without the picture itself.
struct Scan {
    ScanId id = 0;
    std::string name;
    scan::Placement placement;
    double opacity = 0.7;  ///< 0 to 1
    bool visible = true;
};

/// Keeps `scan` (its id does not matter) and its picture, within a transaction.
ScanId add_scan(const store::Database& database, const Scan& scan,
                std::span<const std::byte> image);

/// The papers of a carnet. Every change is one transaction, durable when it returns. The thread
/// that owns the carnet, unless said otherwise. Every function throws Error when the file fails.
/// Pictures are kept byte for byte as they came; exports never hold them, nor what their EXIF says
/// about where a person stood.
class ScanStore {
public:
    /// The database must outlive it.
    explicit ScanStore(const store::Database& database) : database_(database) {}

    /// In the order they came. A placement that cannot be read comes back as no points yet: the
    /// picture is there, only its place is lost.
    std::vector<Scan> all() const;
    std::optional<Scan> find(ScanId id) const;
    /// The picture's bytes; empty when there is no such scan. Any thread.
    std::vector<std::byte> image(ScanId id) const;

    /// Keeps `scan` (its id does not matter) and its picture. Any thread: a picture is large.
    ScanId add(const Scan& scan, std::span<const std::byte> image);
    /// Everything but the picture; a scan that is gone stays gone.
    void update(const Scan& scan);
    void remove(ScanId id);

private:
    const store::Database& database_;
};

}  // namespace arpent::project
