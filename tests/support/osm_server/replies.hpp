// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/osm_server/message.hpp"

namespace arpent::test::osm_server {

/// 200 with an XML document, as cgimap sends it.
Reply xml(std::string body);
/// 200 with plain text.
Reply plain(std::string body);
Reply json(std::string body, int status = 200);
/// A refusal in plain text, told in the body and in the header Error (250 characters, no newline).
Reply refusal(int status, const std::string& text);
/// 404: HTML, empty, no header Error.
Reply not_found();
/// What fronts and captive portals send.
Reply html(int status);

}  // namespace arpent::test::osm_server
