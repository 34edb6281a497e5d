// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace arpent::test::osm_server {

/// What goes wrong with one request. "Applied": what it asked for was done all the same.
enum class Fault : std::uint8_t {
    none,
    lost_request,      ///< cut; not applied
    lost_reply,        ///< applied, then cut without a byte
    half_reply,        ///< applied, then half of the reply's body
    slow,              ///< applied after Server::set_slow(); meanwhile its changeset is locked
    silent,            ///< not applied; no reply until the server stops or the client has gone
    html_503,          ///< not applied
    html_503_applied,  ///< applied
    html_200,          ///< not applied: a captive portal's page
    timeout_408,       ///< not applied: a front's plain text
    error_inside,      ///< applied; status 200, the document ends in an <error>
    wrong_count,       ///< applied; the reply tells one thing less (line, element) or more (count)
    rate_limit,        ///< not applied: 429, of a reading 509
    read_only,         ///< not applied
    unauthorized,      ///< not applied: the token was revoked
    locked,            ///< not applied: 409, another process is at work; writing only
    closed,            ///< not applied: the changeset was closed before; writing only
};

inline constexpr std::array all_faults{
    Fault::lost_request, Fault::lost_reply,   Fault::half_reply,       Fault::slow,
    Fault::silent,       Fault::html_503,     Fault::html_503_applied, Fault::html_200,
    Fault::timeout_408,  Fault::error_inside, Fault::wrong_count,      Fault::rate_limit,
    Fault::read_only,    Fault::unauthorized, Fault::locked,           Fault::closed};

std::string_view name_of(Fault fault);

}  // namespace arpent::test::osm_server
