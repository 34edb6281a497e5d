// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/area_news.hpp"

#include "core/upload/stop_reason.hpp"

#include <algorithm>
#include <deque>
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
    AreaReader(const std::vector<geo::Box>& area, const osm::Graph& base, net::OsmApi& api,
               const Patience& patience, job::Progress& progress, const std::stop_token& stop)
        : area_(area),
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
                take(read);
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

    void take(const osmfile::ReadElement& read) {
        if (seen_.insert(read.element.id()).second) {
            if (auto version = news_of(read, base_)) {
                news_.versions.push_back(std::move(*version));
            }
        }
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
            if (id.ref > 0 && !seen_.contains(id)) {
                absent.insert(id);
            }
        };
        base_.visit_all(ElementType::node, [&](const Element& element) {
            if (in_area(element.node()->location)) {
                note(element.id());
            }
        });
        base_.visit_all(ElementType::way, [&](const Element& element) {
            if (std::ranges::any_of(element.way()->nodes, [&](osm::Ref ref) {
                    return inside.contains(osm::node_id(ref));
                })) {
                note(element.id());
            }
        });
        base_.visit_all(ElementType::relation, [&](const Element& element) {
            if (std::ranges::any_of(element.relation()->members, [&](const osm::Member& member) {
                    return inside.contains(member.id);
                })) {
                note(element.id());
            }
        });
        return absent;
    }

    std::variant<News, Message> ask_for_absent() {
        constexpr std::size_t few = 500;
        const std::set<ElementId> ids = absent();
        if (ids.size() > few && ids.size() > seen_.size()) {
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
            if (!seen_.contains(version.content.id())) {
                news_.versions.push_back(std::move(version));
            }
        }
        news_.unknown = std::move(std::get<News>(reply).unknown);
        return std::move(news_);
    }

    const std::vector<geo::Box>& area_;
    const osm::Graph& base_;
    net::OsmApi& api_;
    const Patience& patience_;
    job::Progress& progress_;
    const std::stop_token& stop_;
    std::deque<geo::Box> pieces_;
    Ids seen_;
    News news_;
    int tries_ = 0;
    double done_ = 0;
};

}  // namespace

std::variant<News, Message> news_of_area(const std::vector<geo::Box>& area, const osm::Graph& base,
                                         net::OsmApi& api, const Patience& patience,
                                         job::Progress& progress, const std::stop_token& stop) {
    return AreaReader(area, base, api, patience, progress, stop).read();
}

}  // namespace arpent::upload
