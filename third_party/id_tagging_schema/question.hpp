// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "third_party/id_tagging_schema/schema.hpp"

#include <optional>
#include <string>
#include <vector>

namespace id_schema {

struct Words {
    std::string french;
    std::string english;
};

struct Answer {
    std::string value;  ///< of the tag; of a checklist the whole key
    Words words;
    Words description;
};

/// A field of the schema, as far as a preset file of JOSM's can ask it.
struct Question {
    enum class Kind { check, text, number, one, several, checklist };
    std::string id;
    std::string key;
    Kind kind = Kind::text;
    Words words;
    std::vector<Answer> answers;  ///< of a check the value for yes, then that for no if it has one
};

/// Nothing when the field is of another country, depends on another answer, has no French words,
/// or needs a control of its own.
std::optional<Question> question(const Schema& schema, const std::string& id);

}  // namespace id_schema
