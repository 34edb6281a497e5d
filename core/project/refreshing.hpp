// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/osm_version.hpp"
#include "core/job/progress.hpp"
#include "core/upload/copies.hpp"
#include "core/upload/patience.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace arpent::edit {
class History;
}
namespace arpent::net {
class OsmApi;
}
namespace arpent::store {
class BaseStore;
class Database;
}  // namespace arpent::store
namespace arpent::project {

struct Identity;

/// What OSM says beyond what the carnet knows; not yet in the carnet.
struct RefreshNews {
    std::vector<edit::OsmVersion> versions;
    std::vector<upload::SentCopy> copies{};  ///< what other copies of the carnet have of it
};

/// What a refresh brought.
struct RefreshReport {
    std::size_t created = 0;    ///< elements of OSM that the carnet did not have
    std::size_t modified = 0;   ///< newer versions
    std::size_t deleted = 0;    ///< deleted, or gone from the quarter
    std::size_t questions = 0;  ///< open afterwards, duplicates among them
};

/// Brings the map up to OSM's newer state: pending edits stay, merged onto it by the same rules as
/// laptops' edits; what contradicts becomes a question. All or nothing, durable on return. The
/// thread that owns the carnet.
class Refreshing {
public:
    /// All must outlive it.
    Refreshing(const store::Database& database, edit::History& history,
               const std::shared_ptr<const store::BaseStore>& base, const Identity& identity)
        : database_(database), history_(history), base_(base), identity_(identity) {}

    /// error.refresh_practice for a carnet of practice.
    std::optional<Message> why_not() const;

    /// From a newer extract of the same quarter, or of a larger area around it. Or why not:
    /// error.refresh_practice, error.refresh_versions (the extract does not say versions),
    /// error.refresh_older, error.refresh_other_area (most of the quarter is not in it), each with
    /// `file`. Throws Error as osmfile::import_extract, and Cancelled.
    std::variant<RefreshReport, Message> from_extract(const std::filesystem::path& extract,
                                                      job::Progress& progress,
                                                      const std::stop_token& stop);

    /// From the API. Or why not: error.refresh_practice, and as upload::news_of_area says.
    std::variant<RefreshReport, Message> from_api(net::OsmApi& api,
                                                  const upload::Patience& patience,
                                                  job::Progress& progress,
                                                  const std::stop_token& stop);

    /// The same in two steps, for a window: what the readers return may be called once, on any
    /// thread, and changes nothing; then the owner takes the news.
    using Answer = std::variant<RefreshNews, Message>;
    using ExtractReader = std::function<Answer(job::Progress&, const std::stop_token&)>;
    using ApiReader = std::function<Answer(net::OsmApi&, const upload::Patience&, job::Progress&,
                                           const std::stop_token&)>;
    ExtractReader extract_reader(const std::filesystem::path& extract) const;
    ApiReader api_reader() const;
    RefreshReport take(RefreshNews news);

private:
    const store::Database& database_;
    edit::History& history_;
    const std::shared_ptr<const store::BaseStore>& base_;
    const Identity& identity_;
};

}  // namespace arpent::project
