// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/preset.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace arpent::preset {

/// A question as it stands for one element.
struct Question {
    std::size_t field = 0;             ///< index in Preset::fields
    std::vector<std::string> answers;  ///< current_answers()
    bool is_answered() const { return !answers.empty(); }
};

/// The questions that the preset asks about an element with these tags: those whose conditions
/// hold and whose key the preset does not set itself; set-apart (optional) ones last.
std::vector<Question> questions(const Preset& preset, const osm::Tags& tags);

/// The values of the field's tag: none when it is not there, several of a multi. Of a checklist
/// the keys of the choices that are ticked.
std::vector<std::string> current_answers(const Field& field, const osm::Tags& tags);

/// The tags with this answer (values as in current_answers); no values clear the answer. An answer
/// to one side of a street ("cycleway:left") takes over what was said of both sides at once
/// ("cycleway:both" or "cycleway"), and keeps it for the other side.
/// « Je ne sais pas » is no answer: it leaves the tags as they are.
osm::Tags with_answer(const Field& field, const osm::Tags& tags,
                      const std::vector<std::string>& values);

/// How far the questions are answered.
struct FormProgress {
    std::size_t answered = 0;
    std::size_t total = 0;
};
FormProgress progress(const std::vector<Question>& questions);

/// The words of a value of the field, the value itself where it has none.
std::string words_of(const Field& field, const std::string& value, std::string_view language);

}  // namespace arpent::preset
