// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/server.hpp"

#include <osmium/io/any_input.hpp>
#include <osmium/osm.hpp>

#include <utility>

namespace arpent::test::osm_server {
namespace {

osm::Meta meta_of(const osmium::OSMObject& object) {
    osm::Meta meta;
    meta.version = object.version();
    meta.timestamp = static_cast<std::int64_t>(object.timestamp().seconds_since_epoch());
    meta.changeset = object.changeset();
    meta.uid = static_cast<std::int32_t>(object.uid());
    meta.user = object.user();
    return meta;
}

osm::Tags tags_of(const osmium::OSMObject& object) {
    std::vector<osm::Tag> tags;
    for (const osmium::Tag& tag : object.tags()) {
        tags.emplace_back(tag.key(), tag.value());
    }
    return osm::Tags(std::move(tags));
}

osm::Element element_of(const osmium::OSMObject& object) {
    if (object.type() == osmium::item_type::node) {
        const osmium::Location place = static_cast<const osmium::Node&>(object).location();
        const geo::Location location =
            place ? geo::Location{place.x(), place.y()} : geo::Location{0, 0};
        return std::make_shared<const osm::Node>(
            osm::Node{object.id(), meta_of(object), tags_of(object), location});
    }
    if (object.type() == osmium::item_type::way) {
        osm::Way way{object.id(), meta_of(object), tags_of(object), {}};
        for (const osmium::NodeRef& node : static_cast<const osmium::Way&>(object).nodes()) {
            way.nodes.push_back(node.ref());
        }
        return std::make_shared<const osm::Way>(std::move(way));
    }
    osm::Relation relation{object.id(), meta_of(object), tags_of(object), {}};
    for (const auto& member : static_cast<const osmium::Relation&>(object).members()) {
        const auto type = member.type() == osmium::item_type::node  ? osm::ElementType::node
                          : member.type() == osmium::item_type::way ? osm::ElementType::way
                                                                    : osm::ElementType::relation;
        relation.members.push_back({{type, member.ref()}, member.role()});
    }
    return std::make_shared<const osm::Relation>(std::move(relation));
}

}  // namespace

void Server::load(const std::filesystem::path& file) {
    osmium::io::Reader reader{osmium::io::File{file.string()}, osmium::osm_entity_bits::nwr};
    std::vector<osmfile::ReadElement> elements;
    while (const osmium::memory::Buffer buffer = reader.read()) {
        for (const auto& object : buffer.select<osmium::OSMObject>()) {
            elements.push_back({element_of(object), object.visible()});
        }
    }
    reader.close();
    load(elements);
}

}  // namespace arpent::test::osm_server
