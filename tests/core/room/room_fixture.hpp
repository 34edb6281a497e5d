// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/exchange.hpp"
#include "core/room/file_ledger.hpp"
#include "core/room/peer.hpp"
#include "core/room/room.hpp"
#include "tests/support/laptop.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace arpent::test {

/// A test laptop's open carnet on the room's network.
class LaptopLedger final : public room::Ledger {
public:
    explicit LaptopLedger(Laptop& laptop, std::string group = "A")
        : laptop_(laptop), group_(std::move(group)) {}

    bool has_changed() override { return true; }
    void look(const std::function<void(const store::Database&)>& use) override {
        use(laptop_.database());
    }
    room::Taken take(const store::Database& part) override {
        if (busy) {
            return {room::Taken::Kind::later};
        }
        auto read = merge::read_delivery(laptop_.database(), part, merge::Extent::part);
        if (auto* refusal = std::get_if<Message>(&read)) {
            return {room::Taken::Kind::refused, 0, std::move(*refusal)};
        }
        const auto& delivery = std::get<merge::Delivery>(read);
        laptop_.history().receive(delivery.edits,
                                  [&] { merge::write_osm_tables(laptop_.database(), delivery); });
        return {room::Taken::Kind::stored, delivery.edits.size()};
    }
    std::string group() override { return group_; }

    bool busy = false;  ///< as while another window has the carnet open

private:
    Laptop& laptop_;
    std::string group_;
};

/// Every edit of a carnet, with all that it says: equal for carnets that hold the same.
inline std::vector<edit::Edit> edits_of(const Laptop& laptop) {
    const edit::Journal journal(laptop.database());
    std::vector<edit::Edit> edits;
    journal.read_all([&](edit::Edit edit) { edits.push_back(std::move(edit)); });
    std::ranges::sort(edits, {}, &edit::Edit::id);
    return edits;
}

}  // namespace arpent::test
