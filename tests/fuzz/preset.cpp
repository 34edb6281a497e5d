// SPDX-License-Identifier: GPL-3.0-or-later
// Preset files: any bytes are presets or one Error; what was read can be searched and asked.
#include "core/base/error.hpp"
#include "core/preset/form.hpp"
#include "core/preset/lang_catalogue.hpp"
#include "core/preset/match.hpp"
#include "core/preset/read.hpp"
#include "core/preset/search.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace arpent;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        preset::PresetCatalogue catalogue;
        catalogue.add(preset::parse_presets(bytes, "fuzz.xml"));
        const osm::Tags tags{{"amenity", "bench"}, {"cycleway", "lane"}};
        preset::matches(catalogue, tags, preset::Geometry::node);
        preset::Search(catalogue).find("banc");
        for (const auto& each : catalogue.presets()) {
            for (const auto& question : preset::questions(*each, tags)) {
                const auto& field = each->fields[question.field];
                preset::with_answer(field, tags, {"x"});
            }
        }
    } catch (const Error&) {
        // The answer to a broken file.
    }
    try {
        const auto half = size / 2;
        preset::LangCatalogue::parse(bytes.substr(0, half), bytes.substr(half), "fuzz.lang");
    } catch (const Error&) {
        // As above.
    }
    return 0;
}
