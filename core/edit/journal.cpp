// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/journal.hpp"

#include "core/base/error.hpp"
#include "core/edit/device_memory.hpp"
#include "core/edit/device_place.hpp"
#include "core/edit/edit_proof.hpp"
#include "core/edit/edit_rows.hpp"
#include "core/store/statement.hpp"
#include "core/store/transaction.hpp"

#include <algorithm>
#include <chrono>
#include <random>

namespace arpent::edit {
namespace {

using store::Bytes;
using store::Database;
using store::Statement;

/// Nobody makes so many edits: a number beyond is no count.
constexpr std::int64_t max_number = std::int64_t{1} << 48;

std::int64_t now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

DeviceId random_device() {
    std::random_device random;
    std::uniform_int_distribution<DeviceId> any(1, max_device);
    return any(random);
}

/// The device that wrote this carnet at this place, or a new one that nobody has. A device that
/// made more edits than the carnet holds is of a carnet that was restored since: its numbers are
/// taken.
DeviceId device_of(const Database& database, const std::vector<std::byte>& place,
                   const Seen& held) {
    Statement known(database, "SELECT id FROM device WHERE place = ? ORDER BY first_opened DESC");
    known.bind(Bytes(place));
    while (known.step()) {
        const DeviceId device = known.integer(0);
        const auto last = held.find(device);
        if (last_number_of(device) <= (last == held.end() ? 0 : last->second)) {
            return device;
        }
    }
    Statement taken(database, "SELECT 1 FROM device WHERE id = ?");
    DeviceId device = random_device();
    while (taken.bind(device), taken.step()) {
        device = random_device();
    }
    return device;
}

}  // namespace

Journal::Journal(const Database& database) : database_(database) {
    count_again();
    if (database.access() == store::Access::read_write) {
        place_ = device_place(database.path());
        device_ = device_of(database, place_, held_);
        prove_older_edits();
    }
}

void Journal::count_again() {
    Statement held(database_, "SELECT device, max(n) FROM edit GROUP BY device");
    held_.clear();
    while (held.step()) {
        held_[held.integer(0)] = held.integer(1);
    }
    stored_ = database_.integer("SELECT max(stored) FROM edit");
    const bool plausible = std::ranges::all_of(
        held_, [](const auto& entry) { return entry.second > 0 && entry.second < max_number; });
    if (!plausible || stored_ < 0 || stored_ >= max_number) {
        throw Error("error.carnet_damaged", {{"file", database_.path().string()}});
    }
}

/// Edits of a carnet of before 1.2 have no proof yet.
void Journal::prove_older_edits() const {
    constexpr const char* unproved =
        "SELECT device, n FROM edit WHERE NOT EXISTS (SELECT 1 FROM edit_proof "
        "WHERE edit_proof.device = edit.device AND edit_proof.n = edit.n)";
    std::vector<EditId> edits;
    Statement find(database_, unproved);
    while (find.step()) {
        edits.push_back({find.integer(0), find.integer(1)});
    }
    find.reset();
    if (edits.empty()) {
        return;
    }
    store::Transaction transaction(database_);
    EditProver prover(database_, carnet_key(database_));
    std::ranges::for_each(edits, [&](EditId id) { prover.write(id); });
    transaction.commit();
}

std::int64_t Journal::last_new_counter() const {
    Statement lowest(database_,
                     "SELECT min(ref) FROM edit_write WHERE type = ? AND ref BETWEEN ? AND ?");
    std::int64_t last = 0;
    for (const int type : {0, 1, 2, 3, 4}) {
        lowest.bind(type, NewIds::lowest(device_), NewIds::highest(device_));
        if (lowest.step()) {
            last = std::max(last, NewIds::counter_of(device_, lowest.integer(0)));
        }
    }
    return last;
}

void Journal::append(std::span<Edit> edits, const std::function<void()>& beside) {
    if (edits.empty() && !beside) {
        return;
    }
    store::Transaction transaction(database_);
    if (beside) {
        beside();
    }
    Statement(database_, "INSERT OR IGNORE INTO device (id, place, first_opened) VALUES (?, ?, ?)")
        .bind(device_, Bytes(place_), now())
        .run();
    EditWriter writer(database_);
    EditProver prover(database_, carnet_key(database_));
    Seen held = held_;
    std::int64_t stored = stored_;
    for (Edit& edit : edits) {
        edit.seen = held;
        edit.id = {device_, held[device_] + 1};
        edit.time = now();
        held[device_] = edit.id.n;
        writer.write(edit, ++stored);
        prover.write(edit.id);
    }
    transaction.commit();
    held_ = std::move(held);
    stored_ = stored;
    if (!edits.empty()) {
        note_last_number(device_, held_[device_]);
    }
}

void Journal::receive(std::span<const Edit> edits, const std::function<void()>& beside) {
    store::Transaction transaction(database_);
    if (beside) {
        beside();
    }
    Statement device(database_,
                     "INSERT OR IGNORE INTO device (id, place, first_opened) VALUES (?, x'', ?)");
    EditWriter writer(database_);
    EditProver prover(database_, carnet_key(database_));
    Seen held = held_;
    std::int64_t stored = stored_;
    for (const Edit& edit : edits) {
        device.bind(edit.id.device, edit.time).run();
        held[edit.id.device] = edit.id.n;
        writer.write(edit, ++stored);
        prover.write(edit.id);
    }
    transaction.commit();
    held_ = std::move(held);
    stored_ = stored;
}

OsmTables Journal::osm_tables() const {
    OsmTables tables;
    Statement ids(database_, "SELECT type, old_ref, ref FROM osm_id");
    while (ids.step()) {
        tables.ids[{static_cast<osm::ElementType>(ids.integer(0)), ids.integer(1)}] =
            ids.integer(2);
    }
    Statement carried(database_,
                      "SELECT type, ref, version, device, n FROM carried "
                      "ORDER BY type, ref, version, device, n");
    while (carried.step()) {
        const osm::ElementId id{static_cast<osm::ElementType>(carried.integer(0)),
                                carried.integer(1)};
        const auto version = static_cast<std::uint32_t>(carried.integer(2));
        const EditId edit{carried.integer(3), carried.integer(4)};
        tables.carried.emplace(std::pair(id, edit), version);
        tables.carries[{id, version}].push_back(edit);
    }
    return tables;
}

void Journal::read_all(const std::function<void(Edit)>& use) const {
    EditReader reader(database_);
    Statement order(database_, "SELECT device, n FROM edit ORDER BY stored");
    while (order.step()) {
        use(*reader.read({order.integer(0), order.integer(1)}));
    }
}

std::optional<Edit> Journal::read(EditId id) const { return EditReader(database_).read(id); }

std::int64_t Journal::count() const { return database_.integer("SELECT count(*) FROM edit"); }

std::map<std::string, std::int64_t> Journal::count_by_group() const {
    Statement groups(database_, "SELECT group_name, count(*) FROM edit GROUP BY group_name");
    std::map<std::string, std::int64_t> counts;
    while (groups.step()) {
        counts[std::string(groups.text(0))] = groups.integer(1);
    }
    return counts;
}

std::optional<std::string> Journal::creator(osm::ElementId id) const {
    Statement first(database_,
                    "SELECT group_name FROM edit_write JOIN edit USING (device, n) "
                    "WHERE type = ? AND ref = ? AND field = 0 AND value = 1 AND undoes_n IS NULL "
                    "ORDER BY stored LIMIT 1");
    first.bind(static_cast<int>(id.type), id.ref);
    return first.step() ? std::optional(std::string(first.text(0))) : std::nullopt;
}

}  // namespace arpent::edit
