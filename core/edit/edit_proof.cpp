// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_proof.hpp"

#include "core/base/error.hpp"
#include "core/edit/row_codec.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace arpent::edit {
namespace {

using store::Database;
using store::Statement;

constexpr int edit_columns = 8;
constexpr int write_columns = 8;
constexpr int mark_columns = 9;
constexpr int idea_columns = 4;
constexpr std::size_t first_optional_table = 3;

}  // namespace

std::vector<std::byte> carnet_key(const Database& database) {
    Statement find(database, "SELECT value FROM meta WHERE key = 'key'");
    std::vector<std::byte> key;
    if (find.step()) {
        const std::string_view digits = find.text(0);
        for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
            unsigned value = 0;
            const char* end = digits.data() + i + 2;
            if (std::from_chars(digits.data() + i, end, value, 16).ptr == end) {
                key.push_back(static_cast<std::byte>(value));
            }
        }
    }
    if (key.size() != sizeof(Proof)) {
        throw Error("error.carnet_damaged", {{"file", database.path().string()}});
    }
    return key;
}

EditProver::EditProver(const Database& database, std::vector<std::byte> key)
    : key_(std::move(key)),
      find_(database, "SELECT mac FROM edit_proof WHERE device = ? AND n = ?"),
      insert_(database, "INSERT OR REPLACE INTO edit_proof (device, n, mac) VALUES (?, ?, ?)") {
    rows_.emplace_back(database,
                       "SELECT device, n, time, group_name, label, undoes_device, undoes_n, seen "
                       "FROM edit WHERE device = ? AND n = ?");
    rows_.emplace_back(database,
                       "SELECT position, type, ref, field, key, value, before, version "
                       "FROM edit_write WHERE device = ? AND n = ? ORDER BY position");
    rows_.emplace_back(database,
                       "SELECT ref, kind, picture, sheet, number, sticker_kind, place, geometry, "
                       "ticks FROM mark WHERE device = ? AND n = ? ORDER BY ref");
    rows_.emplace_back(database,
                       "SELECT ref, heading, text, place FROM idea WHERE device = ? AND n = ? "
                       "ORDER BY ref");
}

std::vector<std::byte> EditProver::content_of(EditId id) {
    VarintWriter out;
    constexpr std::array columns{edit_columns, write_columns, mark_columns, idea_columns};
    for (std::size_t table = 0; table < rows_.size(); ++table) {
        Statement& rows = rows_[table];
        rows.bind(id.device, id.n);
        bool is_empty = true;
        for (; rows.step(); is_empty = false) {
            add_row(rows, columns.at(table), out);
        }
        rows.reset();
        // An edit without ideas is proved as before there were any.
        if (table < first_optional_table || !is_empty) {
            out.add(0);
        }
    }
    return out.take();
}

Proof EditProver::proof_of(EditId id) {
    const auto content = content_of(id);
    Proof proof{};
    unsigned size = sizeof(Proof);
    HMAC(EVP_sha256(), key_.data(), static_cast<int>(key_.size()),
         reinterpret_cast<const unsigned char*>(content.data()), content.size(),
         reinterpret_cast<unsigned char*>(proof.data()), &size);
    return proof;
}

bool EditProver::holds(EditId id) {
    find_.bind(id.device, id.n);
    if (!find_.step()) {
        return false;
    }
    const auto kept = find_.blob(0);
    const std::vector<std::byte> mac(kept.begin(), kept.end());
    find_.reset();
    const Proof proof = proof_of(id);
    return std::ranges::equal(proof, mac);
}

void EditProver::write(EditId id) {
    const Proof proof = proof_of(id);
    insert_.bind(id.device, id.n, store::Bytes(proof)).run();
}

}  // namespace arpent::edit
