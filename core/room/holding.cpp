// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/holding.hpp"

#include "core/base/error.hpp"
#include "core/edit/row_codec.hpp"
#include "core/room/osm_rows.hpp"
#include "core/store/statement.hpp"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace arpent::room {
namespace {

using Digest = std::array<std::byte, SHA256_DIGEST_LENGTH>;

Digest digest_of(std::span<const std::byte> bytes) {
    Digest digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

Tag head_of(const Digest& digest) {
    Tag tag{};
    std::copy_n(digest.begin(), tag.size(), tag.begin());
    return tag;
}

}  // namespace

Holding::Holding(const store::Database& database) {
    store::Statement base(database, "SELECT hash FROM base");
    if (base.step()) {
        base_hash_ = base.text(0);
    }
    read_edits(database);
    read_osm(database);
}

void Holding::read_edits(const store::Database& database) {
    store::Statement order(database, "SELECT device, n FROM edit ORDER BY stored");
    while (order.step()) {
        edits_.push_back({order.integer(0), order.integer(1)});
    }
    store::Statement proofs(
        database,
        "SELECT device, n, mac FROM edit LEFT JOIN edit_proof USING (device, n) "
        "ORDER BY device, n");
    edit::DeviceId device = 0;
    Digest chain{};
    while (proofs.step()) {
        if (proofs.integer(0) != device) {
            device = proofs.integer(0);
            chain = {};
        }
        const store::Bytes mac = proofs.blob(2);
        auto& contents = contents_[device];
        if (mac.size() != chain.size() ||
            proofs.integer(1) != static_cast<std::int64_t>(contents.size()) + 1) {
            throw Error("error.carnet_damaged", {{"file", database.path().string()}});
        }
        std::vector<std::byte> both(chain.begin(), chain.end());
        both.insert(both.end(), mac.begin(), mac.end());
        chain = digest_of(both);
        contents.push_back(head_of(chain));
    }
    for (const auto& [each, contents] : contents_) {
        have_.devices[each] = {static_cast<std::int64_t>(contents.size()), contents.back()};
    }
}

void Holding::read_osm(const store::Database& database) {
    edit::VarintWriter out;
    for (const OsmTable& table : osm_tables) {
        store::Statement rows(database, table.names);
        while (rows.step()) {
            edit::add_row(rows, table.name_columns, out);
        }
        out.add(0);
    }
    have_.osm = head_of(digest_of(out.take()));
}

std::optional<Tag> Holding::content(edit::DeviceId device, std::int64_t n) const {
    const auto found = contents_.find(device);
    if (found == contents_.end() || n < 1 || static_cast<std::size_t>(n) > found->second.size()) {
        return std::nullopt;
    }
    return found->second[static_cast<std::size_t>(n) - 1];
}

}  // namespace arpent::room
