// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edit_proof.hpp"
#include "core/edit/row_codec.hpp"
#include "core/room/osm_rows.hpp"
#include "core/room/shipment.hpp"
#include "core/store/statement.hpp"

namespace arpent::room {
namespace {

constexpr std::size_t usual_size = std::size_t{512} << 10U;
constexpr std::size_t overhead = 64;  // more than the counts and lengths around an edit

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void append(std::vector<std::byte>& to, const std::vector<std::byte>& bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

}  // namespace

EditShipment pack_edits(const store::Database& database, const Holding& holding, edit::Seen has) {
    EditShipment shipment;
    shipment.has = std::move(has);
    edit::EditProver prover(database, edit::carnet_key(database));
    for (const edit::EditId id : holding.edits()) {
        std::int64_t& seen = shipment.has[id.device];
        if (id.n <= seen) {
            continue;
        }
        edit::VarintWriter out;
        const auto content = prover.content_of(id);
        out.add_text(text_of(content));
        out.add_text(text_of(prover.proof_of(id)));
        const auto bytes = out.take();
        if (shipment.edits > 0 && shipment.payload.size() + bytes.size() > usual_size) {
            break;
        }
        if (bytes.size() + overhead > max_payload) {
            shipment.too_large = true;
            break;
        }
        append(shipment.payload, bytes);
        seen = id.n;
        ++shipment.edits;
    }
    return shipment;
}

std::optional<std::vector<std::vector<std::byte>>> pack_osm(const store::Database& database) {
    std::vector<std::vector<std::byte>> payloads(1);
    for (std::size_t table = 0; table < osm_tables.size(); ++table) {
        store::Statement rows(database, osm_tables.at(table).rows);
        while (rows.step()) {
            edit::VarintWriter out;
            out.add(table + 1);
            edit::add_row(rows, osm_tables.at(table).columns, out);
            const auto bytes = out.take();
            if (bytes.size() + overhead > max_payload) {
                return std::nullopt;
            }
            if (payloads.back().size() + bytes.size() > usual_size && !payloads.back().empty()) {
                payloads.back().insert(payloads.back().begin(), std::byte{0});  // more follows
                payloads.emplace_back();
            }
            append(payloads.back(), bytes);
        }
    }
    payloads.back().insert(payloads.back().begin(), std::byte{1});
    return payloads;
}

}  // namespace arpent::room
