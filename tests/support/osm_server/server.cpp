// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/server.hpp"

#include "core/net/gzip.hpp"
#include "tests/support/osm_server/calls.hpp"
#include "tests/support/osm_server/faulty_reply.hpp"
#include "tests/support/osm_server/replies.hpp"
#include "tests/support/osm_server/wire.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <list>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace arpent::test::osm_server {

struct Server::State {
    explicit State(const Settings& settings) : world(settings) {}

    void listen(int wanted);
    void accept_all();
    void serve(int socket);
    Fault count(const std::string& call);
    /// Does one request with its fault.
    void handle(Wire& wire, const Request& request, int socket);
    bool wait(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds time);
    void wait_for_the_end(int socket);

    mutable std::mutex mutex;
    std::condition_variable ends;
    std::atomic<bool> is_ending = false;
    World world;
    std::vector<std::string> log;
    std::chrono::nanoseconds time_at_work{0};
    std::map<std::string, std::int64_t> per_call;
    std::map<std::int64_t, Fault> faults;
    std::map<std::pair<std::string, std::int64_t>, Fault> call_faults;
    std::chrono::milliseconds slow{400};

    int listener = -1;
    int port = 0;
    std::mutex sockets_mutex;
    std::list<int> sockets;
    std::list<std::thread> connections;
    std::thread acceptor;
};

void Server::State::listen(int wanted) {
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(wanted));
    socklen_t size = sizeof address;
    constexpr int queue = 64;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(listener, queue) != 0) {
        throw std::runtime_error("cannot listen on port " + std::to_string(wanted));
    }
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    acceptor = std::thread([this] { accept_all(); });
}

void Server::State::accept_all() {
    for (;;) {
        const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0 || is_ending) {
            if (socket >= 0) {
                ::close(socket);
            }
            return;
        }
        const std::lock_guard lock(sockets_mutex);
        sockets.push_back(socket);
        connections.emplace_back([this, socket] { serve(socket); });
    }
}

void Server::State::serve(int socket) {
    {
        Wire wire(::dup(socket));
        while (const auto request = wire.receive()) {
            handle(wire, *request, socket);
        }
    }
    const std::lock_guard lock(sockets_mutex);
    sockets.remove(socket);
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
}

Fault Server::State::count(const std::string& call) {
    log.push_back(call);
    const auto nth = ++per_call[call];
    if (const auto found = faults.find(static_cast<std::int64_t>(log.size()));
        found != faults.end()) {
        return found->second;
    }
    const auto found = call_faults.find({call, nth});
    return found == call_faults.end() ? Fault::none : found->second;
}

bool Server::State::wait(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds time) {
    return !ends.wait_for(lock, time, [this] { return is_ending.load(); });
}

void Server::State::wait_for_the_end(int socket) {
    pollfd gone{socket, POLLRDHUP, 0};
    constexpr int moment = 20;  // ms
    while (!is_ending && ::poll(&gone, 1, moment) == 0) {
    }
}

void Server::State::handle(Wire& wire, const Request& request, int socket) {
    const std::string call = call_of(request);
    std::unique_lock lock(mutex);
    const auto begin = std::chrono::steady_clock::now();
    const Fault fault = count(call);
    if (fault == Fault::lost_request) {
        wire.send({}, Send::nothing);
        return;
    }
    if (fault == Fault::silent) {
        lock.unlock();
        wait_for_the_end(socket);
        wire.send({}, Send::nothing);
        return;
    }
    if (fault == Fault::slow) {
        const std::int64_t id = call == "upload" ? changeset_of(request) : 0;
        world.locked.insert(id);
        if (!wait(lock, slow)) {
            return;
        }
        world.locked.erase(id);
    }
    Reply reply;
    if (auto other = instead(world, request, call, fault)) {
        reply = std::move(*other);
    } else {
        reply = spoiled(answer(world, request), call, fault);
    }
    time_at_work += std::chrono::steady_clock::now() - begin;
    lock.unlock();
    if (request.header("accept-encoding").find("gzip") != std::string_view::npos &&
        reply.header("Content-Encoding") == "identity") {
        std::erase_if(reply.headers,
                      [](const auto& one) { return one.first == "Content-Encoding"; });
        reply.headers.emplace_back("Content-Encoding", "gzip");
        reply.body = net::gzip(reply.body);
    }
    wire.send(reply, fault == Fault::lost_reply   ? Send::nothing
                     : fault == Fault::half_reply ? Send::half
                                                  : Send::whole);
}

Server::Server(Settings settings) : state_(std::make_unique<State>(settings)) {
    state_->listen(settings.port);
}

Server::~Server() {
    state_->is_ending = true;
    state_->ends.notify_all();
    ::shutdown(state_->listener, SHUT_RDWR);
    state_->acceptor.join();
    ::close(state_->listener);
    {
        const std::lock_guard lock(state_->sockets_mutex);
        for (const int socket : state_->sockets) {
            ::shutdown(socket, SHUT_RDWR);
        }
    }
    for (std::thread& connection : state_->connections) {
        connection.join();
    }
}

std::string Server::url() const { return "http://127.0.0.1:" + std::to_string(state_->port); }

void Server::load(const std::vector<osmfile::ReadElement>& elements) {
    const std::lock_guard lock(state_->mutex);
    state_->world.store.transaction([&] {
        for (const osmfile::ReadElement& read : elements) {
            osm::Meta meta = read.element.meta();
            meta.version = std::max<std::uint32_t>(meta.version, 1);
            state_->world.store.add({read.element.with_meta(meta), read.is_visible});
        }
    });
}

void Server::fault_at(std::int64_t request, Fault fault) {
    const std::lock_guard lock(state_->mutex);
    state_->faults[request] = fault;
}

void Server::fault_at(std::string_view call, std::int64_t nth, Fault fault) {
    const std::lock_guard lock(state_->mutex);
    state_->call_faults[{std::string(call), nth}] = fault;
}

std::chrono::nanoseconds Server::busy() const {
    const std::lock_guard lock(state_->mutex);
    return state_->time_at_work;
}

void Server::clear_faults() {
    const std::lock_guard lock(state_->mutex);
    state_->faults.clear();
    state_->call_faults.clear();
}

void Server::set_slow(std::chrono::milliseconds time) {
    const std::lock_guard lock(state_->mutex);
    state_->slow = time;
}

void Server::set_replica_lag(int readings, bool changesets_too) {
    const std::lock_guard lock(state_->mutex);
    state_->world.lag = readings;
    state_->world.lag_hides_changesets = changesets_too;
    state_->world.lag_left = 0;
}

std::vector<std::string> Server::requests() const {
    const std::lock_guard lock(state_->mutex);
    return state_->log;
}

void Server::reset_requests() {
    const std::lock_guard lock(state_->mutex);
    state_->log.clear();
    state_->per_call.clear();
}

Accounts& Server::accounts() { return state_->world.accounts; }

Reply Server::request(const std::string& method, const std::string& path, const std::string& body,
                      const std::string& token) {
    Request request;
    request.method = method;
    const auto question = std::min(path.find('?'), path.size());
    request.path = path.substr(0, question);
    request.query = path.substr(std::min(question + 1, path.size()));
    request.body = body;
    request.headers = {{"content-length", std::to_string(body.size())},
                       {"authorization", "Bearer " + token}};
    const std::lock_guard lock(state_->mutex);
    return answer(state_->world, request);
}

std::vector<osm::Element> Server::elements() {
    const std::lock_guard lock(state_->mutex);
    std::vector<osm::Element> elements;
    for (const Version& version : state_->world.store.all()) {
        elements.push_back(version.element);
    }
    return elements;
}

void Server::advance(std::chrono::seconds time) {
    const std::lock_guard lock(state_->mutex);
    state_->world.clock_ahead += time.count();
}

void Server::expire(std::int64_t changeset) {
    const std::lock_guard lock(state_->mutex);
    if (auto found = state_->world.store.changeset(changeset)) {
        found->closed = std::min(found->closed, state_->world.now());
        state_->world.store.transaction([&] { state_->world.store.put(*found); });
    }
}

}  // namespace arpent::test::osm_server
