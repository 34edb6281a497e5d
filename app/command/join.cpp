// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/room_words.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/settings.hpp"
#include "core/room/file_ledger.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::string host;
    bool once = false;
    std::optional<double> seconds;
};

/// With --once a room that is not there is an answer; else it may come later.
constexpr std::chrono::seconds patience_once{30};
constexpr std::chrono::hours patience{100'000};

int join(const Console& console, const Options& options) {
    std::optional<room::Address> host;
    if (!options.host.empty()) {
        host = room::parse_address(options.host);
        if (!host) {
            throw UsageError({"usage.bad_value", {{"what", "--host " + options.host}}});
        }
    }
    const auto group =
        project::read_settings(store::Database::open(options.carnet, store::Access::read_write))
            .group;
    room::FileLedger ledger(options.carnet, group);
    room::Guest guest(ledger, host, [&](const room::Event& event) { tell(console, event); });
    console.say({"command.join.looking", {}});
    std::optional<Message> why;
    bool stopped = false;
    wait_for(options.seconds, [&](const std::stop_token& stop) {
        why = guest.run(
            options.once ? room::Guest::Until::level : room::Guest::Until::stopped,
            options.once ? room::Clock::duration(patience_once) : room::Clock::duration(patience),
            stop);
        stopped = stop.stop_requested();
    });
    const room::Totals& totals = guest.totals();
    if (why || (options.once && stopped)) {
        Console::complain(why.value_or(Message{"error.room_not_found", {}}));
        return 1;
    }
    if (options.once) {
        console.say({"command.join.equal", {}});
    }
    tell_totals(console, totals);
    console.document(to_text({{"devices", guest.devices()},
                              {"equal", options.once},
                              {"links", totals.laptops},
                              {"edits_received", totals.received},
                              {"edits_sent", totals.sent}}));
    return 0;
}

}  // namespace

void add_join(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("join", text::tr("command.join.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--host", options->host, text::tr("command.join.host"))->type_name("H[:PORT]");
    verb->add_flag("--once", options->once, text::tr("command.join.once"));
    verb->add_option("--for", options->seconds, text::tr("command.join.for"))->type_name("S");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return join(console, *options); };
    });
}

}  // namespace arpent::command
