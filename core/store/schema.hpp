// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace arpent::store {

/// "ARPT" in the header of the file: what tells a carnet from any other SQLite file.
constexpr std::int64_t application_id = 0x41525054;

/// The version of the format, kept in user_version as major * 1000 + minor. A program opens every
/// version up to its own (migration.hpp) and refuses newer ones.
struct SchemaVersion {
    int major = 0;
    int minor = 0;

    std::int64_t number() const { return std::int64_t{1000} * major + minor; }
    static SchemaVersion from_number(std::int64_t number);
    std::string text() const { return std::to_string(major) + "." + std::to_string(minor); }
};
constexpr SchemaVersion current_version{1, 4};

/// The SQL that makes every table of an empty carnet. README.md beside this file says what the
/// tables mean and what holds between them.
std::string_view schema_sql();
/// The part of it that version 1.1 added: the papers and the marks on them.
std::string_view schema_sql_of_1_1();
/// And version 1.2: exchange with other carnets and with OpenStreetMap.
std::string_view schema_sql_of_1_2();
/// And version 1.3: sending to OpenStreetMap, and what its elements became since the base.
std::string_view schema_sql_of_1_3();
/// And version 1.4: the ideas of the quarter.
std::string_view schema_sql_of_1_4();

}  // namespace arpent::store
