// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"
#include "tests/support/osm_server/calls.hpp"
#include "tests/support/osm_server/elements_xml.hpp"
#include "tests/support/osm_server/replies.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace arpent::test::osm_server {
namespace {

[[noreturn]] void refuse(int status, const std::string& text) {
    throw Refused{refusal(status, text)};
}

/// The moment that this reading sees.
std::int64_t moment(World& world) {
    if (world.lag_left == 0) {
        return Store::now;
    }
    --world.lag_left;
    return world.lag_moment;
}

osm::ElementType type_of(std::string_view name) {
    return name.starts_with("node")  ? osm::ElementType::node
           : name.starts_with("way") ? osm::ElementType::way
                                     : osm::ElementType::relation;
}

osm::ElementId id_of(const Request& request) {
    const auto parts = path_parts(request);
    return {type_of(parts[0]), parse_int(parts[1]).value_or(0)};
}

Reply documents(const World& world, const std::vector<osm::ElementId>& ids) {
    std::string lines;
    for (const osm::ElementId id : ids) {
        if (const auto version = world.store.current(id); version && version->is_visible) {
            lines += element_xml(*version);
        }
    }
    return xml(document("osm", lines));
}

std::optional<std::array<double, 4>> box_of(std::string text) {
    std::array<double, 4> corners{};
    for (double& corner : corners) {
        const auto comma = std::min(text.find(','), text.size());
        const auto number = parse_double(text.substr(0, comma));
        if (!number) {
            return std::nullopt;
        }
        corner = *number;
        text.erase(0, std::min(comma + 1, text.size()));
    }
    return text.empty() ? std::optional(corners) : std::nullopt;
}

geo::Box checked_box(const World& world, const Request& request) {
    const auto box = box_of(Request::parameter(request.query, "bbox"));
    if (!box) {
        refuse(400,
               "The parameter bbox is required, and must be of the form "
               "min_lon,min_lat,max_lon,max_lat.");
    }
    const auto [west, south, east, north] = *box;
    if (west < -180 || east > 180 || south < -90 || north > 90 || west > east || south > north) {
        refuse(400,
               "The latitudes must be between -90 and 90, longitudes between -180 and 180 and "
               "the minima must be less than the maxima.");
    }
    if ((east - west) * (north - south) > world.settings.max_area) {
        refuse(400, "The maximum bbox size is " + format_fixed(world.settings.max_area, 6) +
                        ", and your request was too large. Either request a smaller area, or use "
                        "planet.osm");
    }
    return {geo::Location::from_degrees(west, south), geo::Location::from_degrees(east, north)};
}

/// Nodes in the box, ways through them with all their nodes, relations of these and of relations.
std::set<osm::ElementId> within(const std::map<osm::ElementId, Version>& all, const geo::Box& box,
                                std::int64_t max_nodes) {
    std::set<osm::ElementId> chosen;
    for (const auto& [id, version] : all) {
        if (const auto node = version.element.node(); node && box.contains(node->location)) {
            chosen.insert(id);
        }
    }
    if (static_cast<std::int64_t>(chosen.size()) > max_nodes) {
        refuse(400, "You requested too many nodes (limit is " + std::to_string(max_nodes) +
                        "). Either request a smaller area, or use planet.osm");
    }
    std::set<osm::ElementId> more;
    for (const auto& [id, version] : all) {
        const auto way = version.element.way();
        if (way && std::ranges::any_of(way->nodes, [&](osm::Ref ref) {
                return chosen.contains(osm::node_id(ref));
            })) {
            more.insert(id);
            for (const osm::Ref ref : way->nodes) {
                more.insert(osm::node_id(ref));
            }
        }
    }
    chosen.merge(more);
    for (int level = 0; level < 2; ++level) {
        std::set<osm::ElementId> holders;
        for (const auto& [id, version] : all) {
            const auto relation = version.element.relation();
            if (relation && std::ranges::any_of(relation->members, [&](const auto& member) {
                    return chosen.contains(member.id);
                })) {
                holders.insert(id);
            }
        }
        chosen.merge(holders);
    }
    return chosen;
}

}  // namespace

Reply capabilities(World& world) {
    const std::string max_area = format_fixed(world.settings.max_area, 2);
    return xml(document(
        "osm", " <api>\n  <version minimum=\"0.6\" maximum=\"0.6\"/>\n  <area maximum=\"" +
                   max_area +
                   "\"/>\n  <note_area maximum=\"25\"/>\n  <tracepoints per_page=\"5000\"/>\n"
                   "  <waynodes maximum=\"2000\"/>\n  <relationmembers maximum=\"32000\"/>\n"
                   "  <changesets maximum_elements=\"" +
                   std::to_string(world.settings.max_elements) +
                   "\" default_query_limit=\"100\" maximum_query_limit=\"100\"/>\n"
                   "  <timeout seconds=\"300\"/>\n"
                   "  <status database=\"online\" api=\"online\" gpx=\"online\"/>\n </api>\n"));
}

Reply download(World& world, const Request& request) {
    if (request.header("accept") == "application/json" || request.path.ends_with(".json")) {
        refuse(406, "Acceptable formats for " + request.path + " are: application/xml");
    }
    const std::int64_t id = changeset_of(request);
    const bool is_hidden = world.lag_hides_changesets && world.lag_left > 0;
    const std::int64_t as_of = moment(world);
    if (!world.store.changeset(id) || is_hidden) {
        return not_found();
    }
    return xml(change_xml(world.store.of_changeset(id, as_of)));
}

Reply elements(World& world, const Request& request) {
    const std::string name = path_parts(request)[0];
    std::string list = Request::parameter(request.query, name);
    const std::int64_t as_of = moment(world);
    std::string lines;
    do {
        const auto comma = std::min(list.find(','), list.size());
        const std::string one = list.substr(0, comma);
        list.erase(0, std::min(comma + 1, list.size()));
        const auto v = std::min(one.find('v'), one.size());
        const auto ref = parse_int(one.substr(0, v));
        const auto number = parse_int(one.substr(std::min(v + 1, one.size())));
        if (!ref || (v < one.size() && !number)) {
            refuse(400, "The parameter " + name + " is required, and must be of the form " + name +
                            "=ID[vVER][,ID[vVER][,ID[vVER]...]].");
        }
        const osm::ElementId id{type_of(name), *ref};
        const auto found = v < one.size() ? world.store.version(id, *number, as_of)
                                          : world.store.current(id, as_of);
        if (!found) {
            return not_found();
        }
        lines += element_xml(*found);
    } while (!list.empty());
    return xml(document("osm", lines));
}

Reply element(World& world, const Request& request) {
    const auto parts = path_parts(request);
    const std::int64_t as_of = moment(world);
    const auto number = parts.size() > 2 ? parse_int(parts[2]) : std::nullopt;
    const auto found = number ? world.store.version(id_of(request), *number, as_of)
                              : world.store.current(id_of(request), as_of);
    if (!found) {
        return not_found();
    }
    if (!found->is_visible && !number) {
        return {410, {{"Content-Type", "text/html"}, {"Error", ""}}, "", false};
    }
    return xml(document("osm", element_xml(*found)));
}

Reply ways_of_node(World& world, const Request& request) {
    auto users = world.store.users_of(id_of(request));
    std::erase_if(users, [](osm::ElementId id) { return id.type != osm::ElementType::way; });
    return documents(world, users);
}

Reply relations_of_element(World& world, const Request& request) {
    auto users = world.store.users_of(id_of(request));
    std::erase_if(users, [](osm::ElementId id) { return id.type != osm::ElementType::relation; });
    return documents(world, users);
}

Reply map(World& world, const Request& request) {
    const geo::Box box = checked_box(world, request);
    std::map<osm::ElementId, Version> all;
    for (Version& version : world.store.all(moment(world))) {
        const osm::ElementId id = version.element.id();
        all.emplace(id, std::move(version));
    }
    constexpr double degree = 1e7;
    const auto bound = [](std::int32_t value) { return format_fixed(value / degree, 7); };
    std::string lines = " <bounds minlat=\"" + bound(box.min.y) + "\" minlon=\"" +
                        bound(box.min.x) + "\" maxlat=\"" + bound(box.max.y) + "\" maxlon=\"" +
                        bound(box.max.x) + "\"/>\n";
    for (const osm::ElementId id : within(all, box, world.settings.max_nodes)) {
        if (const auto found = all.find(id); found != all.end()) {
            lines += element_xml(found->second);
        }
    }
    return xml(document("osm", lines));
}

}  // namespace arpent::test::osm_server
