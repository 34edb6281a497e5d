// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/progress.hpp"
#include "core/osmfile/region.hpp"
#include "core/store/base_writer.hpp"

#include <filesystem>
#include <optional>
#include <stop_token>

namespace arpent::osmfile {

/// Reads an extract (.osm .osm.gz .osm.bz2 .osm.pbf, told apart by content) into a base, whole or
/// clipped: the nodes within the region, the ways that use one of them with all their nodes, the
/// relations that hold any of these and the relations that hold those; multipolygons and
/// boundaries of up to `completed_members` members with all their ways. Elements that the file
/// lacks stay away. Memory depends on what is kept. Any order of elements in the file.
/// Throws Cancelled and Error, each with `file`: error.not_found, error.cannot_read, error.not_osm,
/// error.file_truncated, error.osm_version, error.xml_invalid (with `line`), error.osm_invalid,
/// error.history_file (several versions of elements, deleted ones), error.change_file.
void import_extract(const std::filesystem::path& file, const std::optional<Region>& clip,
                    store::BaseWriter& into, job::Progress& progress, const std::stop_token& stop);

constexpr std::size_t completed_members = 500;

}  // namespace arpent::osmfile
