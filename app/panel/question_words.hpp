// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/picture.hpp"
#include "core/merge/question.hpp"

#include <string>
#include <vector>

namespace arpent::panel {

/// One answer in words, and what stands for it on the map.
struct ChoiceWords {
    std::string id;  ///< of the choice
    std::string label;
    ui::Picture picture;
    std::vector<std::string> groups;
};

/// A question between groups in plain words: one sentence, what it is about, the ways out.
struct QuestionWords {
    std::string title;
    std::string about;
    std::vector<ChoiceWords> choices;  ///< without « Plus tard »
};

QuestionWords words_of(const merge::Question& question, const operation::Workbench& bench);

}  // namespace arpent::panel
