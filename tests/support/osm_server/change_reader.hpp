// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace arpent::test::osm_server {

enum class Action : std::uint8_t { create, modify, remove };

/// One element of an osmChange; its version and changeset stand in its metadata.
struct ChangeAction {
    Action action = Action::create;
    bool if_unused = false;
    osm::Element element;
};

/// Reads an osmChange as cgimap does. Throws Refused (400, 409 for another changeset) for the first
/// thing that is wrong with it.
std::vector<ChangeAction> read_change(std::string_view xml, std::int64_t changeset);

/// Reads <osm><changeset><tag/>…: of a key that comes twice the last value counts. Throws Refused.
std::vector<osm::Tag> read_changeset_tags(std::string_view xml);

}  // namespace arpent::test::osm_server
