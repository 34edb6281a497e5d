// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/heads.hpp"
#include "core/osm/graph.hpp"

#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace arpent::edit {

/// What the registers that edits wrote come to.
struct Resolution {
    std::vector<Write> values;  ///< each register once, by register; only target and value count
    /// Every register has one head and nothing had to be mended: the next edit of this carnet can
    /// be laid on top.
    bool settled = true;
    /// Those that an open question is about, or that stay while one is open.
    std::set<Register> open{};
};

/// Decides what registers with several heads hold: a function of the heads and the base alone.
/// core/merge has the one that carnets use.
using Resolver =
    std::function<Resolution(const Heads& heads, const std::shared_ptr<const osm::Graph>& base)>;

}  // namespace arpent::edit
