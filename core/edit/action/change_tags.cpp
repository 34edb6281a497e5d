// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/action/change_tags.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>

namespace arpent::edit {
namespace {

constexpr std::size_t max_length = 255;  // code points, in keys and values

/// XML 1.0 has no way to write the other control characters.
bool is_plain_text(const std::string& text) {
    return is_valid_utf8(text) && std::ranges::none_of(text, [](unsigned char c) {
               return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
           });
}

std::optional<Message> why_not(const osm::Tag& tag) {
    const auto refuse = [&](const char* why) { return Message{why, {{"key", tag.first}}}; };
    if (tag.first.empty() || tag.second.empty()) {
        return refuse("edit.why.tag_empty");
    }
    if (!is_plain_text(tag.first) || !is_plain_text(tag.second)) {
        return refuse("edit.why.tag_not_text");
    }
    if (code_points(tag.first) > max_length || code_points(tag.second) > max_length) {
        return refuse("edit.why.tag_too_long");
    }
    return std::nullopt;
}

}  // namespace

ChangeOr change_tags(const osm::Graph& graph, osm::ElementId id, const osm::Tags& tags) {
    const osm::Element element = graph.get(id);
    if (!element) {
        return Message{"edit.why.not_found", {}};
    }
    for (const osm::Tag& tag : tags) {
        // What was there already may stay as odd as it is.
        if (element.tags().has(tag.first, tag.second)) {
            continue;
        }
        if (const auto why = why_not(tag)) {
            return *why;
        }
    }
    Change change;
    change.set(element, element.with_tags(tags));
    return change;
}

}  // namespace arpent::edit
