// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/fault.hpp"

namespace arpent::test::osm_server {

std::string_view name_of(Fault fault) {
    switch (fault) {
        case Fault::none: return "none";
        case Fault::lost_request: return "lost_request";
        case Fault::lost_reply: return "lost_reply";
        case Fault::half_reply: return "half_reply";
        case Fault::slow: return "slow";
        case Fault::silent: return "silent";
        case Fault::html_503: return "html_503";
        case Fault::html_503_applied: return "html_503_applied";
        case Fault::html_200: return "html_200";
        case Fault::timeout_408: return "timeout_408";
        case Fault::error_inside: return "error_inside";
        case Fault::wrong_count: return "wrong_count";
        case Fault::rate_limit: return "rate_limit";
        case Fault::read_only: return "read_only";
        case Fault::unauthorized: return "unauthorized";
        case Fault::locked: return "locked";
        case Fault::closed: return "closed";
    }
    return "?";
}

}  // namespace arpent::test::osm_server
