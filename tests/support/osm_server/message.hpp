// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arpent::test::osm_server {

struct Request {
    std::string method;
    std::string path;                            ///< without the query
    std::string query;                           ///< as sent, without '?'
    std::map<std::string, std::string> headers;  ///< names in small letters
    std::string body;                            ///< as sent: still compressed

    std::string_view header(const std::string& name) const;
    /// A parameter of the query, or of a form, with its escapes undone; "" when absent.
    static std::string parameter(std::string_view form, std::string_view name);
};

struct Reply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    bool is_chunked = false;

    std::string_view header(std::string_view name) const;
};

/// Thrown inside a call: everything is rolled back, and this is answered.
struct Refused {
    Reply reply;
};

}  // namespace arpent::test::osm_server
