// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.hpp"

#include "core/base/error.hpp"
#include "core/net/api_url.hpp"
#include "core/net/gzip.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <new>

namespace arpent::net {
namespace {

constexpr std::size_t max_reply = std::size_t{512} << 20;

/// libcurl's own state of the process, set up before any thread of ours can use it.
void start_curl() {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) {
        throw std::bad_alloc();
    }
}

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    return first == std::string_view::npos ? "" : text.substr(first, last - first + 1);
}

/// What the callbacks of one transfer fill and read.
struct Transfer {
    HttpReply reply;
    bool too_large = false;
    job::Progress* progress = nullptr;
};

std::size_t on_body(const char* data, std::size_t one, std::size_t size, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.reply.body.size() + one * size > max_reply) {
        transfer.too_large = true;
        return 0;
    }
    transfer.reply.body.append(data, one * size);
    return one * size;
}

std::size_t on_header(const char* data, std::size_t one, std::size_t size, void* self) {
    auto& headers = static_cast<Transfer*>(self)->reply.headers;
    const std::string_view line(data, one * size);
    if (line.starts_with("HTTP/")) {
        headers.clear();  // of an interim or a proxy's answer
    } else if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        headers.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
    return one * size;
}

int on_progress(void* self, curl_off_t, curl_off_t, curl_off_t total, curl_off_t sent) {
    const auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.progress != nullptr && total > 0) {
        constexpr double share = 0.9;
        transfer.progress->set(share * static_cast<double>(sent) / static_cast<double>(total));
    }
    return 0;
}

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

void add(HeaderList& list, const std::string& line) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) {
        throw std::bad_alloc();
    }
    (void)list.release();
    list.reset(longer);
}

HeaderList headers_of(const HttpRequest& request) {
    HeaderList list;
    add(list, "Accept: " + request.accept);
    add(list, "Expect:");  // would wait a second for a "100 Continue" that not every front sends
    if (request.method != "GET") {
        add(list, "Content-Type: " + request.content_type);
    }
    if (request.gzip) {
        add(list, "Content-Encoding: gzip");
    }
    if (!request.token.empty()) {
        add(list, "Authorization: Bearer " + request.token);
    }
    return list;
}

/// Whether the failure came before the first byte of the request.
bool nothing_sent(CURL* handle, CURLcode code) {
    switch (code) {
        case CURLE_UNSUPPORTED_PROTOCOL:
        case CURLE_URL_MALFORMAT:
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE: return true;
        default: break;
    }
    // The time at which the request was about to begin.
    curl_off_t began = 0;
    curl_easy_getinfo(handle, CURLINFO_PRETRANSFER_TIME_T, &began);
    return code == CURLE_OPERATION_TIMEDOUT && began == 0;
}

}  // namespace

std::string_view HttpReply::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (same_name(key, name)) {
            return value;
        }
    }
    return {};
}

struct HttpClient::State {
    State() {
        start_curl();
        easy = curl_easy_init();
        multi = curl_multi_init();
        if (easy == nullptr || multi == nullptr) {
            throw std::bad_alloc();
        }
    }
    ~State() {
        curl_multi_cleanup(multi);
        curl_easy_cleanup(easy);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void prepare(const HttpRequest& request, const std::string& body, curl_slist* headers,
                 Transfer& transfer) const;
    CURLcode perform(const std::stop_token& stop) const;

    CURL* easy = nullptr;
    CURLM* multi = nullptr;
    std::chrono::milliseconds connect_timeout{15'000};
};

void HttpClient::State::prepare(const HttpRequest& request, const std::string& body,
                                curl_slist* headers, Transfer& transfer) const {
    const auto set = [this](CURLoption option, auto value) {
        curl_easy_setopt(easy, option, value);
    };
    curl_easy_reset(easy);
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, user_agent().c_str());
    set(CURLOPT_HTTPHEADER, headers);
    set(CURLOPT_ACCEPT_ENCODING, "gzip");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    set(CURLOPT_WRITEFUNCTION, &on_body);
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_HEADERFUNCTION, &on_header);
    set(CURLOPT_HEADERDATA, &transfer);
    set(CURLOPT_XFERINFOFUNCTION, &on_progress);
    set(CURLOPT_XFERINFODATA, &transfer);
    set(CURLOPT_NOPROGRESS, 0L);
    if (request.method != "GET") {
        set(CURLOPT_POSTFIELDS, body.data());
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
        set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
        // On a connection kept from before, libcurl sends a request again when no answer comes.
        set(CURLOPT_FRESH_CONNECT, 1L);
    }
}

CURLcode HttpClient::State::perform(const std::stop_token& stop) const {
    const std::stop_callback wake(stop, [this] { curl_multi_wakeup(multi); });
    struct Added {
        CURLM* multi;
        CURL* easy;
        Added(CURLM* all, CURL* one) : multi(all), easy(one) { curl_multi_add_handle(multi, easy); }
        ~Added() { curl_multi_remove_handle(multi, easy); }
        Added(const Added&) = delete;
        Added& operator=(const Added&) = delete;
    } const added(multi, easy);
    for (;;) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        int running = 0;
        if (curl_multi_perform(multi, &running) != CURLM_OK) {
            return CURLE_FAILED_INIT;
        }
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
            if (message->msg == CURLMSG_DONE) {
                return message->data.result;
            }
        }
        constexpr int patience = 1000;  // ms; anything that happens wakes earlier
        curl_multi_poll(multi, nullptr, 0, patience, nullptr);
    }
}

HttpClient::HttpClient() : state_(std::make_unique<State>()) {}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

void HttpClient::set_connect_timeout(std::chrono::milliseconds timeout) {
    state_->connect_timeout = timeout;
}

HttpResult HttpClient::send(const HttpRequest& request, const std::stop_token& stop) {
    if (!request.token.empty() && !is_safe_for_secrets(request.url)) {
        throw Error("error.http_unsafe", {{"url", request.url}});
    }
    if (request.token.find_first_of("\r\n") != std::string::npos) {
        throw Error("error.token_malformed");
    }
    const std::string body = request.gzip ? gzip(request.body) : request.body;
    const HeaderList headers = headers_of(request);
    Transfer transfer;
    transfer.progress = request.progress;
    state_->prepare(request, body, headers.get(), transfer);
    const CURLcode code = state_->perform(stop);
    if (code == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(state_->easy, CURLINFO_RESPONSE_CODE, &status);
        transfer.reply.status = static_cast<int>(status);
        if (request.progress != nullptr) {
            request.progress->set(1);
        }
        return std::move(transfer.reply);
    }
    std::string why = transfer.too_large ? "the reply is too large" : curl_easy_strerror(code);
    if (nothing_sent(state_->easy, code)) {
        return Unreachable{std::move(why)};
    }
    return NoReply{std::move(why)};
}

std::string url_escape(std::string_view text) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string escaped;
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            escaped += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            escaped += {'%', digits[byte / 16], digits[byte % 16]};
        }
    }
    return escaped;
}

std::string user_agent() { return std::string("Arpent/") + ARPENT_VERSION; }

}  // namespace arpent::net
