// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/printed_sheet.hpp"
#include "core/project/sheet_numbers.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace arpent::store {
class Database;
}
namespace arpent::project {

/// The pages that were printed from a carnet. The thread that owns the carnet, unless said
/// otherwise. Every function throws Error when the file fails.
class SheetStore {
public:
    /// The database must outlive it.
    explicit SheetStore(const store::Database& database) : database_(database) {}

    /// Every printing that ever was, in the order of project, number and revision.
    std::vector<PrintedSheet> all() const;
    /// Old printings are found as well.
    std::optional<PrintedSheet> find(const sheet::SheetCode& code) const;
    /// The page as it was printed last, with another content than this one; nothing when this one
    /// is the last.
    std::optional<PrintedSheet> newer(const PrintedSheet& sheet) const;
    /// Whether a page with this project number was printed from this carnet, or from a copy that
    /// has been merged into it.
    bool is_ours(std::uint32_t project) const;
    /// The clean page of a printing (core/paper/clean_page.hpp) as a PNG: gray, 200 dots an inch.
    /// Empty when there is none. Any thread.
    std::vector<std::byte> clean_page(const sheet::SheetCode& code) const;

    /// What gives the next pages their numbers: before the first printing from this place, draws
    /// its random project number and keeps it. The carnet must be open for writing.
    SheetNumbers numbers();
    /// Keeps what was printed, all or nothing; a page whose code is known stays as it was.
    void add(std::span<const NewSheet> sheets);

private:
    const store::Database& database_;
};

}  // namespace arpent::project
