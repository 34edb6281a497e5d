// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/project/group_store.hpp"
#include "core/project/sector_store.hpp"
#include "core/project/stock.hpp"

#include <vector>

namespace arpent::project {

/// What could be better about what groups did: the advice of core/qa, and what only the carnet
/// knows: a new thing more than 100 m outside every sector of the groups that made it
/// (advice.far_from_sector {group}). Any thread.
class Adviser {
public:
    Adviser(const Stock& stock, std::vector<Sector> sectors, std::vector<Group> groups)
        : stock_(stock), sectors_(std::move(sectors)), groups_(std::move(groups)) {}

    /// Nothing of what is gone.
    std::vector<Message> on(osm::ElementId id) const;

private:
    std::vector<Message> far_from_sector(const osm::Element& element) const;

    const Stock& stock_;
    std::vector<Sector> sectors_;
    std::vector<Group> groups_;
};

}  // namespace arpent::project
