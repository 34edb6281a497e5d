// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"
#include "core/edit/mark.hpp"
#include "core/edit/register.hpp"
#include "core/store/statement.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::edit {

/// How the journal's columns hold what an edit says; core/store/README.md is the specification.
/// The decoders return nothing for bytes that mean nothing.
std::vector<std::byte> encode_refs(const std::vector<osm::Ref>& refs);
std::optional<std::vector<osm::Ref>> decode_refs(store::Bytes bytes);

std::vector<std::byte> encode_members(const std::vector<osm::Member>& members);
std::optional<std::vector<osm::Member>> decode_members(store::Bytes bytes);

std::vector<std::byte> encode_seen(const Seen& seen);
std::optional<Seen> decode_seen(store::Bytes bytes);

std::int64_t encode_location(geo::Location location);
std::optional<geo::Location> decode_location(std::int64_t packed);

/// Where a mark lies, on the page and in the picture.
struct MarkGeometry {
    MarkPoint page;
    std::array<MarkPoint, 2> box{};
    std::array<MarkPoint, 4> crop{};
};
std::vector<std::byte> encode_mark_geometry(const MarkGeometry& geometry);
std::optional<MarkGeometry> decode_mark_geometry(store::Bytes bytes);

std::string encode_label(const Message& label);
std::optional<Message> decode_label(std::string_view text);

}  // namespace arpent::edit
