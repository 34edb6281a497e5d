// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/area_news.hpp"

#include "core/upload/stop_reason.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <unordered_set>

namespace arpent::upload {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;
using Ids = std::unordered_set<ElementId, osm::ElementIdHash>;

double width(const geo::Box& box) { return box.max.lon() - box.min.lon(); }
double height(const geo::Box& box) { return box.max.lat() - box.min.lat(); }

/// Two halves of a box, along its longer side.
std::pair<geo::Box, geo::Box> halves(const geo::Box& box) {
    std::pair<geo::Box, geo::Box> both{box, box};
    const geo::Location middle = box.center();
    if (width(box) > height(box)) {
        both.first.max.x = middle.x;
        both.second.min.x = middle.x;
    } else {
        both.first.max.y = middle.y;
        both.second.min.y = middle.y;
    }
    return both;
}

class AreaReader {
public:
    AreaReader(const std::vector<geo::Box>& area, const std::optional<osmfile::Region>& ground,
               const osm::Graph& base, net::OsmApi& api, const Patience& patience,
               job::Progress& progress, const std::stop_token& stop)
        : area_(area),
          ground_(ground),
          base_(base),
          api_(api),
          patience_(patience),
          progress_(progress),
          stop_(stop) {}

    std::variant<News, Message> read() {
        if (auto why = cut_area()) {
            return *std::move(why);
        }
        while (!pieces_.empty()) {
            if (auto why = read_piece()) {
                return *std::move(why);
            }
        }
        choose();
        return ask_for_absent();
    }

private:
    std::optional<Message> cut_area() {
        const auto reply = api_.capabilities(stop_);
        if (const auto* refusal = std::get_if<net::Refusal>(&reply)) {
            return stop_reason(*refusal).value_or(no_network());
        }
        const auto* server = std::get_if<net::Capabilities>(&reply);
        if (server == nullptr) {
            return no_network();
        }
        std::vector<geo::Box> todo(area_.rbegin(), area_.rend());
        while (!todo.empty()) {
            const geo::Box box = todo.back();
            todo.pop_back();
            if (width(box) * height(box) > server->area_maximum) {
                const auto [first, second] = halves(box);
                todo.push_back(second);
                todo.push_back(first);
            } else {
                pieces_.push_back(box);
            }
        }
        return std::nullopt;
    }

    std::optional<Message> read_piece() {
        const geo::Box box = pieces_.front();
        const auto reply = api_.map(box, stop_);
        if (const auto* elements = std::get_if<std::vector<osmfile::ReadElement>>(&reply)) {
            pieces_.pop_front();
            for (const osmfile::ReadElement& read : *elements) {
                note(read);
            }
            tries_ = 0;
            ++done_;
            progress_.set(0.9 * done_ / (done_ + static_cast<double>(pieces_.size())));
            return std::nullopt;
        }
        if (const auto* refusal = std::get_if<net::Refusal>(&reply)) {
            if (refusal->as<net::TooMuchAsked>() != nullptr) {
                return cut_piece();
            }
            if (!refusal->as<net::Unreachable>()) {
                return stop_reason(*refusal).value_or(
                    Message{"upload.stop.refused", {{"text", refusal->text}}});
            }
        }
        if (++tries_ >= std::min(3, patience_.tries)) {
            return no_network();
        }
        patience_.wait(stop_);
        return std::nullopt;
    }

    std::optional<Message> cut_piece() {
        const geo::Box box = pieces_.front();
        if (box.max.x - box.min.x < 2 && box.max.y - box.min.y < 2) {
            return Message{"upload.stop.refused", {{"text", ""}}};
        }
        pieces_.pop_front();
        const auto [first, second] = halves(box);
        pieces_.push_front(second);
        pieces_.push_front(first);
        return std::nullopt;
    }

    /// Somebody may edit between two calls: the later state counts.
    void note(const osmfile::ReadElement& read) {
        auto& known = read_[read.element.id()];
        if (!known.element || known.element.meta().version < read.element.meta().version) {
            known = read;
        }
    }

    /// The news among what was read, of new elements those on the ground.
    void choose() {
        const Ids on_ground = ground_ ? elements_on_ground() : Ids();
        for (const auto& [id, read] : read_) {
            if (ground_ && !base_.last_known(id) && !on_ground.contains(id)) {
                continue;
            }
            if (auto version = news_of(read, base_)) {
                news_.versions.push_back(std::move(*version));
            }
        }
    }

    /// As osmfile::import_extract clips: nodes inside, ways that use one, with all their nodes,
    /// relations that hold any of these, and relations that hold those.
    Ids elements_on_ground() const {
        Ids inside;
        Ids nodes_of_ways;
        for (const auto& [id, read] : read_) {  // nodes, ways, relations
            if (const auto node = read.element.node()) {
                if (ground_->contains(node->location)) {
                    inside.insert(id);
                }
            } else if (base_.get(id) || holds_any(read.element, inside)) {
                inside.insert(id);
                if (const auto way = read.element.way()) {
                    std::ranges::transform(way->nodes,
                                           std::inserter(nodes_of_ways, nodes_of_ways.end()),
                                           osm::node_id);
                }
            }
        }
        for (const auto& [id, read] : read_) {
            if (id.type == ElementType::relation && holds_any(read.element, inside)) {
                inside.insert(id);
            }
        }
        inside.merge(nodes_of_ways);
        return inside;
    }

    static bool holds_any(const Element& element, const Ids& ids) {
        if (const auto way = element.way()) {
            return std::ranges::any_of(
                way->nodes, [&](osm::Ref ref) { return ids.contains(osm::node_id(ref)); });
        }
        return std::ranges::any_of(element.relation()->members, [&](const osm::Member& member) {
            return ids.contains(member.id);
        });
    }

    bool in_area(geo::Location place) const {
        return std::ranges::any_of(area_, [&](const geo::Box& box) { return box.contains(place); });
    }

    /// Elements of the base that the map calls must have shown if they are still as they were.
    std::set<ElementId> absent() const {
        std::set<ElementId> absent;
        Ids inside;
        const auto note = [&](ElementId id) {
            inside.insert(id);
            if (id.ref > 0 && !read_.contains(id)) {
                absent.insert(id);
            }
        };
        base_.visit_all(ElementType::node, [&](const Element& element) {
            if (in_area(element.node()->location)) {
                note(element.id());
            }
        });
        base_.visit_all(ElementType::way, [&](const Element& element) {
            if (holds_any(element, inside)) {
                note(element.id());
            }
        });
        base_.visit_all(ElementType::relation, [&](const Element& element) {
            if (holds_any(element, inside)) {
                note(element.id());
            }
        });
        return absent;
    }

    std::variant<News, Message> ask_for_absent() {
        constexpr std::size_t few = 500;
        const std::set<ElementId> ids = absent();
        if (ids.size() > few && ids.size() > read_.size()) {
            return Message{"error.refresh_other_data", {}};
        }
        auto reply = ask_for_news(ids, base_, api_, stop_);
        if (auto* refusal = std::get_if<net::Refusal>(&reply)) {
            return stop_reason(*refusal).value_or(no_network());
        }
        if (std::holds_alternative<net::Unclear>(reply)) {
            return no_network();
        }
        for (edit::OsmVersion& version : std::get<News>(reply).versions) {
            if (!read_.contains(version.content.id())) {
                news_.versions.push_back(std::move(version));
            }
        }
        news_.unknown = std::move(std::get<News>(reply).unknown);
        return std::move(news_);
    }

    const std::vector<geo::Box>& area_;
    const std::optional<osmfile::Region>& ground_;
    const osm::Graph& base_;
    net::OsmApi& api_;
    const Patience& patience_;
    job::Progress& progress_;
    const std::stop_token& stop_;
    std::deque<geo::Box> pieces_;
    std::map<ElementId, osmfile::ReadElement> read_;
    News news_;
    int tries_ = 0;
    double done_ = 0;
};

}  // namespace

std::variant<News, Message> news_of_area(const std::vector<geo::Box>& area,
                                         const std::optional<osmfile::Region>& ground,
                                         const osm::Graph& base, net::OsmApi& api,
                                         const Patience& patience, job::Progress& progress,
                                         const std::stop_token& stop) {
    return AreaReader(area, ground, base, api, patience, progress, stop).read();
}

}  // namespace arpent::upload
