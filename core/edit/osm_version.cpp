// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/osm_version.hpp"

#include "core/base/error.hpp"
#include "core/edit/overlay.hpp"
#include "core/edit/value_codec.hpp"
#include "core/edit/varint.hpp"
#include "core/store/statement.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

void add_bytes(VarintWriter& out, const std::vector<std::byte>& bytes) {
    out.add_text({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

store::Bytes bytes_in(VarintReader& in) {
    const std::string_view text = in.text();
    return std::as_bytes(std::span(text));
}

osm::Meta read_meta(VarintReader& in, std::uint32_t version) {
    osm::Meta meta;
    meta.version = version;
    meta.timestamp = in.difference(0);
    meta.changeset = in.difference(0);
    meta.uid = static_cast<std::int32_t>(in.difference(0));
    meta.user = in.text();
    return meta;
}

osm::Tags read_tags(VarintReader& in) {
    std::vector<osm::Tag> tags;
    for (std::uint64_t left = in.next(); left > 0 && !in.failed(); --left) {
        std::string key(in.text());
        tags.emplace_back(std::move(key), std::string(in.text()));
    }
    return osm::Tags(std::move(tags));
}

template <typename Kind>
std::shared_ptr<Kind> blank(ElementId id, osm::Meta meta, osm::Tags tags) {
    auto element = std::make_shared<Kind>();
    element->ref = id.ref;
    element->meta = std::move(meta);
    element->tags = std::move(tags);
    return element;
}

template <typename Kind>
Element shared(std::shared_ptr<Kind> element) {
    return std::shared_ptr<const Kind>(std::move(element));
}

/// A deleted or newer element counts over what the base says of it.
bool counts(const OsmVersion& version, const osm::Graph& base) {
    const Element known = base.last_known(version.content.id());
    const std::uint32_t newest = version.content.meta().version;
    return !known || newest > known.meta().version ||
           (newest == known.meta().version && !version.is_visible);
}

/// Of two accounts of one version: that of OSM, which names the mapper, before our own of what was
/// sent; else any, but everywhere the same.
bool counts_before(const Element& one, store::Bytes bytes, const Element& other,
                   store::Bytes other_bytes) {
    const bool is_told = !one.meta().user.empty();
    if (is_told != !other.meta().user.empty()) {
        return is_told;
    }
    return std::ranges::lexicographical_compare(other_bytes, bytes);
}

}  // namespace

std::vector<std::byte> encode_element(const Element& element) {
    VarintWriter out;
    const osm::Meta& meta = element.meta();
    out.add_difference(meta.timestamp, 0);
    out.add_difference(meta.changeset, 0);
    out.add_difference(meta.uid, 0);
    out.add_text(meta.user);
    out.add(element.tags().size());
    for (std::size_t i = 0; i < element.tags().size(); ++i) {
        out.add_text(element.tags().given(i).first);
        out.add_text(element.tags().given(i).second);
    }
    if (const auto node = element.node()) {
        out.add_difference(node->location.x, 0);
        out.add_difference(node->location.y, 0);
    } else if (const auto way = element.way()) {
        add_bytes(out, encode_refs(way->nodes));
    } else if (const auto relation = element.relation()) {
        add_bytes(out, encode_members(relation->members));
    }
    return out.take();
}

std::optional<Element> decode_element(ElementId id, std::uint32_t version,
                                      std::span<const std::byte> bytes) {
    VarintReader in(bytes);
    osm::Meta meta = read_meta(in, version);
    osm::Tags tags = read_tags(in);
    Element element;
    bool is_sound = true;
    if (id.type == ElementType::node) {
        auto node = blank<osm::Node>(id, std::move(meta), std::move(tags));
        node->location.x = static_cast<std::int32_t>(in.difference(0));
        node->location.y = static_cast<std::int32_t>(in.difference(0));
        element = shared(std::move(node));
    } else if (id.type == ElementType::way) {
        auto way = blank<osm::Way>(id, std::move(meta), std::move(tags));
        auto nodes = decode_refs(bytes_in(in));
        is_sound = nodes.has_value();
        way->nodes = std::move(nodes).value_or(std::vector<osm::Ref>());
        element = shared(std::move(way));
    } else {
        auto relation = blank<osm::Relation>(id, std::move(meta), std::move(tags));
        auto members = decode_members(bytes_in(in));
        is_sound = members.has_value();
        relation->members = std::move(members).value_or(std::vector<osm::Member>());
        element = shared(std::move(relation));
    }
    return is_sound && in.at_end() && !in.failed() ? std::optional(element) : std::nullopt;
}

void write_osm_versions(const store::Database& database, std::span<const OsmVersion> versions) {
    store::Statement find(database,
                          "SELECT content FROM osm_element WHERE type = ? AND ref = ? AND "
                          "version = ? AND visible = ?");
    store::Statement write(database,
                           "INSERT OR REPLACE INTO osm_element (type, ref, version, visible, "
                           "content) VALUES (?, ?, ?, ?, ?)");
    for (const OsmVersion& version : versions) {
        const ElementId id = version.content.id();
        const auto type = static_cast<int>(id.type);
        const std::uint32_t number = version.content.meta().version;
        const int visible = version.is_visible ? 1 : 0;
        const auto bytes = encode_element(version.content);
        find.bind(type, id.ref, number, visible);
        if (find.step()) {
            const auto known = decode_element(id, number, find.blob(0));
            if (known && !counts_before(version.content, bytes, *known, find.blob(0))) {
                continue;
            }
        }
        find.reset();
        write.bind(type, id.ref, number, visible, store::Bytes(bytes)).run();
    }
}

std::vector<OsmVersion> newest_osm_versions(const store::Database& database) {
    // Of one version the row that says it is gone comes last, and counts.
    store::Statement rows(database,
                          "SELECT type, ref, version, visible, content FROM osm_element "
                          "ORDER BY type, ref, version, visible DESC");
    std::vector<OsmVersion> newest;
    while (rows.step()) {
        const ElementId id{static_cast<ElementType>(rows.integer(0)), rows.integer(1)};
        const std::int64_t version = rows.integer(2);
        const bool in_range = version >= 0 &&
                              version <= std::numeric_limits<std::uint32_t>::max() &&
                              id.type <= ElementType::relation;
        auto content = in_range
                           ? decode_element(id, static_cast<std::uint32_t>(version), rows.blob(4))
                           : std::nullopt;
        if (!content) {
            throw Error("error.carnet_damaged", {{"file", database.path().string()}});
        }
        if (!newest.empty() && newest.back().content.id() == id) {
            newest.pop_back();
        }
        newest.push_back({std::move(*content), rows.integer(3) != 0});
    }
    return newest;
}

std::shared_ptr<const osm::Graph> base_with(const std::shared_ptr<const osm::Graph>& base,
                                            std::span<const OsmVersion> versions) {
    std::map<ElementId, ElementState> states;
    for (const OsmVersion& version : versions) {
        if (counts(version, *base)) {
            states.emplace(version.content.id(), ElementState{version.content, version.is_visible});
        }
    }
    return states.empty() ? base : Overlay(base).with_states(states);
}

}  // namespace arpent::edit
