// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "third_party/id_tagging_schema/item.hpp"

#include <string>

namespace id_schema {

/// A preset file as core/preset/read.hpp describes it: the theme « Tout le reste », each question
/// once as a chunk, and the items that refer to them.
std::string preset_file(const Schema& schema);

}  // namespace id_schema
