// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/heads.hpp"
#include "core/edit/overlay.hpp"
#include "core/merge/question.hpp"

#include <vector>

namespace arpent::merge {

/// New things that may be one: of the same class, near each other, entered by groups that did not
/// see each other's, or beside what the base has. Whom is whose is matched by count: two benches
/// here and three there make two questions. What an edit told apart is not asked again.
std::vector<Question> find_duplicates(const edit::Heads& heads, const edit::Overlay& map);

}  // namespace arpent::merge
