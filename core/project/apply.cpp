// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/apply.hpp"

#include "core/edit/apply.hpp"
#include "core/edit/history.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/project/project.hpp"

#include <utility>
#include <vector>

namespace arpent::project {
namespace {

edit::Block::Kind kind_of(osmfile::ChangeKind kind) {
    switch (kind) {
        case osmfile::ChangeKind::create: return edit::Block::Kind::create;
        case osmfile::ChangeKind::modify: return edit::Block::Kind::modify;
        case osmfile::ChangeKind::remove: return edit::Block::Kind::remove;
    }
    return edit::Block::Kind::modify;
}

void count(Applied& applied, const edit::Change& change) {
    for (const edit::ElementChange& element : change.list()) {
        if (!element.before) {
            ++applied.created;
        } else if (!element.after) {
            ++applied.deleted;
        } else {
            ++applied.modified;
        }
    }
}

}  // namespace

std::variant<Applied, Message> apply_changes(Project& project, const std::filesystem::path& file,
                                             const std::string& group) {
    std::vector<edit::Block> blocks;
    for (osmfile::ChangeBlock& block : osmfile::read_changes(file)) {
        blocks.push_back({kind_of(block.kind), std::move(block.elements)});
    }
    auto changes = edit::changes_of(blocks, *project.graph(), project.new_ids());
    if (auto* refusal = std::get_if<Message>(&changes)) {
        return std::move(*refusal);
    }
    Applied applied;
    std::vector<edit::Action> actions;
    for (edit::Change& change : std::get<std::vector<edit::Change>>(changes)) {
        if (!change.empty()) {
            count(applied, change);
            actions.push_back(
                {std::move(change), {"edit.applied", {{"file", file.filename().string()}}}, group});
        }
    }
    applied.edits = actions.size();
    project.commit(actions);
    return applied;
}

}  // namespace arpent::project
