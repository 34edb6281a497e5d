// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace arpent {

/// A file that appears under its name whole or not at all: it is written beside it as
/// ".NAME.XXXXXX.part", synced and renamed by commit(). Without commit() it disappears; what a
/// killed process leaves is a .part that clean_leftovers() removes next time.
class AtomicFile {
public:
    /// Reserves the name; throws Error (error.cannot_write) when the folder cannot be written.
    explicit AtomicFile(std::filesystem::path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Write here, with any library.
    const std::filesystem::path& path() const { return part_; }

    /// fsync, rename, fsync of the folder. Replaces an existing file.
    /// Throws Error (error.cannot_write, error.disk_full).
    void commit();

private:
    std::filesystem::path target_;
    std::filesystem::path part_;
    int lock_ = -1;  ///< open and flock()ed while this process lives: leftovers have no lock
    bool committed_ = false;
};

/// Removes the .part files of `target` that a killed process left behind.
void clean_leftovers(const std::filesystem::path& target);

}  // namespace arpent
