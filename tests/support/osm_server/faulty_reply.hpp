// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/calls.hpp"
#include "tests/support/osm_server/fault.hpp"

#include <optional>
#include <string>

namespace arpent::test::osm_server {

/// What is answered instead of doing the request; nothing when the fault is not of that kind, or
/// cannot happen to this call.
std::optional<Reply> instead(World& world, const Request& request, const std::string& call,
                             Fault fault);
/// What the fault makes of a reply to a request that was done.
Reply spoiled(Reply reply, const std::string& call, Fault fault);

}  // namespace arpent::test::osm_server
