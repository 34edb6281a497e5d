// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/tags.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

namespace arpent::osm {

Tags::Tags(std::initializer_list<Tag> tags) : Tags(std::vector<Tag>(tags)) {}

Tags::Tags(std::vector<Tag> tags) : tags_(std::move(tags)) {
    const auto rises = [](const Tag& a, const Tag& b) { return a.first < b.first; };
    if (std::ranges::adjacent_find(tags_, std::not_fn(rises)) == tags_.end()) {
        return;
    }
    std::vector<std::uint32_t> order(tags_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, {}, [&](std::uint32_t i) -> auto& { return tags_[i].first; });
    // Keep the last of equal keys: walk backwards and drop what its successor repeats.
    const auto first_kept =
        std::unique(order.rbegin(), order.rend(), [&](std::uint32_t later, std::uint32_t earlier) {
            return tags_[later].first == tags_[earlier].first;
        }).base();
    order.erase(order.begin(), first_kept);
    std::vector<Tag> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t place : order) {
        sorted.push_back(std::move(tags_[place]));
    }
    tags_ = std::move(sorted);
    if (!std::ranges::is_sorted(order)) {
        given_.resize(order.size());
        std::iota(given_.begin(), given_.end(), 0U);
        std::ranges::sort(given_, {}, [&](std::uint32_t place) { return order[place]; });
    }
}

std::optional<std::string_view> Tags::get(std::string_view key) const {
    const auto found = std::ranges::lower_bound(tags_, key, {}, &Tag::first);
    if (found == tags_.end() || found->first != key) {
        return std::nullopt;
    }
    return found->second;
}

std::string_view Tags::operator[](std::string_view key) const { return get(key).value_or(""); }

bool Tags::has(std::string_view key, std::string_view value) const {
    const auto found = get(key);
    return found && *found == value;
}

Tags Tags::with(std::string key, std::string value) const {
    auto tags = tags_;
    tags.emplace_back(std::move(key), std::move(value));
    return Tags(std::move(tags));
}

Tags Tags::without(std::string_view key) const {
    auto tags = tags_;
    std::erase_if(tags, [&](const Tag& tag) { return tag.first == key; });
    return Tags(std::move(tags));
}

Tags Tags::merged(const Tags& other) const {
    auto tags = tags_;
    tags.insert(tags.end(), other.begin(), other.end());
    return Tags(std::move(tags));
}

}  // namespace arpent::osm
