// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::test::osm_server {

/// A document of the API around its lines. Each thing in it begins a line with " <".
std::string document(std::string_view root, std::string_view lines);
std::string element_xml(const Version& version);
/// <osmChange>: one block for each version.
std::string change_xml(const std::vector<Version>& versions);
std::string changeset_xml(const Changeset& changeset, std::int64_t now);
/// "2026-11-22T22:26:15Z"
std::string iso_time(std::int64_t seconds);
/// "2026-11-22 22:26:15 UTC"
std::string told_time(std::int64_t seconds);

}  // namespace arpent::test::osm_server
