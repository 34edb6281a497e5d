// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/ticked_tags.hpp"

#include "core/project/sheet_theme.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace arpent::project {

osm::Tags ticked_tags(std::string_view ticks, int theme) {
    const SheetTheme* known = sheet_theme(theme);
    if (known == nullptr) {
        return {};
    }
    std::map<std::string, std::set<std::string>> values;
    for (std::size_t i = 0; i < std::min(ticks.size(), known->ticks.size()); ++i) {
        if (ticks[i] == 'x') {
            values[known->ticks[i].key].insert(known->ticks[i].value);
        }
    }
    std::vector<osm::Tag> tags;
    for (const auto& [key, said] : values) {
        if (said.size() == 1) {
            tags.push_back({key, *said.begin()});
        }
    }
    return osm::Tags(std::move(tags));
}

}  // namespace arpent::project
