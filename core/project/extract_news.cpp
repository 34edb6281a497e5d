// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/extract_news.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>

namespace arpent::project {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

constexpr ElementType all_types[] = {ElementType::node, ElementType::way, ElementType::relation};

class Comparison {
public:
    Comparison(const osm::Graph& newer, const osm::Graph& base) : newer_(newer), base_(base) {}

    std::variant<ExtractNews, Message> run() {
        for (const ElementType type : all_types) {
            newer_.visit_all(type, [&](const Element& element) { look_at(element); });
        }
        if (elements_ > 0 && unversioned_ == elements_) {
            return Message{"error.refresh_versions", {}};
        }
        if (older_ > news_.versions.size()) {
            return Message{"error.refresh_older", {}};
        }
        std::size_t held = 0;
        const std::size_t changed = news_.versions.size();
        for (const ElementType type : all_types) {
            base_.visit_all(type, [&](const Element& element) {
                ++held;
                look_for(element);
            });
        }
        if (news_.versions.size() - changed > held / 2 && held > 1) {
            return Message{"error.refresh_other_area", {}};
        }
        return std::move(news_);
    }

private:
    void look_at(const Element& element) {
        ++elements_;
        const std::uint32_t version = element.meta().version;
        unversioned_ += version == 0 ? 1 : 0;
        newest_ = std::max(newest_, element.meta().timestamp);
        const ElementId id = element.id();
        there_.insert(id);
        const Element known = base_.last_known(id);
        if (!known || known.meta().version < version) {
            news_.versions.push_back({element, true});
        } else if (known.meta().version > version) {
            ++older_;
        }
    }

    /// Elements of another extract have no place here; ours of new things are no news.
    void look_for(const Element& element) {
        const bool from_later = newest_ > 0 && element.meta().timestamp > newest_;
        if (element.id().ref > 0 && !there_.contains(element.id()) && !from_later &&
            covers(element)) {
            news_.versions.push_back({element, false});
        }
    }

    /// The extract reaches to where the element is.
    bool covers(const Element& element) const {
        const geo::Box box = base_.box_of(element);
        return box.is_empty() || box_.intersects(box);
    }

    const osm::Graph& newer_;
    const osm::Graph& base_;
    geo::Box box_ = newer_.box();
    ExtractNews news_;
    std::unordered_set<ElementId, osm::ElementIdHash> there_;
    std::size_t elements_ = 0;
    std::size_t unversioned_ = 0;
    std::size_t older_ = 0;
    std::int64_t newest_ = 0;
};

}  // namespace

std::variant<ExtractNews, Message> compare(const osm::Graph& newer, const osm::Graph& base) {
    return Comparison(newer, base).run();
}

}  // namespace arpent::project
