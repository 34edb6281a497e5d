// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/register.hpp"

#include <optional>
#include <vector>

namespace arpent::merge {

/// What a register comes to whose heads differ, where nobody has to be asked (design.md 4.4):
/// places nearer than paper is precise give their mean; node lists and members are merged three
/// ways; sets of words are united; "yes" and "unknown" yield to what says more; of two spellings
/// of a name the one with more accents and capitals counts. Nothing where it is a question.
/// `values`: two or more, each once, in any order (the result does not depend on it); `before`:
/// what all who wrote them saw, or nothing when they saw different things.
std::optional<edit::Value> soft_value(const edit::Register& target,
                                      const std::vector<edit::Value>& values,
                                      const std::optional<edit::Value>& before);

/// Two places that are nearer are the same place, measured twice.
constexpr double same_place_m = 2;

}  // namespace arpent::merge
