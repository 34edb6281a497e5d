// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.hpp"
#include "core/merge/settle.hpp"
#include "core/store/base_store.hpp"
#include "core/store/database.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace arpent::test {

/// One laptop of a room: its own copy of a carnet, that does not wait for the disk.
class Laptop {
public:
    explicit Laptop(std::filesystem::path file);

    void restart();
    /// All that the other holds; the test fails when it is refused.
    void take(const Laptop& other);

    edit::History& history() { return *history_; }
    const edit::Overlay& map() const { return *history_->overlay(); }
    const store::Database& database() const { return *database_; }
    merge::Settlement settlement() const;
    /// Conflicts, then duplicates, as project::Merging has them.
    std::vector<merge::Question> questions() const;

    /// Commits that an element becomes another; none for none.
    void set(const osm::Element& before, const osm::Element& after, const std::string& group = "A");
    /// A new node, by its id.
    osm::ElementId add(geo::Location place, osm::Tags tags, const std::string& group = "A");
    void tag(osm::ElementId id, const std::string& key, const std::string& value,
             const std::string& group = "A");
    void remove(osm::ElementId id, const std::string& group = "A");
    /// Commits an answer; the test fails when it is refused.
    void answer(const merge::Question& question, std::string_view choice);

private:
    void open();

    std::filesystem::path file_;
    std::unique_ptr<store::Database> database_;
    std::shared_ptr<const store::BaseStore> base_;
    std::unique_ptr<edit::History> history_;
};

/// Copies of one carnet, in its folder.
std::vector<std::unique_ptr<Laptop>> laptops_of(const std::filesystem::path& carnet, int count);

/// Everybody gets everything.
void meet(const std::vector<std::unique_ptr<Laptop>>& laptops);

std::vector<std::string> ids_of(const std::vector<merge::Question>& questions);

}  // namespace arpent::test
