// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osm/tags.hpp"

#include <algorithm>

namespace arpent::osm {

Tags::Tags(std::initializer_list<Tag> tags) : Tags(std::vector<Tag>(tags)) {}

Tags::Tags(std::vector<Tag> tags) : tags_(std::move(tags)) {
    std::ranges::stable_sort(tags_, {}, &Tag::first);
    // Keep the last of equal keys: walk backwards and drop what its successor repeats.
    const auto first_kept =
        std::unique(tags_.rbegin(), tags_.rend(), [](const Tag& later, const Tag& earlier) {
            return later.first == earlier.first;
        }).base();
    tags_.erase(tags_.begin(), first_kept);
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
    Tags result = *this;
    std::erase_if(result.tags_, [&](const Tag& tag) { return tag.first == key; });
    return result;
}

Tags Tags::merged(const Tags& other) const {
    auto tags = tags_;
    tags.insert(tags.end(), other.begin(), other.end());
    return Tags(std::move(tags));
}

}  // namespace arpent::osm
