// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/changeset_tags.hpp"

#include "core/base/utf8.hpp"
#include "core/upload/clean_tags.hpp"

#include <algorithm>

namespace arpent::upload {
namespace {

/// "#carto" of "carto" or "# carto"; spaces and semicolons would end it.
std::string hashtag(const std::string& word) {
    std::string tag = clean_text(word);
    std::erase_if(tag, [](char c) { return c == '#' || c == ' ' || c == ';' || c == ','; });
    return tag.empty() ? tag : "#" + tag;
}

/// The comment with hashtags after it, as many as there is room for: the words come first.
std::string comment_of(const ChangesetWords& words, const std::vector<std::string>& hashtags) {
    std::string comment = shortened(clean_text(words.comment));
    for (const std::string& tag : hashtags) {
        const std::string longer = comment.empty() ? tag : comment + " " + tag;
        if (comment.find(tag) == std::string::npos && code_points(longer) <= max_code_points) {
            comment = longer;
        }
    }
    return comment;
}

}  // namespace

osm::Tags changeset_tags(const ChangesetWords& words) {
    std::vector<std::string> hashtags;
    std::string all;
    for (const std::string& word : words.hashtags) {
        std::string tag = hashtag(word);
        if (!tag.empty() && std::ranges::find(hashtags, tag) == hashtags.end()) {
            all += (all.empty() ? "" : ";") + tag;
            hashtags.push_back(std::move(tag));
        }
    }
    std::vector<osm::Tag> tags;
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            tags.emplace_back(key, shortened(value));
        }
    };
    add("created_by", "Arpent " ARPENT_VERSION);
    add("comment", comment_of(words, hashtags));
    add("source", clean_text(words.source));
    add("hashtags", all);
    add("locale", clean_text(words.locale));
    add("review_requested", words.review_requested ? "yes" : "");
    return osm::Tags(std::move(tags));
}

}  // namespace arpent::upload
