// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/edit/heads.hpp"
#include "core/store/database.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {

/// The append-only edits of a carnet, as core/store/README.md writes them down. Belongs to the
/// thread of its Database. Throws Error: error.carnet_damaged for content that is no journal, and
/// what sqlite_error.hpp names.
class Journal {
public:
    /// Opened for writing, this takes the device id of this place on this machine, or chooses a
    /// new one when the carnet was never opened here: a copy is another device.
    explicit Journal(const store::Database& database);

    /// 0 when the carnet is open read-only.
    DeviceId device() const { return device_; }
    /// The highest counter that the device gave to a new element or mark.
    std::int64_t last_new_counter() const;
    const Seen& held() const { return held_; }
    /// Counts again, after another connection of this process has stored edits.
    void count_again();

    /// Appends edits of this device, all or none, durable on return. `id` and `seen` are filled in.
    /// `beside` writes what must be true together with them, in the same transaction.
    void append(std::span<Edit> edits, const std::function<void()>& beside = {});

    /// Stores edits of other devices, each after those that it saw and numbers without gaps, all or
    /// none, durable on return. Who calls has made sure of that.
    void receive(std::span<const Edit> edits, const std::function<void()>& beside = {});

    /// What OSM made of edits, as far as this carnet knows.
    OsmTables osm_tables() const;

    /// Every edit in the order in which this carnet stored them.
    void read_all(const std::function<void(Edit)>& use) const;
    std::optional<Edit> read(EditId id) const;

    std::int64_t count() const;
    /// Edits by group name.
    std::map<std::string, std::int64_t> count_by_group() const;
    /// The group whose edit made the element; nothing for elements of the base.
    std::optional<std::string> creator(osm::ElementId id) const;

private:
    void prove_older_edits() const;

    const store::Database& database_;
    std::vector<std::byte> place_;  ///< of this carnet on this machine
    DeviceId device_ = 0;
    Seen held_;
    std::int64_t stored_ = 0;  ///< the highest place in the order of storing
};

/// What is wrong with a carnet's journal, for `check`: gaps in the numbers, a `seen` that is ahead
/// or shrinks, content that cannot be read. Empty when sound.
std::vector<Message> check_journal(const store::Database& database);

}  // namespace arpent::edit
