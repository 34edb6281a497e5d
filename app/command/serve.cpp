// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/room_words.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/settings.hpp"
#include "core/room/file_ledger.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::optional<std::uint16_t> port;
    std::optional<double> seconds;
};

/// Where others find us, at once: people read it out to the room, and scripts wait for it.
void show_addresses(const Console& console, const room::Server& server) {
    for (const std::string& host : room::own_addresses()) {
        const Message line{"command.serve.listening",
                           {{"address", host + ":" + std::to_string(server.port())}}};
        if (console.is_json()) {
            std::cerr << text::say(line) << std::endl;
        } else {
            console.say(line);
        }
    }
    std::cout.flush();
}

int serve(const Console& console, const Options& options) {
    const auto group =
        project::read_settings(store::Database::open(options.carnet, store::Access::read_write))
            .group;
    room::FileLedger ledger(options.carnet, group);
    room::Server server(ledger, options.port,
                        [&](const room::Event& event) { tell(console, event); });
    show_addresses(console, server);
    wait_for(options.seconds, [&](const std::stop_token& stop) { server.run(stop); });
    const room::Totals& totals = server.totals();
    tell_totals(console, totals);
    console.document(to_text({{"port", server.port()},
                              {"devices", server.devices()},
                              {"laptops", totals.laptops},
                              {"edits_received", totals.received},
                              {"edits_sent", totals.sent},
                              {"strangers", totals.strangers}}));
    return 0;
}

}  // namespace

void add_serve(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("serve", text::tr("command.serve.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--port", options->port, text::tr("command.serve.port"))->type_name("N");
    verb->add_option("--for", options->seconds, text::tr("command.join.for"))->type_name("S");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return serve(console, *options); };
    });
}

}  // namespace arpent::command
