// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/merge/question.hpp"
#include "core/merge/round.hpp"

#include <string_view>
#include <variant>

namespace arpent::merge {

/// What makes an answer true on the map of `history`: an ordinary action, which has seen all that
/// the carnet holds. Or why not: error.answer_choice (the question has no such choice), or what
/// the deletion is refused for. The caller gives it its group and label.
std::variant<edit::Action, Message> answer_to(const Question& question, std::string_view choice,
                                              const edit::History& history);

/// The same for all of a round at once: "same" or "different", one edit. Of a thing that three
/// groups entered, all three become one.
std::variant<edit::Action, Message> answer_to(const Round& round, std::string_view choice,
                                              const edit::History& history);

}  // namespace arpent::merge
