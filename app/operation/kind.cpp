// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/kind.hpp"

#include "core/preset/apply.hpp"
#include "core/preset/form.hpp"

#include <algorithm>
#include <variant>

namespace arpent::operation {

Kind kind_of(const preset::PresetPtr& preset) {
    const auto tags = preset::apply(*preset, {});
    const auto* set = std::get_if<osm::Tags>(&tags);
    return {preset, set != nullptr ? *set : osm::Tags{}};
}

Kind with_answers(const Kind& kind, const osm::Tags& said) {
    Kind told = kind;
    if (!kind.preset) return told;
    for (const auto& question : preset::questions(*kind.preset, kind.tags)) {
        const auto& field = kind.preset->fields[question.field];
        const auto answers = preset::current_answers(field, said);
        if (!answers.empty()) told.tags = preset::with_answer(field, told.tags, answers);
    }
    return told;
}

Kind filled_from(const Kind& kind, const osm::Tags& other) {
    Kind filled = kind;
    if (!kind.preset) return filled;
    for (const auto& question : preset::questions(*kind.preset, kind.tags)) {
        const auto& field = kind.preset->fields[question.field];
        const auto answers = preset::current_answers(field, other);
        if (question.is_answered() || answers.empty()) continue;
        filled.tags = preset::with_answer(field, filled.tags, answers);
    }
    return filled;
}

bool is_described(const Kind& kind) {
    return kind.preset && preset::progress(preset::questions(*kind.preset, kind.tags)).answered > 0;
}

bool is_complete(const Kind& kind) {
    return kind.preset &&
           std::ranges::all_of(preset::questions(*kind.preset, kind.tags),
                               [](const auto& question) { return question.is_answered(); });
}

}  // namespace arpent::operation
