// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <utility>

namespace arpent::store {

/// Held by the one process that may write to a carnet, as long as any of its connections lives.
/// The kernel releases it when the process ends, however it ends.
class CarnetLock {
public:
    /// Throws Error: error.carnet_in_use, error.not_found, error.cannot_read.
    static std::shared_ptr<CarnetLock> take(const std::filesystem::path& carnet);
    ~CarnetLock();
    CarnetLock(const CarnetLock&) = delete;
    CarnetLock& operator=(const CarnetLock&) = delete;

private:
    using Identity = std::pair<std::uint64_t, std::uint64_t>;  ///< device and inode
    CarnetLock(int descriptor, Identity identity);
    static std::set<Identity>& held();

    int descriptor_;
    Identity identity_;
};

}  // namespace arpent::store
