// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/job/progress.hpp"
#include "core/paper/poster_page.hpp"
#include "core/project/survey.hpp"
#include "core/project/theme_count.hpp"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace arpent::project {

class Project;

/// Says a message in the language of the day (app/text).
using Say = std::function<std::string(const Message& message)>;

enum class PosterSide { before, after, both };

/// The poster of the carnet's survey.
inline constexpr std::string_view survey_theme = "survey";

/// What the poster is to show.
struct PosterOrder {
    std::string theme;  ///< its id; "" for all themes on one map, survey_theme for the survey
    PosterSide side = PosterSide::after;
    std::string language = "fr";
    std::string date;  ///< as it is to stand there
};

/// The quarter and what is known of it, taken from the carnet once for any number of posters.
struct PosterSource {
    std::string name;
    geo::Box box;
    Stock stock;
    preset::PresetCatalogue catalogue;
    ThemeCounts counts;
    render::Sea sea;
    std::vector<SurveyPlace> survey{};
};

/// The thread that owns the carnet; a second for a large quarter. Throws Cancelled.
PosterSource poster_source(const Project& project, job::Progress& progress,
                           const std::stop_token& stop);
/// The same in two steps: what only the owner's thread may read, in no time, and then on any
/// thread the counting.
PosterSource begin_poster_source(const Project& project);
void count(PosterSource& source, job::Progress& progress, const std::stop_token& stop);

/// Any thread, as everything below. `order.theme` is one of the catalogue.
paper::PosterPage plan_poster(const PosterSource& source, const PosterOrder& order, const Say& say);

/// What all posters of a source have: its name and place, and who made them of what.
paper::PosterPage empty_poster(const PosterSource& source, const PosterOrder& order,
                               const Say& say);
/// Of the survey's places, by field of action, over the map as it stands.
paper::PosterPage plan_survey_poster(const PosterSource& source, const PosterOrder& order,
                                     const Say& say);

/// "12", "350 m", "1,2 km": how much there is of a kind.
std::string amount_text(std::size_t count, double metres, bool is_line, const Say& say);
/// The word of a kind: short, as on paper, where there is one.
std::string kind_words(const preset::Preset& kind, const std::string& language);
/// "#2F6DB5" as themes have it; dark grey for what is no colour.
render::Color color_of(const std::string& text);

/// Writes the poster by the extension of `file`: .pdf (text and fonts), .png (150 dots an inch at
/// A3, the same number for larger papers), .svg. Whole or not at all.
/// Throws Error (error.poster_format, error.cannot_write, error.out_of_memory).
void write_poster(const paper::PosterPage& page, const paper::PosterSize& size,
                  const std::filesystem::path& file);

}  // namespace arpent::project
