// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"

#include <nlohmann/json.hpp>

#include <array>

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

nlohmann::ordered_json mark_to_json(const edit::Mark& mark) {
    static constexpr std::array kinds{"pen", "sticker", "row"};
    const edit::MarkPoint pixel = mark.in_picture();
    nlohmann::ordered_json json{
        {"id", mark.ref},        {"kind", kinds.at(static_cast<std::size_t>(mark.kind))},
        {"number", mark.number}, {"lon", nullptr},
        {"lat", nullptr},        {"x", pixel.x},
        {"y", pixel.y}};
    if (mark.place.is_defined()) {
        json["lon"] = mark.place.lon();
        json["lat"] = mark.place.lat();
    }
    if (mark.kind == edit::MarkKind::sticker) {
        json["sticker"] = mark.sticker_kind;
    }
    if (mark.kind == edit::MarkKind::row) {
        json["ticks"] = mark.ticks;
    }
    return json;
}

std::string to_text(const nlohmann::ordered_json& document) {
    return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace arpent::command
