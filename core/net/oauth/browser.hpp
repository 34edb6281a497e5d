// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace arpent::net {

/// Opens a page in $BROWSER, else as the desktop wants it, and does not wait: a browser may run
/// until the evening. It does not inherit ARPENT_OSM_TOKEN. False when it could not be started.
bool open_browser(const std::string& url);

}  // namespace arpent::net
