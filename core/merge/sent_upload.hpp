// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace arpent::merge {

/// A row of `upload` (core/store/README.md) that was sent, and its rows of `upload_action`, as they
/// travel between carnets: while nobody knows whether OSM has it, no carnet that holds the edits
/// may send them again.
struct SentUpload {
    struct Action {
        std::int64_t action = 0;
        std::int64_t type = 0;
        std::int64_t ref = 0;
        std::int64_t version = 0;
        std::vector<std::byte> content;
    };

    std::string key;
    std::string api;
    std::int64_t time = 0;
    std::int64_t state = 0;
    std::int64_t changeset = 0;
    std::vector<std::byte> tags;
    std::vector<std::byte> seen;
    std::vector<std::byte> osmchange;
    std::vector<Action> actions;
};

/// All that were sent, in the order of sending.
std::vector<SentUpload> read_sent_uploads(const store::Database& database);

/// Within a transaction, adds those that the carnet lacks, and lets it know what others found out
/// about those that it has: of two states the later one counts.
void write_sent_uploads(const store::Database& database, const std::vector<SentUpload>& uploads);

}  // namespace arpent::merge
