// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/home_pack.hpp"

#include <utility>

namespace arpent::project {
namespace {

using Keys = std::vector<const char*>;

/// Puts the guide together, question by question.
class Planner {
public:
    Planner(const Report& report, const ReportOrder& order, const Say& say)
        : report_(report), order_(order), say_(say) {}

    paper::Document plan(const std::string& contact, const std::string& carnet_name) {
        document_.language = order_.language;
        document_.title = say("guide.title");
        document_.subtitle = report_.quarter.name + " · " + order_.date;
        document_.made_with = say("paper.made_with");
        add("guide.open", {"guide.open_install", "guide.open_offline", "guide.open_saved"},
            {{"file", carnet_name}});
        add("guide.where", {"guide.where_search", "guide.where_zoom"});
        add_map();
        add_left();
        add("guide.back", {"guide.back_stick", "guide.back_safe"});
        if (report_.practice) {
            document_.blocks.emplace_back(paper::DocumentParagraph{say("report.practice")});
        }
        add("guide.account", {"guide.account_page", "guide.account_name", "guide.account_mail",
                              "guide.account_edit", "guide.account_public"});
        add_link("guide.account_link", "https://www.openstreetmap.org/user/new");
        add("guide.ask", {});
        document_.blocks.emplace_back(paper::DocumentParagraph{
            contact.empty() ? say("guide.ask_blank") : say("guide.ask_us", {{"who", contact}})});
        add_link("guide.ask_forum", "https://forum.openstreetmap.fr");
        add("report.sources", {});
        add_link("paper.attribution", "https://www.openstreetmap.org/copyright");
        return std::move(document_);
    }

private:
    using Arguments = std::vector<std::pair<std::string, std::string>>;

    std::string say(const char* key, Arguments args = {}) const {
        return say_({key, std::move(args)});
    }

    void add(const char* heading, const Keys& lines, const Arguments& args = {}) {
        document_.blocks.emplace_back(paper::DocumentHeading{2, say(heading)});
        paper::DocumentList list;
        for (const char* line : lines) {
            list.items.push_back({say(line, args)});
        }
        if (!list.items.empty()) {
            document_.blocks.emplace_back(std::move(list));
        }
    }

    void add_link(const char* key, const char* link) {
        document_.blocks.emplace_back(paper::DocumentList{{{say(key), link}}});
    }

    void add_map() {
        auto page =
            plan_poster(report_.quarter, {"", PosterSide::after, order_.language, ""}, say_);
        const std::string count = std::to_string(page.views.front().objects.size());
        document_.blocks.emplace_back(paper::DocumentMap{
            say("report.map_now", {{"n", count}}),
            say("report.alt_now", {{"n", count}, {"name", report_.quarter.name}}),
            std::move(page.views.front()), report_.quarter.box, &report_.quarter.sea});
    }

    /// What the papers left, then what each theme still asks.
    void add_left() {
        document_.blocks.emplace_back(paper::DocumentHeading{2, say("guide.left")});
        paper::DocumentList list;
        const std::pair<const char*, edit::MarkState> marks[] = {
            {"report.left_todo", edit::MarkState::todo},
            {"report.left_to_complete", edit::MarkState::to_complete},
            {"report.left_doubtful", edit::MarkState::doubtful}};
        for (const auto& [key, state] : marks) {
            if (const std::size_t n = report_.marks.of(state); n > 0) {
                list.items.push_back({say(key, {{"n", std::to_string(n)}})});
            }
        }
        for (const ThemeCount& theme : report_.quarter.counts.themes) {
            const preset::Theme* known = report_.quarter.catalogue.theme(theme.theme);
            if (known != nullptr && theme.open > 0) {
                list.items.push_back(
                    {say("guide.left_theme", {{"theme", known->name.in(order_.language)},
                                              {"n", std::to_string(theme.open)}})});
            }
        }
        list.items.push_back({say("guide.left_walk")});
        document_.blocks.emplace_back(std::move(list));
    }

    const Report& report_;
    const ReportOrder& order_;
    const Say& say_;
    paper::Document document_;
};

}  // namespace

paper::Document plan_guide(const Report& report, const ReportOrder& order,
                           const std::string& contact, const std::string& carnet_name,
                           const Say& say) {
    return Planner(report, order, say).plan(contact, carnet_name);
}

}  // namespace arpent::project
