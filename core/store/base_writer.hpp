// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osm/element.hpp"
#include "core/store/base_info.hpp"

#include <memory>
#include <stop_token>

namespace arpent::store {

class Database;

/// Gathers the elements of a new base and writes them into a carnet once. They may come in any
/// order; of an element that comes twice the higher version counts, of equal versions the first.
/// What is stored depends on the set of elements alone.
class BaseWriter {
public:
    BaseWriter();
    ~BaseWriter();
    BaseWriter(const BaseWriter&) = delete;
    BaseWriter& operator=(const BaseWriter&) = delete;

    void add(const osm::Node& node);
    void add(const osm::Way& way);
    void add(const osm::Relation& relation);
    void add(const osm::Element& element);

    bool empty() const;

    /// Sorts, packs and stores all that was added, in one transaction; call it once. The database
    /// has the carnet's schema and no base. Throws Error (error.cannot_write, error.disk_full)
    /// and Cancelled.
    BaseInfo write(Database& database, job::Progress& progress, const std::stop_token& stop);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::store
