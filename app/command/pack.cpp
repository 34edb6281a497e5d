// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/pack.hpp"

#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/home_pack.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <memory>
#include <string>
#include <vector>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path folder;
    std::string groups;
    bool home = false;
    std::string contact;
};

constexpr int most_groups = 99;

/// "7" means seven groups with names of ours, "Nord,Sud" these.
std::vector<std::string> names_in(const std::string& text) {
    int count = 0;
    const char* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, count).ptr == end && !text.empty()) {
        if (count < 1 || count > most_groups) {
            throw UsageError({"usage.bad_value", {{"what", "--groups " + text}}});
        }
        std::vector<std::string> names;
        for (int number = 1; number <= count; ++number) {
            names.push_back(
                text::say({"command.pack.group_name", {{"number", std::to_string(number)}}}));
        }
        return names;
    }
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t comma = std::min(text.find(',', start), text.size());
        names.push_back(text.substr(start, comma - start));
        start = comma + 1;
    }
    return names;
}

int pack_for_home(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet, project::Access::read_only);
    const project::ReportOrder order{text::language(),
                                     project::sheet_day_text(project::sheet_day())};
    std::variant<project::HomePack, Message> result;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        project::Report report = project::begin_report(*carnet);
        project::count(report, progress, stop);
        const std::string name =
            project::home_pack_in(options.folder, options.carnet).carnet.filename().string();
        result = project::make_home_pack(
            options.carnet, project::plan_guide(report, order, options.contact, name, text::say),
            options.folder);
    });
    if (const auto* refusal = std::get_if<Message>(&result)) {
        Console::complain(*refusal);
        return 1;
    }
    const auto& pack = std::get<project::HomePack>(result);
    console.print(pack.carnet.string());
    console.print(pack.guide.string());
    console.document(to_text({{"carnet", pack.carnet.string()}, {"guide", pack.guide.string()}}));
    return 0;
}

int pack(const Console& console, const Options& options) {
    if (options.home) {
        return pack_for_home(console, options);
    }
    if (options.groups.empty()) {
        throw UsageError({"usage.missing", {{"what", "--groups"}}});
    }
    const auto groups = names_in(options.groups);
    const auto carnet = project::Project::open(options.carnet);
    const auto result = project::make_packs(*carnet, options.folder, groups);
    if (const auto* refusal = std::get_if<Message>(&result)) {
        Console::complain(*refusal);
        return 1;
    }
    auto packs = nlohmann::ordered_json::array();
    const auto& files = std::get<std::vector<std::filesystem::path>>(result);
    for (std::size_t i = 0; i < files.size(); ++i) {
        console.print(files[i].string());
        packs.push_back({{"group", groups[i]}, {"file", files[i].string()}});
    }
    console.document(to_text({{"packs", packs}}));
    return 0;
}

}  // namespace

void add_pack(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("pack", text::tr("command.pack.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--out", options->folder, text::tr("command.pack.out"))
        ->required()
        ->type_name("DIR");
    auto* groups = verb->add_option("--groups", options->groups, text::tr("command.pack.groups"))
                       ->type_name("N|NAME,...");
    verb->add_flag("--home", options->home, text::tr("command.pack.home"))->excludes(groups);
    verb->add_option("--contact", options->contact, text::tr("command.pack.contact"))
        ->type_name("TEXT");
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return pack(console, *options); };
    });
}

}  // namespace arpent::command
