// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/map_page.hpp"
#include "core/project/mark_queue.hpp"

#include <span>
#include <vector>

namespace arpent::project {

/// What is left of marks (MarkStore::left()) as places of a « à compléter » sheet. Each keeps its
/// number, which also stands on the first paper and on the relevé form; where two have the same,
/// all are numbered anew from 1.
std::vector<paper::NumberedPlace> left_places(std::span<const QueuedMark> left);

}  // namespace arpent::project
