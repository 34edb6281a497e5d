// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/left_places.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/print_sheets.hpp"
#include "core/project/project.hpp"
#include "core/project/sheet_grid.hpp"
#include "core/project/sheet_theme.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path file;
    std::string paper = "A4";
    bool landscape = false;
    std::string theme;
    std::string labels;
    bool to_complete = false;
    project::SheetOrder order;
};

sheet::LayoutId layout_of(const Options& options) {
    if (options.paper == "A3") {
        return options.landscape ? sheet::LayoutId::a3_landscape : sheet::LayoutId::a3_portrait;
    }
    return options.landscape ? sheet::LayoutId::a4_landscape : sheet::LayoutId::a4_portrait;
}

const std::map<std::string, paper::LabelPaper>& label_papers() {
    static const std::map<std::string, paper::LabelPaper> papers{
        {"cut", paper::LabelPaper::cut_out},
        {"65", paper::LabelPaper::labels_65},
        {"24", paper::LabelPaper::labels_24}};
    return papers;
}

/// What the line asks for; throws UsageError for what papers cannot be.
project::SheetOrder order_of(const Options& options) {
    project::SheetOrder order = options.order;
    order.layout = layout_of(options);
    order.language = text::language();
    if (!project::is_sheet_scale(order.scale)) {
        throw UsageError({"sheets.no_scale", {{"scale", std::to_string(order.scale)}}});
    }
    if (!options.theme.empty()) {
        const project::SheetTheme* theme = project::sheet_theme(options.theme);
        if (theme == nullptr) {
            throw UsageError({"sheets.no_theme", {{"name", options.theme}}});
        }
        order.theme = theme->number;
    }
    if (!options.labels.empty()) {
        order.stickers = true;
        order.labels = label_papers().at(options.labels);
    }
    return order;
}

const char* purpose_name(project::SheetPurpose purpose) {
    switch (purpose) {
        case project::SheetPurpose::map: return "map";
        case project::SheetPurpose::releve: return "releve";
        case project::SheetPurpose::to_complete: return "to_complete";
    }
    return "";
}

nlohmann::ordered_json to_json(const project::PrintedSheet& sheet) {
    nlohmann::ordered_json document{{"code", sheet.code().text()},
                                    {"name", sheet.name},
                                    {"purpose", purpose_name(sheet.purpose)},
                                    {"sector", sheet.sector},
                                    {"sheet", sheet.payload.sheet},
                                    {"revision", sheet.payload.revision}};
    if (sheet.payload.ground.scale > 0) {
        document["scale"] = sheet.payload.ground.scale;
        document["center"] = {sheet.payload.ground.center.lon(), sheet.payload.ground.center.lat()};
        auto& corners = document["corners"] = nlohmann::ordered_json::array();
        const auto ring = project::ground_ring(sheet.payload.ground, sheet.payload.layout);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            corners.push_back({ring[i].lon(), ring[i].lat()});
        }
    }
    return document;
}

/// Marks with a place that nobody entered or refuted: of the sectors named, or of all.
std::vector<project::QueuedMark> marks_left(project::Project& carnet,
                                            const std::vector<std::string>& sectors) {
    if (sectors.empty()) {
        return carnet.marks().left();
    }
    std::vector<project::QueuedMark> left;
    for (const std::string& sector : sectors) {
        std::ranges::move(carnet.marks().left({"", sector, "", {}}), std::back_inserter(left));
    }
    return left;
}

std::variant<project::SheetPlan, Message> plan_of(project::Project& carnet, const Options& options,
                                                  const project::SheetOrder& order) {
    if (!options.to_complete) {
        return project::plan_sheets(carnet, order);
    }
    const auto places = project::left_places(marks_left(carnet, order.sectors));
    if (places.empty()) {
        return Message{"sheets.nothing_left", {}};
    }
    return project::plan_to_complete(carnet, {order.layout, places, text::tr("sheets.to_complete"),
                                              0, order.theme, order.language});
}

int print(const Console& console, const Options& options) {
    const project::SheetOrder order = order_of(options);
    const auto carnet = project::Project::open(options.carnet);
    auto planned = plan_of(*carnet, options, order);
    if (const auto* refusal = std::get_if<Message>(&planned)) {
        Console::complain(*refusal);
        return 1;
    }
    const auto words = project::page_words([](std::string_view key) { return text::tr(key); });
    project::PrintedSheets printed;
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        printed = project::print_sheets(*carnet, std::get<project::SheetPlan>(planned), words,
                                        options.file, progress, stop);
    });
    console.say({"command.sheets.done",
                 {{"file", options.file.string()}, {"n", std::to_string(printed.pages)}}});
    auto sheets = nlohmann::ordered_json::array();
    for (const project::NewSheet& each : printed.sheets) {
        sheets.push_back(to_json(each.known.sheet));
    }
    console.document(
        to_text({{"file", options.file.string()}, {"pages", printed.pages}, {"sheets", sheets}}));
    return 0;
}

void add_choices(CLI::App& verb, Options& options) {
    verb.add_option("--paper", options.paper, text::tr("command.sheets.paper"))
        ->check(CLI::IsMember({"A4", "A3"}))
        ->type_name("A4|A3");
    verb.add_flag("--landscape", options.landscape, text::tr("command.sheets.landscape"));
    verb.add_option("--scale", options.order.scale, text::tr("command.sheets.scale"))
        ->type_name("N");
    verb.add_option("--sector", options.order.sectors, text::tr("command.sheets.sector"))
        ->type_name("TEXT")
        ->allow_extra_args(false);
    verb.add_option("--theme", options.theme, text::tr("command.sheets.theme"))->type_name("TEXT");
    verb.add_flag("--to-complete", options.to_complete, text::tr("command.sheets.to_complete"));
    verb.add_flag("--releve", options.order.releve, text::tr("command.sheets.releve"));
    verb.add_flag("--stickers", options.order.stickers, text::tr("command.sheets.stickers"));
    verb.add_option("--labels", options.labels, text::tr("command.sheets.labels"))
        ->check(CLI::IsMember({"cut", "65", "24"}))
        ->type_name("cut|65|24");
    verb.add_option("--each", options.order.stickers_of_each, text::tr("command.sheets.each"))
        ->check(CLI::Range(1, sheet::stickers_of_kind))
        ->type_name("N");
}

}  // namespace

void add_sheets(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("sheets", text::tr("command.sheets.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--out", options->file, text::tr("command.sheets.out"))
        ->required()
        ->type_name("FILE.pdf");
    add_choices(*verb, *options);
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return print(console, *options); };
    });
}

}  // namespace arpent::command
