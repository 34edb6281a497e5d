// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace arpent::osmfile {

/// What an import screen shows of a file before anything is decided.
struct ExtractInfo {
    std::string name;   ///< the file's name without folder and extensions
    geo::Box box;       ///< of its nodes, or as its header says
    bool exact = true;  ///< whether the whole file was looked at: the counts are right
    std::uint64_t nodes = 0;
    std::uint64_t ways = 0;
    std::uint64_t relations = 0;
    bool has_versions = true;  ///< without versions its edits cannot be uploaded
};

/// Looks where an extract lies: at the whole file when that is quick, else at its header and its
/// first part. Throws like import_extract.
ExtractInfo probe(const std::filesystem::path& file, const std::stop_token& stop);

}  // namespace arpent::osmfile
