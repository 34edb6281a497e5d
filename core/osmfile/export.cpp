// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/export.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"

#include <osmium/builder/osm_object_builder.hpp>
#include <osmium/io/pbf_output.hpp>
#include <osmium/io/writer.hpp>
#include <osmium/io/xml_output.hpp>
#include <osmium/thread/pool.hpp>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace arpent::osmfile {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

/// libosmium's name of the format, or "".
std::string format_of(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.ends_with(".osm.pbf") || name.ends_with(".pbf")) {
        return "pbf";
    }
    return name.ends_with(".osm") ? "osm" : "";
}

osmium::Location to_osmium(geo::Location location) {
    return location.is_defined() ? osmium::Location(location.x, location.y) : osmium::Location();
}

osmium::item_type to_osmium(osm::ElementType type) {
    switch (type) {
        case osm::ElementType::node: return osmium::item_type::node;
        case osm::ElementType::way: return osmium::item_type::way;
        case osm::ElementType::relation: break;
    }
    return osmium::item_type::relation;
}

/// What all three kinds have. The user comes first: libosmium keeps it right behind the object.
template <typename Builder, typename Kind>
void set_common(Builder& builder, const Kind& element) {
    const osm::Meta& meta = element.meta;
    builder.set_id(element.ref)
        .set_version(meta.version)
        .set_changeset(static_cast<osmium::changeset_id_type>(meta.changeset))
        .set_uid_from_signed(meta.uid)
        .set_timestamp(osmium::Timestamp(static_cast<std::uint32_t>(meta.timestamp)))
        .set_visible(true);
    builder.set_user(meta.user);
}

template <typename Builder>
void add_tags(Builder& parent, osmium::memory::Buffer& buffer, const osm::Tags& tags) {
    osmium::builder::TagListBuilder builder(buffer, &parent);
    for (std::size_t i = 0; i < tags.size(); ++i) {
        builder.add_tag(tags.given(i));
    }
}

void add(osmium::memory::Buffer& buffer, const osm::Node& node) {
    osmium::builder::NodeBuilder builder(buffer);
    set_common(builder, node);
    builder.set_location(to_osmium(node.location));
    add_tags(builder, buffer, node.tags);
}

void add(osmium::memory::Buffer& buffer, const osm::Way& way) {
    osmium::builder::WayBuilder builder(buffer);
    set_common(builder, way);
    {
        osmium::builder::WayNodeListBuilder nodes(buffer, &builder);
        for (const osm::Ref ref : way.nodes) {
            nodes.add_node_ref(ref);
        }
    }
    add_tags(builder, buffer, way.tags);
}

void add(osmium::memory::Buffer& buffer, const osm::Relation& relation) {
    osmium::builder::RelationBuilder builder(buffer);
    set_common(builder, relation);
    {
        osmium::builder::RelationMemberListBuilder members(buffer, &builder);
        for (const osm::Member& member : relation.members) {
            members.add_member(to_osmium(member.id.type), member.id.ref, member.role);
        }
    }
    add_tags(builder, buffer, relation.tags);
}

void add(osmium::memory::Buffer& buffer, const osm::Element& element) {
    if (const auto node = element.node()) {
        add(buffer, *node);
    } else if (const auto way = element.way()) {
        add(buffer, *way);
    } else {
        add(buffer, *element.relation());
    }
    buffer.commit();
}

osmium::io::Header header_of(const osm::Graph& graph) {
    osmium::io::Header header;
    header.set("generator", "Arpent " ARPENT_VERSION);
    header.set("sorting", "Type_then_ID");
    if (const geo::Box box = graph.box(); !box.is_empty()) {
        header.add_box(osmium::Box(to_osmium(box.min), to_osmium(box.max)));
    }
    return header;
}

/// All of the graph through libosmium's writer; returns the number of elements.
std::uint64_t write_all(const osm::Graph& graph, osmium::io::Writer& writer,
                        job::Progress& progress, const std::stop_token& stop) {
    std::uint64_t count = 0;
    osmium::memory::Buffer buffer(buffer_bytes, osmium::memory::Buffer::auto_grow::yes);
    const auto use = [&](const osm::Element& element) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        add(buffer, element);
        ++count;
        if (buffer.committed() > buffer_bytes - buffer_bytes / 8) {
            writer(std::exchange(
                buffer,
                osmium::memory::Buffer(buffer_bytes, osmium::memory::Buffer::auto_grow::yes)));
        }
    };
    double done = 0;
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        graph.visit_all(type, use);
        done += 0.3;
        progress.set(done);
    }
    if (buffer.committed() > 0) {
        writer(std::move(buffer));
    }
    return count;
}

}  // namespace

std::uint64_t export_extract(const osm::Graph& graph, const fs::path& file, job::Progress& progress,
                             const std::stop_token& stop) {
    const std::string format = format_of(file);
    if (format.empty()) {
        throw Error("error.export_format", {{"file", file.string()}});
    }
    AtomicFile target(file);
    std::uint64_t count = 0;
    try {
        // Threads of this export alone: none is left behind.
        osmium::thread::Pool pool{1, 16};
        osmium::io::Writer writer(osmium::io::File(target.path().string(), format),
                                  header_of(graph), osmium::io::overwrite::allow, pool);
        count = write_all(graph, writer, progress, stop);
        writer.close();
    } catch (const std::system_error& e) {
        const bool full = e.code().value() == ENOSPC || e.code().value() == EFBIG;
        throw Error(full ? "error.disk_full" : "error.cannot_write", {{"file", file.string()}});
    }
    target.commit();
    progress.set(1);
    return count;
}

}  // namespace arpent::osmfile
