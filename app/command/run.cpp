// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/run.hpp"

#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

namespace arpent::command {
namespace {

constexpr int refused = 1;
constexpr int wrong_usage = 2;

/// The help itself needs the language, so it is looked for before the line is read.
void choose_language(int argc, const char* const* argv) {
    std::string language = text::system_language();
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        constexpr std::string_view assigned = "--lang=";
        if (argument == "--lang" && i + 1 < argc) {
            language = argv[i + 1];
        } else if (argument.starts_with(assigned)) {
            language = argument.substr(assigned.size());
        }
    }
    text::set_language(language);
}

/// CLI11's help in our words.
void translate_help(CLI::App& app) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", text::tr("command.help.usage"));
    formatter->label("OPTIONS", text::tr("command.help.options_short"));
    formatter->label("Positionals", text::tr("command.help.positionals"));
    formatter->label("SUBCOMMAND", text::tr("command.help.command_short"));
    formatter->label("TEXT", "");
    formatter->label("REQUIRED", "");
    formatter->column_width(28);
    app.formatter(formatter);
    app.set_help_flag("-h,--help", text::tr("command.option.help"));
    app.option_defaults()->group(text::tr("command.help.options"));
    app.get_help_ptr()->group(text::tr("command.help.options"));
}

void add_language(CLI::App& app, std::string& language) {
    app.add_option("--lang", language, text::tr("command.option.lang"))
        ->check([](const std::string& wanted) {
            const auto spoken = text::languages();
            return std::ranges::find(spoken, wanted) == spoken.end() ? wanted : std::string();
        })
        ->type_name("fr|en");
}

/// What follows the last ": " of CLI11's message: the piece of the line it is about.
std::string subject_of(const CLI::ParseError& error) {
    const std::string text = error.what();
    const auto colon = text.rfind(": ");
    return colon == std::string::npos ? text : text.substr(colon + 2);
}

Message explain(const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        const std::string text = error.what();
        return {"usage.missing", {{"what", text.substr(0, text.find(' '))}}};
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        return {"usage.unknown", {{"what", subject_of(error)}}};
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string text = error.what();
        return {"usage.missing_value", {{"what", text.substr(0, text.find_first_of(": "))}}};
    }
    return {"usage.bad_value", {{"what", subject_of(error)}}};
}

int complain_about_usage(const Message& message) {
    Console::complain(message);
    std::cerr << text::tr("usage.see_help") << '\n';
    return wrong_usage;
}

int parse_and_do(int argc, const char* const* argv, const OpenWindow& open_window) {
    CLI::App app(text::tr("command.about"), "arpent");
    translate_help(app);
    app.set_version_flag("--version", std::string("arpent ") + ARPENT_VERSION,
                         text::tr("command.option.version"));
    Console console;
    Verb chosen;
    std::string language;  // spoken already; the window must not choose another
    const OpenWindow open = [&](WindowRequest request) {
        request.language = language;
        return open_window(request);
    };
    add_new(app, console, chosen);
    add_info(app, console, chosen);
    add_apply(app, console, chosen);
    add_export(app, console, chosen);
    add_check(app, console, chosen);
    add_sheets(app, console, chosen);
    add_scan(app, console, chosen);
    add_pack(app, console, chosen);
    add_merge(app, console, chosen);
    add_questions(app, console, chosen);
    add_answer(app, console, chosen);
    add_poster(app, console, chosen);
    add_report(app, console, chosen);
    add_survey(app, console, chosen);
    add_ideas(app, console, chosen);
    add_login(app, console, chosen);
    add_logout(app, console, chosen);
    add_upload(app, console, chosen);
    add_refresh(app, console, chosen);
    add_serve(app, console, chosen);
    add_join(app, console, chosen);
    WindowRequest request;
    add_demo(app, console, chosen, request, open);
    add_language(app, language);
    for (CLI::App* verb : app.get_subcommands({})) {
        verb->group(text::tr("command.help.commands"));
        add_language(*verb, language);
    }
    app.add_option("FILE", request.file, text::tr("command.option.open"));
    add_window_options(app, request);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        return complain_about_usage(explain(error));
    }
    if (chosen && request.file) {
        throw UsageError({"usage.unknown", {{"what", request.file->string()}}});
    }
    if (chosen) {
        return chosen();
    }
    check_file(request);
    return open(request);
}

}  // namespace

int run(int argc, const char* const* argv, const OpenWindow& open_window) {
    try {
        choose_language(argc, argv);
        const int code = parse_and_do(argc, argv, open_window);
        if (!std::cout.flush()) {
            throw Error("error.cannot_write", {{"file", "stdout"}});
        }
        return code;
    } catch (const UsageError& error) {
        return complain_about_usage(error.message());
    } catch (const Error& error) {
        Console::complain(error.message());
    } catch (const Cancelled&) {
        Console::complain({"command.cancelled", {}});
    } catch (const std::exception& error) {
        log::warn(error.what());
        Console::complain({"error.unexpected", {}});
    }
    return refused;
}

}  // namespace arpent::command
