// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace arpent::edit::test {

/// While one lives, SQLite writes through it, and the disk fails on demand.
class FaultyDisk {
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// From the `operation`-th write or sync on (from 1), each fails with an SQLite result code.
    void fail_from(int operation, int code);
    void heal();
};

}  // namespace arpent::edit::test
