// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace arpent::osmfile {

/// An element in the base and now; none where it is not there.
struct ElementChange {
    osm::Element before;
    osm::Element after;
};

/// Writes net changes as an osmChange 0.6 file: created nodes, ways and relations, then modified
/// ones, then deleted relations, ways and nodes; versions are those of the base. Entries without a
/// difference are left out. The file appears whole or not at all. Returns the number written.
/// Throws Error (error.cannot_write, error.disk_full).
std::uint64_t write_changes(std::span<const ElementChange> changes,
                            const std::filesystem::path& file);

enum class ChangeKind : std::uint8_t { create, modify, remove };

/// One <create>, <modify> or <delete> of an osmChange file, in the file's order. Removed nodes may
/// lack a location.
struct ChangeBlock {
    ChangeKind kind = ChangeKind::create;
    std::vector<osm::Element> elements;
};

/// Reads an osmChange file (.osc, .osc.gz). Throws Error with `file`: error.not_found,
/// error.cannot_read, error.not_osm, error.osm_version, error.xml_invalid (with `line`),
/// error.osm_invalid (with `line`), error.file_truncated.
std::vector<ChangeBlock> read_changes(const std::filesystem::path& file);
/// The same from text; `name` stands for the file in errors.
std::vector<ChangeBlock> parse_changes(std::string_view text, std::string_view name);

}  // namespace arpent::osmfile
