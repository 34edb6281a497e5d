// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/idea_store.hpp"
#include "core/project/text_file.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace arpent::project {
namespace {

struct HeadingLook {
    const char* words;
    const char* color;  ///< on uMap's marker, with white on it
};

constexpr std::array<HeadingLook, edit::idea_headings> looks{{
    {"idea.discuss", "#7b3fa0"},
    {"idea.together", "#1b7f4b"},
    {"idea.inform", "#1f5fa8"},
    {"idea.help", "#b3261e"},
    {"idea.meet", "#a65300"},
    {"idea.useful", "#4a5b66"},
}};

const HeadingLook& look_of(edit::IdeaHeading heading) {
    return looks.at(static_cast<std::size_t>(heading));
}

}  // namespace

std::string heading_words(edit::IdeaHeading heading, const Say& say) {
    return say({look_of(heading).words, {}});
}

void write_ideas(std::span<const edit::IdeaBoard::Entry> ideas, const std::filesystem::path& file,
                 const Say& say) {
    using nlohmann::ordered_json;
    auto features = ordered_json::array();
    for (const auto& [idea, group, time, exists] : ideas) {
        features.push_back(
            {{"type", "Feature"},
             {"geometry",
              {{"type", "Point"},
               {"coordinates", ordered_json::array({idea.place.lon(), idea.place.lat()})}}},
             {"properties",
              {{"name", heading_words(idea.heading, say)},
               {"description", idea.text},
               {"group", group},
               {"_umap_options", {{"color", look_of(idea.heading).color}}}}}});
    }
    const ordered_json document{{"type", "FeatureCollection"}, {"features", features}};
    TextFile out(file);
    // A carnet may hold bytes that are no UTF-8; JSON may not.
    out.write(document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
    out.commit();
}

}  // namespace arpent::project
