// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/base/xml_escape.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/iso_time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string>

namespace arpent::osmfile {
namespace {

namespace fs = std::filesystem;

void attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    out += xml_escape(value);
    out += '"';
}

void open_element(std::string& out, const osm::Element& element) {
    const auto id = element.id();
    const osm::Meta& meta = element.meta();
    out += "    <";
    out += osm::name_of(id.type);
    attribute(out, "id", std::to_string(id.ref));
    if (meta.version != 0) {
        attribute(out, "version", std::to_string(meta.version));
    }
    if (meta.timestamp != 0) {
        attribute(out, "timestamp", format_iso_time(meta.timestamp));
    }
    if (meta.uid != 0) {
        attribute(out, "uid", std::to_string(meta.uid));
        attribute(out, "user", meta.user);
    }
    if (meta.changeset != 0) {
        attribute(out, "changeset", std::to_string(meta.changeset));
    }
    if (const auto node = element.node(); node && node->location.is_defined()) {
        attribute(out, "lat", geo::format_coordinate(node->location.y));
        attribute(out, "lon", geo::format_coordinate(node->location.x));
    }
}

void write_children(std::string& out, const osm::Element& element) {
    if (const auto way = element.way()) {
        for (const osm::Ref ref : way->nodes) {
            out += "      <nd";
            attribute(out, "ref", std::to_string(ref));
            out += "/>\n";
        }
    } else if (const auto relation = element.relation()) {
        for (const osm::Member& member : relation->members) {
            out += "      <member";
            attribute(out, "type", osm::name_of(member.id.type));
            attribute(out, "ref", std::to_string(member.id.ref));
            attribute(out, "role", member.role);
            out += "/>\n";
        }
    }
    const osm::Tags& tags = element.tags();
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto& [key, value] = tags.given(i);  // as the whole map is written
        out += "      <tag";
        attribute(out, "k", key);
        attribute(out, "v", value);
        out += "/>\n";
    }
}

void write_element(std::string& out, const osm::Element& element) {
    open_element(out, element);
    std::string children;
    write_children(children, element);
    if (children.empty()) {
        out += "/>\n";
        return;
    }
    out += ">\n" + children + "    </";
    out += osm::name_of(element.id().type);
    out += ">\n";
}

/// One block of elements; the order lets each be understood by those before it: created things
/// come up from nodes to relations, deleted ones go down from relations to nodes.
void write_block(std::string& out, std::string_view name, std::vector<osm::Element> elements,
                 bool downwards) {
    if (elements.empty()) {
        return;
    }
    std::ranges::sort(elements, [&](const osm::Element& a, const osm::Element& b) {
        const auto x = a.id();
        const auto y = b.id();
        return x.type == y.type ? osm::file_order(x.ref, y.ref) : (x.type < y.type) != downwards;
    });
    out += "  <";
    out += name;
    out += ">\n";
    for (const osm::Element& element : elements) {
        write_element(out, element);
    }
    out += "  </";
    out += name;
    out += ">\n";
}

void write_whole(const fs::path& target, const std::string& text) {
    AtomicFile file(target);
    const auto close = [](std::FILE* f) { std::fclose(f); };
    const std::unique_ptr<std::FILE, decltype(close)> out(std::fopen(file.path().c_str(), "wb"),
                                                          close);
    if (!out || std::fwrite(text.data(), 1, text.size(), out.get()) != text.size() ||
        std::fflush(out.get()) != 0) {
        throw Error(errno == ENOSPC ? "error.disk_full" : "error.cannot_write",
                    {{"file", target.string()}});
    }
    file.commit();
}

}  // namespace

std::uint64_t write_changes(std::span<const ElementChange> changes, const fs::path& file) {
    std::array<std::vector<osm::Element>, 3> blocks;
    auto& [created, modified, deleted] = blocks;
    for (const auto& [before, after] : changes) {
        if (before && after) {
            if (before != after) {
                modified.push_back(after);
            }
        } else if (after) {
            created.push_back(after);
        } else if (before) {
            deleted.push_back(before);
        }
    }
    const auto count = created.size() + modified.size() + deleted.size();
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osmChange version=\"0.6\"";
    attribute(out, "generator", "Arpent " ARPENT_VERSION);
    out += ">\n";
    write_block(out, "create", std::move(created), false);
    write_block(out, "modify", std::move(modified), false);
    write_block(out, "delete", std::move(deleted), true);
    out += "</osmChange>\n";
    write_whole(file, out);
    return count;
}

}  // namespace arpent::osmfile
