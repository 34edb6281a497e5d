// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/idea_store.hpp"

#include "core/edit/history.hpp"
#include "core/project/settings.hpp"

#include <algorithm>

namespace arpent::project {
namespace {

/// Not longer than an idea may be, and not ending within a character of UTF-8.
std::string_view fitting(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const auto is_inside = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    if (text.size() > edit::max_idea_text) {
        std::size_t end = edit::max_idea_text;
        while (end > 0 && is_inside(end)) {
            --end;
        }
        text = text.substr(0, end);
    }
    const std::size_t first = text.find_first_not_of(white);
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(white) - first + 1);
}

}  // namespace

std::vector<edit::IdeaBoard::Entry> IdeaStore::list() const {
    auto ideas = history_.ideas().existing();
    std::ranges::stable_sort(ideas, {}, [](const auto& entry) { return entry.idea.heading; });
    return ideas;
}

edit::IdeaRef IdeaStore::write(edit::Idea idea, std::vector<edit::IdeaRef> dropped,
                               const char* label) {
    if (idea.text.empty()) {
        return 0;
    }
    idea.ref = history_.new_ids().next();
    edit::Action action;
    action.label = {label, {}};
    action.group = settings_.group;
    action.ideas = {idea};
    action.dropped = std::move(dropped);
    history_.commit(std::span(&action, 1));
    return idea.ref;
}

edit::IdeaRef IdeaStore::add(edit::IdeaHeading heading, std::string_view text,
                             geo::Location place) {
    return write({0, heading, std::string(fitting(text)), place}, {}, "edit.idea_added");
}

edit::IdeaRef IdeaStore::change(edit::IdeaRef idea, edit::IdeaHeading heading,
                                std::string_view text, geo::Location place) {
    return write({0, heading, std::string(fitting(text)), place}, {idea}, "edit.idea_changed");
}

void IdeaStore::remove(edit::IdeaRef idea) {
    edit::Action action;
    action.label = {"edit.idea_removed", {}};
    action.group = settings_.group;
    action.dropped = {idea};
    history_.commit(std::span(&action, 1));
}

}  // namespace arpent::project
