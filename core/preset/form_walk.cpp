// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/form_walk.hpp"

#include <algorithm>

namespace arpent::preset {

std::optional<Question> FormWalk::current(const std::vector<Question>& questions) const {
    const auto asked = std::ranges::find_if(
        questions, [&](const Question& question) { return asked_ == question.field; });
    if (asked != questions.end()) {
        return *asked;
    }
    const auto open = std::ranges::find_if(questions, [&](const Question& question) {
        return !question.is_answered() && status_of(question.field) == Status::open;
    });
    return open == questions.end() ? std::nullopt : std::optional(*open);
}

std::size_t FormWalk::place_of(const Question& question, const std::vector<Question>& questions) {
    const auto found = std::ranges::find(questions, question.field, &Question::field);
    return static_cast<std::size_t>(found - questions.begin()) + 1;
}

std::size_t FormWalk::passed() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        status_, [](const auto& entry) { return entry.second == Status::passed; }));
}

void FormWalk::ask_passed() {
    std::erase_if(status_, [](const auto& entry) { return entry.second == Status::passed; });
}

FormWalk::Status FormWalk::status_of(std::size_t field) const {
    const auto found = status_.find(field);
    return found == status_.end() ? Status::open : found->second;
}

void FormWalk::move_on(std::size_t field, Status status) {
    status_[field] = status;
    asked_.reset();
}

}  // namespace arpent::preset
