// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/sender.hpp"

#include "core/merge/duplicates.hpp"
#include "core/merge/settle.hpp"
#include "core/upload/sending.hpp"

namespace arpent::upload {

std::string_view name_of(SendState state) {
    switch (state) {
        case SendState::none: return "none";
        case SendState::sent: return "sent";
        case SendState::held: return "held";
        case SendState::waiting: return "waiting";
        case SendState::unclear: break;
    }
    return "unclear";
}

std::map<osm::ElementId, Message> held_by_carnet(const store::Database& database,
                                                 const edit::History& history) {
    std::map<osm::ElementId, Message> held;
    for (const osm::ElementId id : UploadJournal(database).held()) {
        held.emplace(id, Message{"upload.held.review", {}});
    }
    const edit::Heads heads = history.heads();
    auto questions = merge::settle(heads, history.base()).questions;
    std::ranges::move(merge::find_duplicates(heads, *history.overlay()),
                      std::back_inserter(questions));
    for (const merge::Question& question : questions) {
        const Message why{"upload.held.question", {{"question", question.id}}};
        held.emplace(question.target.element, why);
        if (question.other) {
            held.emplace(*question.other, why);
        }
    }
    return held;
}

SendReport send(const store::Database& database, const std::shared_ptr<const osm::Graph>& base,
                net::OsmApi& api, const SendOptions& options, job::Progress& progress,
                const std::stop_token& stop) {
    return Sending(database, base, api, options, progress, stop).run();
}

}  // namespace arpent::upload
