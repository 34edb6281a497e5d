// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/exchange.hpp"

#include "core/edit/edit_proof.hpp"
#include "core/edit/edit_rows.hpp"
#include "core/edit/heads.hpp"
#include "core/edit/journal.hpp"
#include "core/edit/journal_part.hpp"
#include "core/edit/osm_names.hpp"
#include "core/store/statement.hpp"

#include <map>
#include <optional>
#include <string>

namespace arpent::merge {
namespace {

using edit::EditId;
using store::Database;
using store::Statement;

Message refusal(const char* key, const Database& theirs) {
    return {key, {{"file", theirs.path().filename().string()}}};
}

std::string base_hash(const Database& database) {
    Statement find(database, "SELECT hash FROM base");
    return find.step() ? std::string(find.text(0)) : std::string();
}

edit::Seen held_by(const Database& database) {
    edit::Seen held;
    Statement rows(database, "SELECT device, max(n) FROM edit GROUP BY device");
    while (rows.step()) {
        held[rows.integer(0)] = rows.integer(1);
    }
    return held;
}

std::vector<EditId> edits_of(const Database& database) {
    std::vector<EditId> ids;
    Statement rows(database, "SELECT device, n FROM edit ORDER BY device, n");
    while (rows.step()) {
        ids.push_back({rows.integer(0), rows.integer(1)});
    }
    return ids;
}

std::vector<std::vector<std::int64_t>> rows_of(const Database& database, const char* sql,
                                               int columns) {
    std::vector<std::vector<std::int64_t>> all;
    Statement rows(database, sql);
    while (rows.step()) {
        auto& row = all.emplace_back();
        for (int column = 0; column < columns; ++column) {
            row.push_back(rows.integer(column));
        }
    }
    return all;
}

}  // namespace

std::variant<Delivery, Message> read_delivery(const Database& ours, const Database& theirs,
                                              Extent extent) {
    if (base_hash(ours) != base_hash(theirs)) {
        return refusal("error.merge_other_base", theirs);
    }
    const auto faults = extent == Extent::whole ? edit::check_journal(theirs)
                                                : edit::check_journal_part(theirs, ours);
    if (!faults.empty()) {
        return refusal("error.merge_damaged", theirs);
    }
    const edit::Seen held = held_by(ours);
    edit::EditProver their_proofs(theirs, edit::carnet_key(theirs));
    edit::EditProver ours_anew(ours, edit::carnet_key(ours));
    edit::EditProver theirs_anew(theirs, edit::carnet_key(ours));
    edit::EditReader reader(theirs);
    Delivery delivery;
    for (const EditId id : edits_of(theirs)) {
        if (!their_proofs.holds(id)) {
            return refusal("error.merge_tampered", theirs);
        }
        const auto known = held.find(id.device);
        if (known == held.end() || known->second < id.n) {
            delivery.edits.push_back(*reader.read(id));
        } else if (ours_anew.proof_of(id) != theirs_anew.proof_of(id)) {
            return refusal("error.merge_same_device", theirs);
        }
    }
    edit::sort_causally(delivery.edits);
    delivery.osm_ids = rows_of(theirs, "SELECT type, old_ref, ref FROM osm_id", 3);
    delivery.carried = rows_of(theirs, "SELECT type, ref, version, device, n FROM carried", 5);
    delivery.osm_versions = edit::newest_osm_versions(theirs);
    delivery.uploads = read_sent_uploads(theirs);
    return delivery;
}

void write_osm_tables(const Database& ours, const Delivery& delivery) {
    edit::OsmNames names(ours);
    for (const auto& row : delivery.osm_ids) {
        names.add({static_cast<osm::ElementType>(row[0]), row[1]}, row[2]);
    }
    Statement carried(ours,
                      "INSERT OR IGNORE INTO carried (type, ref, version, device, n) "
                      "VALUES (?, ?, ?, ?, ?)");
    for (const auto& row : delivery.carried) {
        carried.bind(row[0], row[1], row[2], row[3], row[4]).run();
    }
    edit::write_osm_versions(ours, delivery.osm_versions);
    write_sent_uploads(ours, delivery.uploads);
}

}  // namespace arpent::merge
