// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arpent::osm {

using Tag = std::pair<std::string, std::string>;

/// The tags of an element: sorted by key (bytes), each key once. Immutable: with() and without()
/// make another. An empty value is a value (OSM stores it). The order in which the tags were given
/// is remembered but means nothing: an untouched element is written as it was read.
class Tags {
public:
    Tags() = default;
    Tags(std::initializer_list<Tag> tags);
    /// Sorts; of a key that comes twice the last one counts, as in the API.
    explicit Tags(std::vector<Tag> tags);

    bool empty() const { return tags_.empty(); }
    std::size_t size() const { return tags_.size(); }
    auto begin() const { return tags_.begin(); }
    auto end() const { return tags_.end(); }

    /// The value, or an empty view when the key is absent.
    std::string_view operator[](std::string_view key) const;
    std::optional<std::string_view> get(std::string_view key) const;
    bool has(std::string_view key) const { return get(key).has_value(); }
    bool has(std::string_view key, std::string_view value) const;

    Tags with(std::string key, std::string value) const;
    Tags without(std::string_view key) const;
    /// This with all of `other`, whose values win.
    Tags merged(const Tags& other) const;

    /// The tag that was given first, second …
    const Tag& given(std::size_t index) const {
        return tags_[given_.empty() ? index : given_[index]];
    }

    bool operator==(const Tags& other) const { return tags_ == other.tags_; }

private:
    std::vector<Tag> tags_;
    std::vector<std::uint32_t> given_;  ///< places in tags_; empty when given in order
};

}  // namespace arpent::osm
