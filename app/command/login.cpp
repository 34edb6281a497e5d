// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/login.hpp"

#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/net/oauth/account.hpp"
#include "core/net/oauth/browser.hpp"
#include "core/net/oauth/token_store.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <variant>

namespace arpent::command {
namespace {

struct Options {
    std::string api;
    std::string client;
    bool by_hand = false;
    bool keep = false;
};

constexpr std::chrono::minutes patience{10};

/// On stderr, since the result alone stands on stdout.
void tell(const Message& message) { std::cerr << text::say(message) << '\n'; }

void show_page(const std::string& url) {
    tell({"command.login.open", {}});
    std::cerr << url << std::endl;
    net::open_browser(url);  // where there is none, the address is on the screen
}

std::variant<std::string, Message> typed_code() {
    tell({"command.login.type_code", {}});
    std::string code;
    if (!std::getline(std::cin, code) || code.empty()) {
        return Message{"error.login_no_answer", {}};
    }
    return code;
}

std::variant<std::string, Message> code_of(const Console& console, net::Login& login) {
    if (login.is_by_hand()) {
        tell({"command.login.open", {}});
        std::cerr << login.url() << std::endl;
        return typed_code();
    }
    show_page(login.url());
    const net::ListenerPages pages{text::tr("command.login.page_done"),
                                   text::tr("command.login.page_refused"),
                                   text::tr("command.login.page_other")};
    std::variant<std::string, Message> code;
    console.run([&](job::Progress&, const std::stop_token& stop) {
        code = login.wait(pages, patience, stop);
    });
    return code;
}

int refuse(const Message& message) {
    Console::complain(message);
    return 1;
}

int login(const Console& console, const Options& options) {
    const auto api = net::parse_api_url(options.api);
    if (!api) {
        throw UsageError({"usage.bad_value", {{"what", options.api}}});
    }
    const std::string client = options.client.empty() ? net::client_id(*api) : options.client;
    if (client.empty()) {
        return refuse({"error.login_no_client", {{"url", api->website}}});
    }
    net::Login attempt(
        *api, client,
        options.by_hand ? net::Login::Return::by_hand : net::Login::Return::by_itself);
    const auto code = code_of(console, attempt);
    if (const auto* why = std::get_if<Message>(&code)) {
        return refuse(*why);
    }
    const auto token = attempt.exchange(std::get<std::string>(code));
    if (const auto* why = std::get_if<Message>(&token)) {
        return refuse(*why);
    }
    const auto checked = net::account_of(*api, std::get<std::string>(token));
    if (const auto* why = std::get_if<Message>(&checked)) {
        return refuse(*why);
    }
    const auto& user = std::get<net::UserDetails>(checked);
    net::TokenStore::keep(*api, std::get<std::string>(token),
                          options.keep ? net::Keep::always : net::Keep::today);
    console.say({"command.login.done", {{"name", user.name}}});
    console.say({options.keep ? "command.login.kept" : "command.login.today", {}});
    if (!user.terms_agreed) {
        console.say({"command.login.terms", {{"url", api->website}}});
    }
    if (user.active_blocks > 0) {
        console.say({"command.login.blocked", {{"url", api->website}}});
    }
    console.document(to_text({{"user", user.name},
                              {"uid", user.id},
                              {"api", api->root},
                              {"terms_agreed", user.terms_agreed},
                              {"active_blocks", user.active_blocks},
                              {"kept", options.keep}}));
    return 0;
}

int logout(const Console& console) {
    int count = 0;
    for (const net::HeldToken& held : net::TokenStore::all()) {
        net::TokenStore::forget(held.api);
        net::revoke_token(held.api, held.token);
        ++count;
    }
    console.say({count > 0 ? "command.logout.done" : "command.logout.nothing", {}});
    console.document(to_text({{"forgotten", count}}));
    return 0;
}

}  // namespace

void add_login(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("login", text::tr("command.login.about"));
    verb->add_option("--api", options->api, text::tr("command.login.api"))->required();
    verb->add_flag("--by-hand", options->by_hand, text::tr("command.login.by_hand"));
    verb->add_flag("--keep", options->keep, text::tr("command.login.keep"));
    verb->add_option("--client-id", options->client, text::tr("command.login.client"));
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return login(console, *options); };
    });
}

void add_logout(CLI::App& app, Console& console, Verb& chosen) {
    CLI::App* verb = app.add_subcommand("logout", text::tr("command.logout.about"));
    console.add_options(*verb);
    verb->callback([&console, &chosen] { chosen = [&console] { return logout(console); }; });
}

}  // namespace arpent::command
