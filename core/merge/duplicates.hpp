// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/heads.hpp"
#include "core/edit/overlay.hpp"
#include "core/merge/question.hpp"

#include <vector>

namespace arpent::merge {

/// New things that may be one: of the same class, near each other (object_class.hpp says how
/// near), entered by devices that did not see each other's, or beside what the base has. Whose is
/// whose is matched by count, over all owners (matching.hpp): two benches here and three there make
/// two questions; a thing that three groups entered makes two, which together join all three. What
/// an edit told apart is not asked again. By the two elements.
std::vector<Question> find_duplicates(const edit::Heads& heads, const edit::Overlay& map);

}  // namespace arpent::merge
