// SPDX-License-Identifier: GPL-3.0-or-later
// How long sending 10,000 new nodes takes beyond the time that the server is at work, and in how
// much memory. The test server is a process of its own. Exits 1 when a target is missed.
//   bench_upload [CARNET_FOLDER]   (the folder lies on the disk to be measured)
#include "core/project/create.hpp"
#include "core/project/project.hpp"
#include "core/project/uploading.hpp"
#include "tests/support/osm_server/server.hpp"
#include "tests/support/shared_data.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace arpent;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr double target_s = 3;
constexpr double target_mb = 150;
constexpr int nodes = 10'000;

double seconds(Clock::duration time) { return std::chrono::duration<double>(time).count(); }

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// A server in a process of its own, that says how long it was at work.
class Server {
public:
    Server() {
        if (::pipe(told_.data()) != 0 || ::pipe(asked_.data()) != 0) {
            std::abort();
        }
        child_ = ::fork();
        if (child_ == 0) {
            serve();
        }
        url_ = read_line();
    }
    ~Server() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    const std::string& url() const { return url_; }
    double busy_seconds() const {
        const char question = '?';
        return ::write(asked_[1], &question, 1) == 1 ? std::strtod(read_line().c_str(), nullptr)
                                                     : 0;
    }

private:
    [[noreturn]] void serve() const {
        test::osm_server::Server server;
        // An account that has sent before: no limits of a first day.
        server.request("PUT", "/api/0.6/changeset/create", "<osm><changeset/></osm>",
                       "mapper-token");
        say(server.url());
        for (char question = 0; ::read(asked_[0], &question, 1) == 1;) {
            say(std::to_string(seconds(server.busy())));
        }
        std::_Exit(0);
    }
    void say(const std::string& line) const {
        const std::string whole = line + "\n";
        if (::write(told_[1], whole.data(), whole.size()) < 0) {
            std::_Exit(1);
        }
    }
    std::string read_line() const {
        std::string line;
        for (char c = 0; ::read(told_[0], &c, 1) == 1 && c != '\n';) {
            line += c;
        }
        return line;
    }

    std::array<int, 2> told_{};
    std::array<int, 2> asked_{};
    pid_t child_ = 0;
    std::string url_;
};

void add_nodes(project::Project& project) {
    edit::Action action;
    for (int i = 0; i < nodes; ++i) {
        auto node = std::make_shared<osm::Node>();
        node->ref = project.new_ids().next();
        node->location = {24'000'000 + i % 100 * 900, 489'000'000 + i / 100 * 900};
        node->tags = osm::Tags({{"natural", "tree"}, {"ref", std::to_string(i)}});
        action.change.set({}, osm::Element(std::shared_ptr<const osm::Node>(std::move(node))));
    }
    action.label = {"edit.test", {}};
    project.commit(std::span(&action, 1));
}

}  // namespace

int main(int count, char** arguments) {
    const Server server;
    const test::TemporaryFolder own;
    const fs::path folder = count > 1 ? fs::path(arguments[1]) : own.path();
    const fs::path carnet = folder / "bench_upload.arpent";
    fs::remove(carnet);
    std::ofstream(folder / "quarter.osm")
        << R"(<osm version="0.6"><node id="1" version="1" lat="48.9" lon="2.4"/></osm>)";
    job::Progress progress;
    project::NewCarnet wanted;
    wanted.extract = folder / "quarter.osm";
    wanted.name = "Bench";
    project::create_carnet(carnet, wanted, progress, {});
    const auto project = project::Project::open(carnet);
    add_nodes(*project);
    const double before_mb = peak_mb();

    net::OsmApi api(*net::parse_api_url(server.url()), "mapper-token");
    const auto start = Clock::now();
    const upload::SendReport report = project->uploading().send(api, {}, progress, {});
    const double whole = seconds(Clock::now() - start);
    const double busy = server.busy_seconds();
    std::printf(
        "%zu nodes in %zu changesets: %.2f s, of which the server %.2f s: %.2f s of ours "
        "(target %.0f s); %.0f MB at most (target %.0f MB), %.0f MB before sending\n",
        report.created, report.changesets.size(), whole, busy, whole - busy, target_s, peak_mb(),
        target_mb, before_mb);
    const bool is_sent = report.state == upload::SendState::sent && report.created == nodes;
    return is_sent && whole - busy <= target_s && peak_mb() <= target_mb ? 0 : 1;
}
