// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/poster.hpp"

#include "app/command/json.hpp"
#include "app/command/usage_error.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/project/page_words.hpp"
#include "core/project/project.hpp"
#include "core/project/survey_store.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace arpent::command {
namespace {

struct Options {
    std::filesystem::path carnet;
    std::filesystem::path file;
    std::string paper = "A3";
    bool portrait = false;
    bool before = false;
    bool after = false;
    bool both = false;
    project::PosterOrder order;
};

const std::map<std::string, paper::PosterSize>& papers() {
    static const std::map<std::string, paper::PosterSize> sizes{{"A4", {297, 210}},
                                                                {"A3", {420, 297}},
                                                                {"A2", {594, 420}},
                                                                {"A1", {841, 594}},
                                                                {"A0", {1189, 841}}};
    return sizes;
}

paper::PosterSize size_of(const Options& options) {
    paper::PosterSize size = papers().at(options.paper);
    if (options.portrait) {
        std::swap(size.width, size.height);
    }
    return size;
}

project::PosterOrder order_of(const Options& options) {
    project::PosterOrder order = options.order;
    order.side = options.both     ? project::PosterSide::both
                 : options.before ? project::PosterSide::before
                                  : project::PosterSide::after;
    order.language = text::language();
    order.date = project::sheet_day_text(project::sheet_day());
    return order;
}

int make(const Console& console, const Options& options) {
    const project::PosterOrder order = order_of(options);
    const auto carnet = project::Project::open(options.carnet, project::Access::read_only);
    const bool is_survey = order.theme == project::survey_theme;
    if (is_survey && carnet->survey().list().empty()) {
        throw UsageError({"survey.none", {}});
    }
    if (!order.theme.empty() && !is_survey &&
        preset::built_in_catalogue().theme(order.theme) == nullptr) {
        throw UsageError({"sheets.no_theme", {{"name", order.theme}}});
    }
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        const auto source = project::poster_source(*carnet, progress, stop);
        project::write_poster(project::plan_poster(source, order, text::say), size_of(options),
                              options.file);
    });
    console.say({"command.poster.done", {{"file", options.file.string()}}});
    console.document(to_text(
        {{"file", options.file.string()}, {"theme", order.theme}, {"paper", options.paper}}));
    return 0;
}

void add_choices(CLI::App& verb, Options& options) {
    verb.add_option("--theme", options.order.theme, text::tr("command.poster.theme"))
        ->type_name("TEXT");
    auto* before = verb.add_flag("--before", options.before, text::tr("command.poster.before"));
    auto* after = verb.add_flag("--after", options.after, text::tr("command.poster.after"));
    auto* both = verb.add_flag("--both", options.both, text::tr("command.poster.both"));
    before->excludes(after)->excludes(both);
    after->excludes(both);
    verb.add_option("--paper", options.paper, text::tr("command.poster.paper"))
        ->check(CLI::IsMember({"A4", "A3", "A2", "A1", "A0"}))
        ->type_name("A4|A3|A2|A1|A0");
    verb.add_flag("--portrait", options.portrait, text::tr("command.poster.portrait"));
}

}  // namespace

void add_poster(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("poster", text::tr("command.poster.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("--out", options->file, text::tr("command.poster.out"))
        ->required()
        ->type_name("FILE.pdf|.png|.svg");
    add_choices(*verb, *options);
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return make(console, *options); };
    });
}

}  // namespace arpent::command
