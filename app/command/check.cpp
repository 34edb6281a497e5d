// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/check.hpp"

#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace arpent::command {
namespace {

using project::Finding;
using project::FindingKind;

nlohmann::ordered_json list(const std::vector<Finding>& findings, FindingKind kind) {
    auto items = nlohmann::ordered_json::array();
    for (const Finding& finding : findings) {
        if (finding.kind == kind) {
            nlohmann::ordered_json item{{"key", finding.what.key},
                                        {"message", text::say(finding.what)}};
            if (finding.element) {
                item["element"] = to_string(*finding.element);
            }
            items.push_back(std::move(item));
        }
    }
    return items;
}

void print(const Console& console, const Finding& finding) {
    const std::string element = finding.element ? to_string(*finding.element) + "  " : "";
    console.print(element + text::say(finding.what));
}

int check(const Console& console, const std::filesystem::path& carnet) {
    std::vector<Finding> findings;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        findings = project::check_carnet(carnet, progress, stop);
    });
    const auto damage = list(findings, FindingKind::damage);
    const auto advice = list(findings, FindingKind::advice);
    for (const Finding& finding : findings) {
        print(console, finding);
    }
    console.document(to_text({{"ok", damage.empty()}, {"damage", damage}, {"advice", advice}}));
    if (!damage.empty()) {
        Console::complain({"error.carnet_damaged", {{"file", carnet.string()}}});
        return 1;
    }
    console.say({"command.check.sound", {{"n", std::to_string(advice.size())}}});
    return 0;
}

}  // namespace

void add_check(CLI::App& app, Console& console, Verb& chosen) {
    const auto carnet = std::make_shared<std::filesystem::path>();
    CLI::App* verb = app.add_subcommand("check", text::tr("command.check.about"));
    verb->add_option("CARNET", *carnet, text::tr("command.option.carnet"))->required();
    console.add_options(*verb);
    verb->callback([&console, &chosen, carnet] {
        chosen = [&console, carnet] { return check(console, *carnet); };
    });
}

}  // namespace arpent::command
