// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/report.hpp"

#include "core/project/idea_store.hpp"

#include <utility>

namespace arpent::project {
namespace {

std::string number(std::size_t n) { return std::to_string(n); }

/// Puts the report together, section by section.
class Planner {
public:
    Planner(const Report& report, const ReportOrder& order, const Say& say)
        : report_(report), order_(order), say_(say) {}

    paper::Document plan() {
        document_.language = order_.language;
        document_.title = report_.quarter.name;
        document_.subtitle = say("report.subtitle", {{"date", order_.date}});
        document_.made_with = say("paper.made_with");
        add_sum();
        add_maps();
        add_themes();
        add_groups();
        add_left();
        add_ideas();
        add_changesets();
        add_sources();
        return std::move(document_);
    }

private:
    std::string say(const char* key,
                    std::vector<std::pair<std::string, std::string>> args = {}) const {
        return say_({key, std::move(args)});
    }

    template <typename Block>
    void add(Block block) {
        document_.blocks.emplace_back(std::move(block));
    }
    void head(std::string words, int level = 2) {
        add(paper::DocumentHeading{level, std::move(words)});
    }
    void tell(std::string words, bool is_note = false) {
        add(paper::DocumentParagraph{std::move(words), is_note});
    }

    std::string theme_name(const std::string& id) const {
        const preset::Theme* theme = report_.quarter.catalogue.theme(id);
        return theme == nullptr ? say("report.other_theme") : theme->name.in(order_.language);
    }

    void add_sum() {
        const DeedCount& deeds = report_.quarter.counts.deeds;
        if (report_.practice) {
            tell(say("report.practice"));
        }
        if (deeds.total() == 0) {
            tell(say("report.nothing"));
            return;
        }
        tell(say("report.sum", {{"created", number(deeds.created)},
                                {"modified", number(deeds.modified)},
                                {"deleted", number(deeds.deleted)}}));
    }

    void add_map(paper::PosterView view, std::string caption, std::string alt) {
        view.heading.clear();
        add(paper::DocumentMap{std::move(caption), std::move(alt), std::move(view),
                               report_.quarter.box, &report_.quarter.sea});
    }

    void add_maps() {
        head(say("report.maps"));
        auto page = plan_poster(report_.quarter, {"", PosterSide::both, order_.language, ""}, say_);
        const std::pair<const char*, const char*> words[] = {
            {"report.map_before", "report.alt_before"}, {"report.map_now", "report.alt_now"}};
        for (std::size_t i = 0; i < page.views.size(); ++i) {
            const std::string count = number(page.views[i].objects.size());
            add_map(std::move(page.views[i]), say(words[i].first, {{"n", count}}),
                    say(words[i].second, {{"n", count}, {"name", report_.quarter.name}}));
        }
        if (!page.fresh.empty()) {
            tell(say("report.fresh"), true);
        }
    }

    std::vector<std::string> columns() const {
        return {say("poster.column_before"), say("report.column_now"), say("report.column_created"),
                say("report.column_modified"), say("report.column_deleted")};
    }

    paper::DocumentTable table(const char* caption, const char* first) const {
        paper::DocumentTable table;
        table.caption = say(caption);
        table.columns = columns();
        table.columns.insert(table.columns.begin(), say(first));
        return table;
    }

    static void add_deeds(std::vector<std::string>& row, const DeedCount& deeds) {
        for (const std::size_t n : {deeds.created, deeds.modified, deeds.deleted}) {
            row.push_back(number(n));
        }
    }

    void add_themes() {
        head(say("report.themes"));
        auto all = table("report.themes_caption", "report.column_theme");
        for (const ThemeCount& theme : report_.quarter.counts.themes) {
            all.rows.push_back({theme_name(theme.theme), number(theme.before), number(theme.now)});
            add_deeds(all.rows.back(), theme.deeds);
        }
        add(std::move(all));
        for (const ThemeCount& theme : report_.quarter.counts.themes) {
            if (theme.deeds.total() > 0 && !theme.theme.empty()) {
                add_theme(theme);
            }
        }
    }

    void add_theme(const ThemeCount& theme) {
        const std::string name = theme_name(theme.theme);
        head(name, 3);
        auto page = plan_poster(report_.quarter,
                                {theme.theme, PosterSide::after, order_.language, ""}, say_);
        const std::string count = number(page.views.front().objects.size());
        add_map(std::move(page.views.front()), say("report.map_theme", {{"theme", name}}),
                say("report.alt_theme",
                    {{"theme", name}, {"n", count}, {"name", report_.quarter.name}}));
        auto kinds = table("report.kinds_caption", "report.column_kind");
        for (const KindCount& kind : theme.kinds) {
            if (kind.before + kind.now + kind.deeds.total() > 0) {
                kinds.rows.push_back(
                    {kind_words(*kind.kind, order_.language),
                     amount_text(kind.before, kind.metres_before, kind.is_line(), say_),
                     amount_text(kind.now, kind.metres_now, kind.is_line(), say_)});
                add_deeds(kinds.rows.back(), kind.deeds);
            }
        }
        add(std::move(kinds));
        if (theme.open > 0) {
            tell(say("report.open", {{"n", number(theme.open)}}), true);
        }
    }

    void add_groups() {
        if (report_.groups.empty()) {
            return;
        }
        head(say("report.groups"));
        paper::DocumentTable all;
        all.caption = say("report.groups_caption");
        all.word_columns = 2;
        all.columns = {say("report.column_group"), say("report.column_themes"),
                       say("report.column_created"), say("report.column_modified"),
                       say("report.column_deleted")};
        for (const ReportGroup& group : report_.groups) {
            std::string themes;
            for (const std::string& theme : group.themes) {
                themes += (themes.empty() ? "" : ", ") + theme_name(theme);
            }
            all.rows.push_back({group.name.empty() ? say("report.no_group") : group.name,
                                themes.empty() ? theme_name("") : themes});
            add_deeds(all.rows.back(), group.deeds);
        }
        add(std::move(all));
        tell(say("report.groups_note"), true);
    }

    void add_left() {
        head(say("report.left"));
        const auto marks = [&](edit::MarkState state) { return report_.marks.of(state); };
        const std::pair<const char*, std::size_t> all[] = {
            {"report.left_todo", marks(edit::MarkState::todo)},
            {"report.left_to_complete", marks(edit::MarkState::to_complete)},
            {"report.left_doubtful", marks(edit::MarkState::doubtful)},
            {"report.left_questions", report_.questions},
            {"report.left_to_send", report_.practice ? 0 : report_.to_send},
            {"report.left_held", report_.practice ? 0 : report_.held}};
        paper::DocumentList list;
        for (const auto& [key, n] : all) {
            if (n > 0) {
                list.items.push_back({say(key, {{"n", number(n)}})});
            }
        }
        if (list.items.empty()) {
            tell(say("report.left_nothing"));
        } else {
            add(std::move(list));
        }
    }

    void add_ideas() {
        if (report_.ideas.empty()) {
            return;
        }
        head(say("ideas.title"));
        tell(say("ideas.promise"), true);
        paper::DocumentList list;
        for (std::size_t i = 0; i < report_.ideas.size(); ++i) {
            const edit::Idea& idea = report_.ideas[i].idea;
            list.items.push_back({idea.text});
            const bool is_last =
                i + 1 == report_.ideas.size() || report_.ideas[i + 1].idea.heading != idea.heading;
            if (is_last) {
                head(heading_words(idea.heading, say_), 3);
                add(std::exchange(list, {}));
            }
        }
    }

    void add_changesets() {
        if (report_.practice) {
            return;
        }
        head(say("report.sent"));
        if (report_.changesets.empty()) {
            tell(say("report.sent_nothing"));
            return;
        }
        tell(say("report.sent_how"));
        paper::DocumentList list;
        for (const upload::SentChangeset& each : report_.changesets) {
            list.items.push_back({say("report.changeset", {{"n", std::to_string(each.number)}}),
                                  changeset_link(each)});
        }
        add(std::move(list));
    }

    void add_sources() {
        head(say("report.sources"));
        add(paper::DocumentList{
            {{say("paper.attribution"), "https://www.openstreetmap.org/copyright"},
             {say("report.licence"), "https://opendatacommons.org/licenses/odbl/1-0/"}}});
    }

    const Report& report_;
    const ReportOrder& order_;
    const Say& say_;
    paper::Document document_;
};

}  // namespace

paper::Document plan_report(const Report& report, const ReportOrder& order, const Say& say) {
    return Planner(report, order, say).plan();
}

}  // namespace arpent::project
