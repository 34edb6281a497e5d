// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/message.hpp"
#include "core/store/database.hpp"

#include <optional>
#include <vector>

namespace arpent::room {

/// What a carnet held when it was last looked at. One thread.
class Holding {
public:
    Holding() = default;
    /// Throws Error: error.carnet_damaged where an edit has no proof.
    explicit Holding(const store::Database& database);

    const std::string& base_hash() const { return base_hash_; }
    /// As it is told to others.
    const Have& have() const { return have_; }
    /// Every edit, in the order in which the carnet stored them: each after those that it saw.
    const std::vector<edit::EditId>& edits() const { return edits_; }
    /// What Reach::content says of the first n edits of a device; nothing beyond those held.
    std::optional<Tag> content(edit::DeviceId device, std::int64_t n) const;

private:
    void read_edits(const store::Database& database);
    void read_osm(const store::Database& database);

    std::string base_hash_;
    Have have_;
    std::vector<edit::EditId> edits_;
    std::map<edit::DeviceId, std::vector<Tag>> contents_;
};

}  // namespace arpent::room
