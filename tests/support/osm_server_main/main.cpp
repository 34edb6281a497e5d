// SPDX-License-Identifier: GPL-3.0-or-later
// The test server by hand: build/osm_server [--port N] [--from FILE] [--database FILE]
#include "tests/support/osm_server/server.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <csignal>
#include <iostream>

using namespace arpent::test::osm_server;

int main(int argc, char** argv) {
    CLI::App app("An OSM API for trying Arpent's commands; tokens: mapper-token, other-token",
                 "osm_server");
    Settings settings;
    std::filesystem::path from;
    app.add_option("--port", settings.port, "of 127.0.0.1; any free one unless given");
    app.add_option("--from", from, "what is there before: .osm, .osm.pbf or .opl");
    app.add_option("--database", settings.database,
                   "an SQLite file to keep; in memory unless given");
    CLI11_PARSE(app, argc, argv);
    // Before any thread starts, so that sigwait() below is the only one to take them.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    try {
        Server server(settings);
        if (!from.empty()) {
            server.load(from);
        }
        std::cout << server.url() << std::endl;
        int signal = 0;
        sigwait(&ends, &signal);
    } catch (const std::exception& error) {
        std::cerr << "osm_server: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
