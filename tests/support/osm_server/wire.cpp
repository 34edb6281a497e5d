// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/wire.hpp"

#include "core/base/number.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace arpent::test::osm_server {
namespace {

std::string small(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

std::string reason(int status) {
    switch (status) {
        case 200: return "OK";
        case 302: return "Found";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 412: return "Precondition Failed";
        case 413: return "Payload Too Large";
        case 415: return "Unsupported Media Type";
        case 429: return "Too Many Requests";
        case 503: return "Service Unavailable";
        case 509: return "Bandwidth Limit Exceeded";
        default: return "Status";
    }
}

std::string framed(const Reply& reply) {
    std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " " + reason(reply.status);
    text += "\r\n";
    for (const auto& [name, value] : reply.headers) {
        text += name + ": " + value + "\r\n";
    }
    if (!reply.is_chunked) {
        return text + "Content-Length: " + std::to_string(reply.body.size()) + "\r\n\r\n" +
               reply.body;
    }
    text += "Transfer-Encoding: chunked\r\n\r\n";
    if (!reply.body.empty()) {
        std::array<char, 17> size{};
        char* const end =
            std::to_chars(size.data(), size.data() + size.size(), reply.body.size(), 16).ptr;
        text += std::string(size.data(), end) + "\r\n" + reply.body + "\r\n";
    }
    return text + "0\r\n\r\n";
}

}  // namespace

Wire::~Wire() { ::close(socket_); }

bool Wire::more() {
    std::array<char, 65536> part{};
    const auto got = ::recv(socket_, part.data(), part.size(), 0);
    if (got <= 0) {
        return false;
    }
    buffer_.append(part.data(), static_cast<std::size_t>(got));
    return true;
}

std::optional<std::string> Wire::line() {
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n")) == std::string::npos) {
        if (!more()) {
            return std::nullopt;
        }
    }
    std::string text = buffer_.substr(0, end);
    buffer_.erase(0, end + 2);
    return text;
}

std::optional<std::string> Wire::bytes(std::size_t count) {
    while (buffer_.size() < count) {
        if (!more()) {
            return std::nullopt;
        }
    }
    std::string text = buffer_.substr(0, count);
    buffer_.erase(0, count);
    return text;
}

std::optional<std::string> Wire::chunks() {
    std::string body;
    for (;;) {
        const auto head = line();
        std::size_t size = 0;
        if (!head || std::from_chars(head->data(), head->data() + head->size(), size, 16).ec !=
                         std::errc{}) {
            return std::nullopt;
        }
        const auto part = bytes(size);
        if (!part || !line()) {
            return std::nullopt;
        }
        body += *part;
        if (size == 0) {
            return body;
        }
    }
}

std::optional<Request> Wire::receive() {
    const auto first = line();
    if (!first) {
        return std::nullopt;
    }
    Request request;
    const auto space = first->find(' ');
    const auto last = first->rfind(' ');
    if (space == std::string::npos || last <= space) {
        return std::nullopt;
    }
    request.method = first->substr(0, space);
    const std::string target = first->substr(space + 1, last - space - 1);
    const auto question = std::min(target.find('?'), target.size());
    request.path = target.substr(0, question);
    request.query = target.substr(std::min(question + 1, target.size()));
    for (;;) {
        const auto header = line();
        if (!header) {
            return std::nullopt;
        }
        if (header->empty()) {
            break;
        }
        const auto colon = std::min(header->find(':'), header->size());
        const auto value = header->find_first_not_of(' ', std::min(colon + 1, header->size()));
        request.headers[small(header->substr(0, colon))] =
            value == std::string::npos ? "" : header->substr(value);
    }
    if (request.header("expect") == "100-continue") {
        write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    const auto length = parse_uint(request.header("content-length"));
    const auto body =
        request.header("transfer-encoding") == "chunked" ? chunks() : bytes(length.value_or(0));
    if (!body) {
        return std::nullopt;
    }
    request.body = *body;
    return request;
}

void Wire::write(std::string_view text) const {
    while (!text.empty()) {
        const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return;
        }
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void Wire::send(const Reply& reply, Send how) {
    if (how != Send::nothing) {
        const std::string text = framed(reply);
        // Half of the body, so that the head is always whole.
        const auto head = text.find("\r\n\r\n") + 4;
        write(how == Send::whole ? text : text.substr(0, head + (text.size() - head) / 2));
    }
    if (how != Send::whole) {
        ::shutdown(socket_, SHUT_RDWR);
    }
}

}  // namespace arpent::test::osm_server
