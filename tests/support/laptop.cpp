// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/laptop.hpp"

#include "core/edit/action/delete_elements.hpp"
#include "core/merge/answer.hpp"
#include "core/merge/duplicates.hpp"
#include "core/merge/exchange.hpp"
#include "tests/support/random_map.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <utility>

namespace arpent::test {

using edit::History;
using store::Database;

Laptop::Laptop(std::filesystem::path file) : file_(std::move(file)) { open(); }

void Laptop::open() {
    database_ = std::make_unique<Database>(Database::open(file_, store::Access::read_write));
    database_->execute("PRAGMA synchronous = OFF");
    base_ = store::BaseStore::open(*database_);
    history_ = std::make_unique<History>(*database_, base_, merge::resolve);
}

void Laptop::restart() {
    history_.reset();
    base_.reset();
    database_.reset();
    open();
}

void Laptop::take(const Laptop& other) {
    auto read = merge::read_delivery(*database_, *other.database_);
    if (const auto* refusal = std::get_if<Message>(&read)) {
        FAIL(refusal->key);
    }
    const auto& delivery = std::get<merge::Delivery>(read);
    history_->receive(delivery.edits, [&] { merge::write_osm_tables(*database_, delivery); });
}

merge::Settlement Laptop::settlement() const {
    return merge::settle(history_->heads(), history_->base());
}

std::vector<merge::Question> Laptop::questions() const {
    const edit::Heads heads = history_->heads();
    auto questions = merge::settle(heads, history_->base()).questions;
    for (merge::Question& question : merge::find_duplicates(heads, map())) {
        questions.push_back(std::move(question));
    }
    return questions;
}

void Laptop::set(const osm::Element& before, const osm::Element& after, const std::string& group) {
    edit::Change change;
    change.set(before, after);
    history_->commit(change, {"edit.test", {}}, group);
}

osm::ElementId Laptop::add(geo::Location place, osm::Tags tags, const std::string& group) {
    const auto made = edit::test::node(history_->new_ids().next(), place, std::move(tags));
    set({}, made, group);
    return made.id();
}

void Laptop::tag(osm::ElementId id, const std::string& key, const std::string& value,
                 const std::string& group) {
    const osm::Element old = map().get(id);
    set(old, old.with_tags(old.tags().with(key, value)), group);
}

void Laptop::remove(osm::ElementId id, const std::string& group) {
    const auto change = edit::delete_elements(map(), std::array{id});
    history_->commit(std::get<edit::Change>(change), {"edit.test", {}}, group);
}

void Laptop::answer(const merge::Question& question, std::string_view choice) {
    auto answer = merge::answer_to(question, choice, *history_);
    if (const auto* refusal = std::get_if<Message>(&answer)) {
        FAIL(refusal->key);
    }
    auto& action = std::get<edit::Action>(answer);
    action.label = {"edit.answered", {}};
    action.group = "A";
    history_->commit(std::span(&action, 1));
}

std::vector<std::unique_ptr<Laptop>> laptops_of(const std::filesystem::path& carnet, int count) {
    std::vector<std::unique_ptr<Laptop>> laptops;
    for (int i = 0; i < count; ++i) {
        const auto file = carnet.parent_path() / ("laptop" + std::to_string(i) + ".arpent");
        std::filesystem::copy_file(carnet, file);
        laptops.push_back(std::make_unique<Laptop>(file));
    }
    return laptops;
}

void meet(const std::vector<std::unique_ptr<Laptop>>& laptops) {
    for (int round = 0; round < 2; ++round) {
        for (const auto& one : laptops) {
            for (const auto& other : laptops) {
                if (one != other) {
                    one->take(*other);
                }
            }
        }
    }
}

std::vector<std::string> ids_of(const std::vector<merge::Question>& questions) {
    std::vector<std::string> ids;
    for (const merge::Question& question : questions) {
        ids.push_back(question.id);
    }
    return ids;
}

}  // namespace arpent::test
