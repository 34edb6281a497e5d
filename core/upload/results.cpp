// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/results.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

namespace arpent::upload {
namespace {

using osm::Element;
using osm::ElementId;
using Names = std::map<ElementId, osm::Ref>;

osm::Ref new_ref(const Names& names, ElementId id) {
    const auto found = names.find(id);
    return found == names.end() ? id.ref : found->second;
}

/// The element with the names that OSM gave.
Element renamed(const Element& element, const Names& names) {
    const osm::Ref ref = new_ref(names, element.id());
    if (const auto node = element.node()) {
        auto copy = std::make_shared<osm::Node>(*node);
        copy->ref = ref;
        return std::shared_ptr<const osm::Node>(std::move(copy));
    }
    if (const auto way = element.way()) {
        auto copy = std::make_shared<osm::Way>(*way);
        copy->ref = ref;
        for (osm::Ref& node : copy->nodes) {
            node = new_ref(names, osm::node_id(node));
        }
        return std::shared_ptr<const osm::Way>(std::move(copy));
    }
    auto copy = std::make_shared<osm::Relation>(*element.relation());
    copy->ref = ref;
    for (osm::Member& member : copy->members) {
        member.id.ref = new_ref(names, member.id);
    }
    return std::shared_ptr<const osm::Relation>(std::move(copy));
}

bool is_same_content(const Element& a, const Element& b) {
    return a.with_meta({}) == b.with_meta({});
}

std::uint32_t next_version(const PlannedChange& change) {
    return change.element.meta().version + 1;
}

/// The lines of the server's document by element; nothing when one comes twice.
using Lines = std::map<ElementId, std::pair<osmfile::ChangeKind, Element>>;
std::optional<Lines> lines_of(const std::vector<osmfile::ChangeBlock>& held) {
    Lines lines;
    for (const osmfile::ChangeBlock& block : held) {
        for (const Element& element : block.elements) {
            if (!lines.emplace(element.id(), std::pair(block.kind, element)).second) {
                return std::nullopt;
            }
        }
    }
    return lines;
}

/// New ids ascend in the order of the document, of each type.
std::optional<Names> names_by_order(const Upload& upload, const Lines& lines) {
    std::map<osm::ElementType, std::vector<osm::Ref>> created;
    for (const auto& [id, line] : lines) {
        if (line.first == osmfile::ChangeKind::create) {
            created[id.type].push_back(id.ref);
        }
    }
    std::map<osm::ElementType, std::size_t> next;
    Names names;
    for (const PlannedChange& change : upload.changes) {
        if (change.action == Action::create) {
            const ElementId id = change.element.id();
            const auto& refs = created[id.type];
            const std::size_t place = next[id.type]++;
            if (place >= refs.size()) {
                return std::nullopt;
            }
            names[id] = refs[place];
        }
    }
    return names;
}

}  // namespace

std::optional<std::vector<Result>> results_of(const Upload& upload,
                                              const std::vector<net::DiffLine>& answer) {
    if (answer.size() != upload.changes.size()) {
        return std::nullopt;
    }
    std::vector<Result> results;
    for (std::size_t i = 0; i < answer.size(); ++i) {
        const PlannedChange& change = upload.changes[i];
        const net::DiffLine& line = answer[i];
        if (ElementId{line.type, line.old_ref} != change.element.id()) {
            return std::nullopt;
        }
        if (change.action == Action::remove) {
            results.push_back({line.old_ref, next_version(change)});
            continue;
        }
        const bool is_sound = line.new_ref && *line.new_ref > 0 && line.new_version &&
                              *line.new_version > 0 &&
                              *line.new_version <= std::numeric_limits<std::uint32_t>::max() &&
                              (change.action == Action::create || *line.new_ref == line.old_ref);
        if (!is_sound) {
            return std::nullopt;
        }
        results.push_back({*line.new_ref, static_cast<std::uint32_t>(*line.new_version)});
    }
    return results;
}

std::optional<std::vector<Result>> results_of(const Upload& upload,
                                              const std::vector<osmfile::ChangeBlock>& held) {
    const auto lines = lines_of(held);
    if (!lines || lines->size() != upload.changes.size()) {
        return std::nullopt;
    }
    const auto names = names_by_order(upload, *lines);
    if (!names) {
        return std::nullopt;
    }
    std::vector<Result> results;
    for (const PlannedChange& change : upload.changes) {
        const ElementId id{change.element.id().type, new_ref(*names, change.element.id())};
        const auto line = lines->find(id);
        if (line == lines->end() || line->second.second.meta().version != next_version(change)) {
            return std::nullopt;
        }
        const bool is_gone = line->second.first == osmfile::ChangeKind::remove;
        if (is_gone != (change.action == Action::remove) ||
            (!is_gone && !is_same_content(renamed(change.element, *names), line->second.second))) {
            return std::nullopt;
        }
        results.push_back({id.ref, next_version(change)});
    }
    return results;
}

std::vector<edit::OsmVersion> osm_versions_of(const Upload& upload,
                                              const std::vector<Result>& results) {
    Names names;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (upload.changes[i].action == Action::create) {
            names[upload.changes[i].element.id()] = results[i].ref;
        }
    }
    std::vector<edit::OsmVersion> versions;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const osm::Meta meta{results[i].version, upload.time, upload.changeset, 0, ""};
        versions.push_back({renamed(upload.changes[i].element, names).with_meta(meta),
                            upload.changes[i].action != Action::remove});
    }
    return versions;
}

}  // namespace arpent::upload
