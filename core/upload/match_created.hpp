// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osmfile/change_file.hpp"
#include "core/upload/carried_edits.hpp"
#include "core/upload/planned_change.hpp"

#include <map>
#include <vector>

namespace arpent::upload {

/// Which of the elements that a changeset created are ours: what a copy of the carnet sent is what
/// this one would send. Elements are compared with all that they are made of, largest first, so
/// that a node goes with its way; equal ones in the order of the document, which is that of their
/// ids. Where it `carries_more` than this carnet holds, what is left is compared by the order of
/// the document, by what it is made of, by place and tags. By our names, what OSM calls them. Pure.
std::map<osm::ElementId, osm::Ref> match_created(const std::vector<PlannedChange>& planned,
                                                 const std::vector<osmfile::ChangeBlock>& held,
                                                 const CarriedEdits& carried, bool carries_more);

}  // namespace arpent::upload
