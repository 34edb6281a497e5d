// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/form.hpp"

#include <map>
#include <optional>
#include <vector>

namespace arpent::preset {

/// The way through a form, one question at a time. « Je ne sais pas » and « Passer » change no tag:
/// they only move on. Passed questions can be asked again; the others stay out of the way.
/// Fields are named by their index in the preset.
class FormWalk {
public:
    /// The question to ask now; nothing when every one is answered, unknown or passed.
    std::optional<Question> current(const std::vector<Question>& questions) const;
    /// Its place among the questions, from 1.
    static std::size_t place_of(const Question& question, const std::vector<Question>& questions);

    void pass(std::size_t field) { move_on(field, Status::passed); }
    void set_unknown(std::size_t field) { move_on(field, Status::unknown); }
    void set_answered(std::size_t field) { move_on(field, Status::open); }
    /// Asks this one next, though it may be answered.
    void ask(std::size_t field) { asked_ = field; }

    std::size_t passed() const;
    void ask_passed();
    bool is_unknown(std::size_t field) const { return status_of(field) == Status::unknown; }

private:
    enum class Status { open, passed, unknown };
    Status status_of(std::size_t field) const;
    void move_on(std::size_t field, Status status);

    std::map<std::size_t, Status> status_;
    std::optional<std::size_t> asked_;
};

}  // namespace arpent::preset
