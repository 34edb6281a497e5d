// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/carnet_lock.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;

namespace arpent::store {

enum class Access : std::uint8_t { read_write, read_only };

/// One connection to a carnet. A connection is used by one thread at a time; another thread takes
/// its own (reader()). Every failure is an Error as in sqlite_error.hpp.
class Database {
public:
    /// A new empty carnet with the whole schema. `file` must not exist or be empty: give it the
    /// path of an AtomicFile, and close the Database before AtomicFile::commit(). Nothing is
    /// synced before: a crash leaves a file that was never anybody's carnet.
    static Database create(const std::filesystem::path& file);

    /// Opens a carnet: checks that it is one and of a version we know, migrates an older one
    /// (read_write only), and for writing takes the lock that keeps a second instance out.
    /// Read-only opening also works beside a writer, and on a medium that cannot be written.
    /// Throws Error: error.not_found, error.not_a_carnet, error.carnet_newer, error.carnet_older
    /// (read_only meets an older version), error.carnet_in_use, error.cannot_read,
    /// error.cannot_write, error.carnet_damaged.
    static Database open(const std::filesystem::path& file, Access access);

    /// Another connection of this process to the same carnet, which only reads and sees what is
    /// committed. It keeps the carnet locked as long as it lives. From any thread.
    Database reader() const;

    /// Another connection of this process to a carnet that is open for writing, which writes too:
    /// for what a worker stores. While one of its transactions is open, others that write wait. It
    /// keeps the carnet locked as long as it lives. From any thread.
    Database writer() const;

    /// Closes; the last connection leaves one file that can be copied (no -wal beside it).
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    Database(const Database&) = delete;

    const std::filesystem::path& path() const { return path_; }
    Access access() const { return access_; }

    /// Runs statements that give no rows.
    void execute(const std::string& sql) const;
    /// The single integer that a statement gives, such as a PRAGMA or a count.
    std::int64_t integer(const std::string& sql) const;

    /// For Statement, and for what SQLite offers beyond these wrappers.
    sqlite3* handle() const { return handle_; }

private:
    Database(std::filesystem::path path, Access access) : path_(std::move(path)), access_(access) {}

    void connect(int flags, bool immutable);
    void connect_to_read();

    std::filesystem::path path_;
    Access access_;
    std::shared_ptr<CarnetLock> lock_;  ///< of a writing process; released after the last handle
    bool is_first_ = true;              ///< opened the carnet; the others joined it
    sqlite3* handle_ = nullptr;
};

}  // namespace arpent::store
