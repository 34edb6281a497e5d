// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/items.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

namespace arpent::upload {
namespace {

using osm::ElementId;
using osm::ElementType;
using Group = std::vector<const Item*>;

/// Neighbours have near numbers.
std::uint64_t morton(const geo::Box& box) {
    if (box.is_empty()) {
        return 0;
    }
    const geo::Location place = box.center();
    std::uint64_t number = 0;
    for (int bit = 31; bit >= 0; --bit) {
        for (const std::int32_t value : {place.y, place.x}) {
            const auto shifted = static_cast<std::uint64_t>(std::int64_t{value} + (1LL << 31));
            number = (number << 1U) | ((shifted >> static_cast<unsigned>(bit)) & 1U);
        }
    }
    return number;
}

/// How many relations stand before one in a chain: those it needs when it is made, those that let
/// it go when it is deleted.
class Depths {
public:
    explicit Depths(const Items& items) : items_(items) {}

    int of(const Item& item) {
        if (item.id().type != ElementType::relation) {
            return 0;
        }
        const auto known = depths_.find(item.id());
        if (known != depths_.end()) {
            return known->second;
        }
        depths_[item.id()] = 0;  // relations that are deleted may hold each other in a circle
        int depth = 0;
        const bool gone = item.change.action == Action::remove;
        for (const ElementId other : gone ? item.released : item.needs) {
            const auto before = items_.find(other);
            if (before != items_.end() && other.type == ElementType::relation &&
                (before->second.change.action == Action::remove) == gone) {
                depth = std::max(depth, 1 + of(before->second));
            }
        }
        depths_[item.id()] = depth;
        return depth;
    }

private:
    const Items& items_;
    std::map<ElementId, int> depths_;
};

/// The place of a change's kind in a document, so that each is understood by those before it.
int rank(const Item& item) {
    const int type = static_cast<int>(item.id().type);
    switch (item.change.action) {
        case Action::create: return 2 * type + 1;
        case Action::modify: break;
        case Action::remove: return 11 - type;
    }
    if (!item.comes_back) {
        return 6 + type;
    }
    return item.id().type == ElementType::relation ? 2 * type + 1 : 2 * type;
}

class Chunker {
public:
    Chunker(const Items& items, const Limits& limits)
        : items_(items), limits_(limits), depths_(items) {}

    std::vector<Chunk> make() {
        for (const auto& [place, group] : groups()) {
            if (fits(group)) {
                add(group);
            } else {
                flush();
                add_in_parts(group);
                flush();
            }
        }
        flush();
        return std::move(chunks_);
    }

private:
    static geo::Box box_of(const Group& group) {
        geo::Box box;
        for (const Item* item : group) {
            box.extend(item->box);
        }
        return box;
    }

    bool fits(const Group& group) const {
        return group.size() == 1 || (group.size() <= limits_.changes &&
                                     extent_degrees(box_of(group)) <= limits_.extent_degrees);
    }

    /// What refers to each other, by place.
    std::vector<std::pair<std::uint64_t, Group>> groups() const {
        std::map<ElementId, ElementId> parents;
        const std::function<ElementId(ElementId)> root = [&](ElementId id) {
            ElementId at = id;
            for (auto next = parents.find(at); next != parents.end(); next = parents.find(at)) {
                at = next->second;
            }
            if (at != id) {
                parents[id] = at;
            }
            return at;
        };
        for (const auto& [id, item] : items_) {
            for (const auto* others : {&item.needs, &item.released}) {
                for (const ElementId other : *others) {
                    const ElementId a = root(id);
                    const ElementId b = items_.contains(other) ? root(other) : a;
                    if (a != b) {
                        parents[b] = a;
                    }
                }
            }
        }
        std::map<ElementId, Group> by_root;
        for (const auto& [id, item] : items_) {
            by_root[root(id)].push_back(&item);
        }
        std::vector<std::pair<std::uint64_t, Group>> sorted;
        for (auto& [id, group] : by_root) {
            const std::uint64_t place = morton(box_of(group));
            sorted.emplace_back(place, std::move(group));
        }
        // Of two equal things in one place the older goes first: other copies of the carnet count
        // on it (match_created.hpp).
        std::ranges::sort(sorted, [](const auto& a, const auto& b) {
            const ElementId x = a.second.front()->id();
            const ElementId y = b.second.front()->id();
            return a.first != b.first ? a.first < b.first
                   : x.type != y.type ? x.type < y.type
                                      : osm::file_order(x.ref, y.ref);
        });
        return sorted;
    }

    void add(const Group& group) {
        const geo::Box own = box_of(group);
        geo::Box together = current_box_;
        together.extend(own);
        if (!current_.empty() && (current_.size() + group.size() > limits_.changes ||
                                  extent_degrees(together) > limits_.extent_degrees)) {
            flush();
        }
        current_.insert(current_.end(), group.begin(), group.end());
        current_box_.extend(own);
    }

    /// Each way with the nodes that it brings, then other nodes, then relations, then what goes:
    /// every part stands when those before it do.
    void add_in_parts(const Group& group) {
        const auto turn = [&](const Item& item) {
            const bool gone = item.change.action == Action::remove;
            const int type =
                item.id().type == ElementType::way ? 0 : static_cast<int>(item.id().type) + 1;
            return gone ? std::tuple(rank(item), depths_.of(item), std::uint64_t{0})
                        : std::tuple(type - 10, depths_.of(item), morton(item.box));
        };
        Group order = group;
        std::ranges::stable_sort(order, {}, [&](const Item* item) { return turn(*item); });
        std::set<ElementId> taken;
        for (const Item* item : order) {
            Group part;
            for (const ElementId need : item->needs) {
                if (const auto found = items_.find(need);
                    found != items_.end() && taken.insert(need).second) {
                    part.push_back(&found->second);
                }
            }
            if (taken.insert(item->id()).second) {
                part.push_back(item);
            }
            add(part);
        }
    }

    void flush() {
        if (current_.empty()) {
            return;
        }
        std::ranges::sort(current_, [&](const Item* a, const Item* b) {
            const auto key = [&](const Item* item) {
                return std::pair(rank(*item), depths_.of(*item));
            };
            const auto x = key(a);
            const auto y = key(b);
            return x != y ? x < y : osm::file_order(a->id().ref, b->id().ref);
        });
        Chunk chunk;
        chunk.box = std::exchange(current_box_, {});
        for (const Item* item : current_) {
            chunk.changes.push_back(item->change);
        }
        chunks_.push_back(std::move(chunk));
        current_.clear();
    }

    const Items& items_;
    const Limits& limits_;
    Depths depths_;
    Group current_;
    geo::Box current_box_;
    std::vector<Chunk> chunks_;
};

}  // namespace

double extent_degrees(const geo::Box& box) {
    return box.is_empty() ? 0 : box.max.lon() - box.min.lon() + (box.max.lat() - box.min.lat());
}

std::vector<Chunk> make_chunks(const Items& items, const Limits& limits) {
    return Chunker(items, limits).make();
}

}  // namespace arpent::upload
