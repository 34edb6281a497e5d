// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/replies.hpp"

#include <algorithm>
#include <utility>

namespace arpent::test::osm_server {

Reply xml(std::string body) {
    return {200,
            {{"Content-Type", "application/xml; charset=utf-8"},
             {"Content-Encoding", "identity"},
             {"Cache-Control", "private, max-age=0, must-revalidate"}},
            std::move(body),
            true};
}

Reply plain(std::string body) {
    return {200, {{"Content-Type", "text/plain"}}, std::move(body), false};
}

Reply json(std::string body, int status) {
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, std::move(body), false};
}

Reply refusal(int status, const std::string& text) {
    std::string header = text.substr(0, 250);
    std::ranges::replace(header, '\n', ' ');
    return {status, {{"Content-Type", "text/plain"}, {"Error", header}}, text, false};
}

Reply not_found() { return {404, {{"Content-Type", "text/html"}}, "", false}; }

Reply html(int status) {
    return {status,
            {{"Content-Type", "text/html"}},
            "<!DOCTYPE html>\n<html><head><title>" + std::to_string(status) +
                "</title></head><body><h1>Something went wrong</h1></body></html>\n",
            false};
}

}  // namespace arpent::test::osm_server
