// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

struct sqlite3_stmt;

namespace arpent::store {

using Bytes = std::span<const std::byte>;

/// A prepared statement, for one thread and no longer than its Database. Typical use:
///   Statement find(database, "SELECT value FROM settings WHERE key = ?");
///   find.bind("group");
///   if (find.step()) use(find.text(0));
/// Every failure is an Error as in sqlite_error.hpp.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Resets and gives the parameters their values, in order. Integers, doubles, text (UTF-8),
    /// bytes, nullptr, and optionals of these. Text and bytes are copied.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        reset();
        int index = 0;
        (bind_value(++index, values), ...);
        return *this;
    }

    /// One more parameter by its index, from 1, after bind() of those before.
    template <typename Value>
    void bind_at(int index, const Value& value) {
        bind_value(index, value);
    }

    /// True when there is a row to read, false at the end.
    bool step();
    /// Executes a statement that gives no rows, and resets it.
    void run();
    /// Makes it ready to be bound and run again, and ends its hold on the database.
    void reset();

    /// The columns of the row, from 0. Views live until the next step or reset.
    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    Bytes blob(int column) const;
    /// Whether the column holds an integer, for files that may hold anything.
    bool is_integer(int column) const;

private:
    template <typename Value>
    void bind_value(int index, const Value& value) {
        if constexpr (std::integral<Value>) {
            bind_integer(index, static_cast<std::int64_t>(value));
        } else {
            bind_other(index, value);
        }
    }
    template <typename Value>
    void bind_other(int index, const std::optional<Value>& value) {
        if (value) {
            bind_value(index, *value);
        }
    }
    void bind_other(int index, double value);
    void bind_other(int index, std::string_view value);
    void bind_other(int index, Bytes value);
    void bind_other(int /*index*/, std::nullptr_t) {}  // reset() has made every parameter null
    void bind_integer(int index, std::int64_t value);
    void check(int code) const;

    const Database* database_;
    sqlite3_stmt* handle_ = nullptr;
};

}  // namespace arpent::store
