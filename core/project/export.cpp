// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export.hpp"

#include "core/base/error.hpp"
#include "core/edit/difference.hpp"
#include "core/osm/memory_graph.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/export.hpp"
#include "core/project/csv.hpp"
#include "core/project/geojson.hpp"
#include "core/project/gpx.hpp"

#include <string>
#include <vector>

namespace arpent::project {
namespace {

std::uint64_t write_osc(const edit::Overlay& map, const std::filesystem::path& file) {
    const edit::Difference difference = edit::difference(map);
    std::vector<osmfile::ElementChange> changes;
    for (const auto& list : {difference.created, difference.modified, difference.deleted}) {
        for (const edit::ElementChange& change : list) {
            changes.push_back({change.before, change.after});
        }
    }
    return osmfile::write_changes(changes, file);
}

/// What the edits made or changed, with what that is made of.
class EditedPart {
public:
    /// Without their tags the unedited parts give shape, but are no features of their own.
    EditedPart(const edit::Overlay& map, bool parts_keep_tags)
        : map_(map), parts_keep_tags_(parts_keep_tags) {
        map.for_each_difference([&](const edit::ElementChange& change) {
            if (change.after) {
                graph_.add(change.after);
            }
        });
        map.for_each_difference([&](const edit::ElementChange& change) {
            if (change.after) {
                add_parts(change.after);
            }
        });
    }

    const osm::Graph& graph() const { return graph_; }

private:
    void add_parts(const osm::Element& element) {
        if (const auto way = element.way()) {
            for (const osm::Ref node : way->nodes) {
                add(map_.node(node));
            }
        } else if (const auto relation = element.relation()) {
            for (const osm::Member& member : relation->members) {
                if (member.id.type != osm::ElementType::relation) {
                    add(map_.get(member.id));
                }
            }
        }
    }

    void add(const osm::Element& part) {
        if (part && !graph_.get(part.id())) {
            graph_.add(parts_keep_tags_ ? part : part.with_tags({}));
            add_parts(part);
        }
    }

    const edit::Overlay& map_;
    bool parts_keep_tags_;
    osm::MemoryGraph graph_;
};

}  // namespace

std::uint64_t export_map(const std::shared_ptr<const edit::Overlay>& map,
                         const std::filesystem::path& file, const ExportOptions& options,
                         job::Progress& progress, const std::stop_token& stop) {
    const std::string name = file.filename().string();
    const auto is = [&](const char* extension) { return name.ends_with(extension); };
    if (is(".osc")) {
        return write_osc(*map, file);
    }
    const auto write = is(".geojson")                 ? write_geojson
                       : is(".csv")                   ? write_csv
                       : is(".gpx")                   ? write_gpx
                       : is(".osm") || is(".osm.pbf") ? osmfile::export_extract
                                                      : nullptr;
    if (write == nullptr) {
        throw Error("error.export_format", {{"file", file.string()}});
    }
    if (options.edits_only) {
        const EditedPart part(*map, write == osmfile::export_extract);
        return write(part.graph(), file, progress, stop);
    }
    return write(*map, file, progress, stop);
}

}  // namespace arpent::project
