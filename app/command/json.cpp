// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"

#include <nlohmann/json.hpp>

namespace arpent::command {

nlohmann::ordered_json to_json(const store::BaseInfo& base) {
    nlohmann::ordered_json box;  // null without data
    if (!base.box.is_empty()) {
        box = {base.box.min.lon(), base.box.min.lat(), base.box.max.lon(), base.box.max.lat()};
    }
    return {{"hash", base.hash},
            {"nodes", base.nodes},
            {"ways", base.ways},
            {"relations", base.relations},
            {"bbox", box}};
}

std::string to_text(const nlohmann::ordered_json& document) {
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace arpent::command
