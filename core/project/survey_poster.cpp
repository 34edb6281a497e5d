// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/poster.hpp"

namespace arpent::project {

paper::PosterPage plan_survey_poster(const PosterSource& source, const PosterOrder& order,
                                     const Say& say) {
    paper::PosterPage page = empty_poster(source, order, say);
    page.theme = say({"survey.title", {}});
    page.theme_icon = "association";
    page.color = color_of("");
    paper::PosterView view;
    view.graph = source.stock.now.get();
    const auto fields = survey_fields(source.survey);
    for (const SurveyField& field : fields) {
        const std::string words = field.name.empty() ? say({"survey.no_field", {}}) : field.name;
        page.rows.push_back(
            {"dot", color_of(field.colour), words, {std::to_string(field.count)}, true});
    }
    for (const SurveyPlace& place : source.survey) {
        if (!place.place.is_defined()) {
            continue;
        }
        const SurveyField& field = field_of(place, fields);
        view.objects.push_back(
            {place.place, "dot", color_of(field.colour), place.name, false, field.count});
    }
    page.views.push_back(std::move(view));
    return page;
}

}  // namespace arpent::project
