// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/heads.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::merge {

enum class QuestionKind : std::uint8_t { tag, position, nodes, members, existence, duplicate };

/// "tag", "position", …
std::string_view name_of(QuestionKind kind);

/// One of the answers that a question has. Its id is the same on every laptop.
struct Choice {
    std::string id;  ///< "1", "2" … of the values; "keep", "delete"; "same", "different"
    edit::Value value;
    std::vector<std::string> groups;  ///< that said so, by name; none for what was there before
};

/// What the groups have to settle together. The same edits give the same questions on every laptop.
struct Question {
    std::string id;  ///< 12 hex digits of what it is about: the register and its heads
    QuestionKind kind = QuestionKind::tag;
    edit::Register target;
    std::optional<osm::ElementId> other;  ///< of a duplicate
    std::vector<edit::EditId> heads;      ///< sorted; device 0 is OSM, with its version
    std::vector<Choice> choices;          ///< beside "later", which every question has
    edit::Value shown;                    ///< what the map shows meanwhile
};

/// A question's id: the same register and the same heads, the same id.
std::string question_id(QuestionKind kind, const edit::Register& target,
                        std::optional<osm::ElementId> other,
                        const std::vector<edit::EditId>& heads);

/// Bytes by which values have an order, and equal values are equal.
std::string order_key(const edit::Value& value);

}  // namespace arpent::merge
