// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/learn.hpp"

#include <utility>

namespace arpent::upload {
namespace {

using osm::Element;
using osm::ElementId;

/// Nodes that a way of the news has and nobody knows yet.
void note_missing_nodes(const Element& element, const osm::Graph& base,
                        const std::set<ElementId>& asked, std::set<ElementId>& missing) {
    const auto way = element.way();
    if (!way) {
        return;
    }
    for (const osm::Ref ref : way->nodes) {
        const ElementId id = osm::node_id(ref);
        if (!asked.contains(id) && !base.node(ref)) {
            missing.insert(id);
        }
    }
}

}  // namespace

std::optional<edit::OsmVersion> news_of(const osmfile::ReadElement& read, const osm::Graph& base) {
    const ElementId id = read.element.id();
    const Element known = base.last_known(id);
    const std::uint32_t version = read.element.meta().version;
    const bool knows_it =
        known && (known.meta().version > version ||
                  (known.meta().version == version && (read.is_visible || !base.get(id))));
    if (knows_it || (!known && !read.is_visible)) {
        return std::nullopt;
    }
    // The server tells little of what is deleted: what it said is what we knew of it.
    const Element content = read.is_visible ? read.element : known.with_meta(read.element.meta());
    return edit::OsmVersion{content, read.is_visible};
}

std::variant<News, net::Refusal, net::Unclear> ask_for_news(const std::set<ElementId>& ids,
                                                            const osm::Graph& base,
                                                            net::OsmApi& api,
                                                            const std::stop_token& stop) {
    News news;
    std::set<ElementId> asked;
    std::set<ElementId> next = ids;
    while (!next.empty()) {
        std::vector<net::Wanted> wanted;
        for (const ElementId id : next) {
            if (id.ref > 0 && asked.insert(id).second) {
                wanted.push_back({id, std::nullopt});
            }
        }
        next.clear();
        if (wanted.empty()) {
            break;
        }
        auto reply = api.fetch(wanted, stop);
        if (auto* refusal = std::get_if<net::Refusal>(&reply)) {
            return std::move(*refusal);
        }
        if (auto* unclear = std::get_if<net::Unclear>(&reply)) {
            return std::move(*unclear);
        }
        for (const net::Wanted& each : std::get<net::Fetched>(reply).missing) {
            news.unknown.push_back(each.id);
        }
        for (const osmfile::ReadElement& read : std::get<net::Fetched>(reply).elements) {
            if (auto version = news_of(read, base)) {
                if (version->is_visible) {
                    note_missing_nodes(version->content, base, asked, next);
                }
                news.versions.push_back(std::move(*version));
            }
        }
    }
    return news;
}

}  // namespace arpent::upload
