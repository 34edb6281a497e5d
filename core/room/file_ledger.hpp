// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/room/ledger.hpp"

#include <chrono>
#include <filesystem>

namespace arpent::room {

/// A carnet that nobody has open: each look opens it to read, each taking locks it for as long as
/// that takes. So other commands can write to it meanwhile, and what they write goes round. While
/// a window has it open, what arrives has to wait.
class FileLedger final : public Ledger {
public:
    /// Opens it once, for writing. Throws Error as store::Database::open. `group`: of the laptop.
    FileLedger(std::filesystem::path carnet, std::string group);
    /// Leaves one file that can be copied: who only reads may leave a -wal file beside it.
    ~FileLedger() override;
    FileLedger(const FileLedger&) = delete;
    FileLedger& operator=(const FileLedger&) = delete;

    bool has_changed() override;
    void look(const std::function<void(const store::Database&)>& use) override;
    Taken take(const store::Database& part) override;
    std::string group() override { return group_; }

private:
    using Clock = std::chrono::steady_clock;
    struct Stamp {
        std::int64_t time = 0;
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    Stamp stamp_of(const char* end) const;

    std::filesystem::path carnet_;
    std::string group_;
    Stamp carnet_stamp_;
    Stamp log_stamp_;
    Clock::time_point looked_;
};

}  // namespace arpent::room
