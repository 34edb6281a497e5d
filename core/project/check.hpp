// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/job/progress.hpp"
#include "core/osm/element_id.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

namespace arpent::project {

/// damage: the carnet itself is harmed. advice: the map could say more, or says it oddly.
enum class FindingKind : std::uint8_t { damage, advice };

struct Finding {
    FindingKind kind = FindingKind::damage;
    Message what;
    std::optional<osm::ElementId> element;
};

/// Everything that can be wrong with a carnet: SQLite's own integrity, the blocks of the base, the
/// numbering and the content of the journal, references, and the advice of advice.hpp for what the
/// groups edited. Damage first. Throws Error when the file cannot be read at all.
std::vector<Finding> check_carnet(const std::filesystem::path& carnet, job::Progress& progress,
                                  const std::stop_token& stop);

}  // namespace arpent::project
