// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/survey.hpp"
#include "core/project/text_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace arpent::project {

std::vector<SurveyField> survey_fields(const std::vector<SurveyPlace>& places) {
    static constexpr std::array colours{"#7b3fa0", "#1b7f4b", "#1f5fa8", "#b3261e",
                                        "#a65300", "#4a5b66", "#8a1c5c", "#00696f"};
    std::map<std::string, std::size_t> counts;
    for (const SurveyPlace& place : places) {
        ++counts[place.field];
    }
    std::vector<SurveyField> fields;
    for (const auto& [name, count] : counts) {
        fields.push_back({name, colours.at(fields.size() % colours.size()), count});
    }
    return fields;
}

const SurveyField& field_of(const SurveyPlace& place, const std::vector<SurveyField>& fields) {
    return *std::ranges::find(fields, place.field, &SurveyField::name);
}

void write_survey(const std::vector<SurveyPlace>& places, const std::filesystem::path& file) {
    using nlohmann::ordered_json;
    const auto fields = survey_fields(places);
    auto features = ordered_json::array();
    for (const SurveyPlace& place : places) {
        if (!place.place.is_defined()) {
            continue;
        }
        features.push_back(
            {{"type", "Feature"},
             {"geometry",
              {{"type", "Point"},
               {"coordinates", ordered_json::array({place.place.lon(), place.place.lat()})}}},
             {"properties",
              {{"name", place.name},
               {"address", place.address},
               {"field", place.field},
               {"_umap_options", {{"color", field_of(place, fields).colour}}}}}});
    }
    const ordered_json document{{"type", "FeatureCollection"}, {"features", features}};
    TextFile out(file);
    out.write(document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
    out.commit();
}

}  // namespace arpent::project
