// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/merging.hpp"

#include "core/base/error.hpp"
#include "core/edit/history.hpp"
#include "core/merge/answer.hpp"
#include "core/merge/duplicates.hpp"
#include "core/merge/exchange.hpp"
#include "core/merge/settle.hpp"
#include "core/project/settings.hpp"
#include "core/store/database.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

/// The carnets that somebody means: files, and what lies in folders.
std::vector<fs::path> carnets_in(std::span<const fs::path> named, const fs::path& own) {
    std::vector<fs::path> carnets;
    for (const fs::path& path : named) {
        if (!fs::is_directory(path)) {
            carnets.push_back(path);
            continue;
        }
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(path)) {
            if (entry.is_regular_file() && entry.path().extension() == ".arpent") {
                found.push_back(entry.path());
            }
        }
        std::ranges::sort(found);
        carnets.insert(carnets.end(), found.begin(), found.end());
    }
    std::erase_if(carnets, [&](const fs::path& carnet) {
        std::error_code error;
        return fs::equivalent(carnet, own, error);
    });
    return carnets;
}

std::variant<merge::Delivery, Message> read_carnet(const store::Database& ours,
                                                   const fs::path& carnet) {
    try {
        return merge::read_delivery(ours, store::Database::open(carnet, store::Access::read_only));
    } catch (const Error& error) {
        return error.message();
    }
}

/// Whether carnets that came before say something else of one edit.
bool contradicts(const merge::Delivery& delivery, const std::map<edit::EditId, edit::Edit>& edits) {
    return std::ranges::any_of(delivery.edits, [&](const edit::Edit& each) {
        const auto known = edits.find(each.id);
        return known != edits.end() && known->second != each;
    });
}

}  // namespace

std::variant<MergeReport, Message> Merging::take(std::span<const fs::path> others) {
    const auto carnets = carnets_in(others, database_.path());
    if (carnets.empty()) {
        return Message{"error.merge_no_carnet", {}};
    }
    std::map<edit::EditId, edit::Edit> edits;
    std::vector<merge::Delivery> deliveries;
    std::vector<Message> refused;
    for (const fs::path& carnet : carnets) {
        auto read = read_carnet(database_, carnet);
        auto* delivery = std::get_if<merge::Delivery>(&read);
        if (delivery == nullptr) {
            refused.push_back(std::get<Message>(std::move(read)));
        } else if (contradicts(*delivery, edits)) {
            refused.push_back({"error.merge_same_device", {{"file", carnet.filename().string()}}});
        } else {
            for (const edit::Edit& each : delivery->edits) {
                edits.emplace(each.id, each);
            }
            deliveries.push_back(std::move(*delivery));
        }
    }
    if (deliveries.empty()) {
        return std::move(refused.front());
    }
    std::vector<edit::Edit> arrived;
    for (auto& [id, each] : edits) {
        arrived.push_back(std::move(each));
    }
    edit::sort_causally(arrived);
    history_.receive(arrived, [&] {
        for (const merge::Delivery& delivery : deliveries) {
            merge::write_osm_tables(database_, delivery);
        }
    });
    const edit::Heads heads = history_.heads();
    const auto settlement = merge::settle(heads, history_.base());
    return MergeReport{history_.journal().held().size(),
                       arrived.size(),
                       settlement.agreed,
                       settlement.merged,
                       settlement.questions.size(),
                       merge::find_duplicates(heads, *history_.overlay()).size(),
                       std::move(refused)};
}

std::variant<std::size_t, Message> Merging::take_part(const store::Database& part) {
    auto read = merge::read_delivery(database_, part, merge::Extent::part);
    if (auto* refusal = std::get_if<Message>(&read)) {
        return std::move(*refusal);
    }
    const auto& delivery = std::get<merge::Delivery>(read);
    history_.receive(delivery.edits, [&] { merge::write_osm_tables(database_, delivery); });
    return delivery.edits.size();
}

store::Database Merging::another_reader() const { return database_.reader(); }

std::vector<merge::Question> Merging::questions() const {
    const edit::Heads heads = history_.heads();
    auto questions = merge::settle(heads, history_.base()).questions;
    std::ranges::move(merge::find_duplicates(heads, *history_.overlay()),
                      std::back_inserter(questions));
    return questions;
}

std::optional<std::string> Merging::author(osm::ElementId id) const {
    return history_.journal().creator(id);
}

std::vector<merge::Round> Merging::rounds() const {
    return merge::rounds_of(merge::find_duplicates(history_.heads(), *history_.overlay()),
                            *history_.overlay());
}

std::optional<Message> Merging::answer(std::string_view question, std::string_view choice) {
    const auto open = questions();
    const auto rounds = merge::rounds_of(open, *history_.overlay());
    const auto asked = std::ranges::find(open, question, &merge::Question::id);
    const auto round = std::ranges::find(rounds, question, &merge::Round::id);
    if (asked == open.end() && round == rounds.end()) {
        return Message{"error.answer_question", {{"question", std::string(question)}}};
    }
    if (choice == "later") {
        return std::nullopt;
    }
    return commit(asked != open.end() ? merge::answer_to(*asked, choice, history_)
                                      : merge::answer_to(*round, choice, history_));
}

std::optional<Message> Merging::commit(std::variant<edit::Action, Message> answer) {
    if (auto* refusal = std::get_if<Message>(&answer)) {
        return std::move(*refusal);
    }
    auto& action = std::get<edit::Action>(answer);
    action.label = {"edit.answered", {}};
    action.group = settings_.group;
    history_.commit(std::span(&action, 1));
    return std::nullopt;
}

}  // namespace arpent::project
