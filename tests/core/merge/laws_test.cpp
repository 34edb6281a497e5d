// SPDX-License-Identifier: GPL-3.0-or-later
// The laws of core/merge/README.md over seeded random histories of several laptops.
#include "core/merge/answer.hpp"
#include "core/merge/exchange.hpp"
#include "tests/support/laptop.hpp"
#include "tests/support/random_map.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <set>

namespace arpent::merge {
namespace {

namespace fs = std::filesystem;
using edit::History;
using test::ids_of;
using test::Laptop;

class Room {
public:
    Room(std::uint64_t seed, int laptops) : dice_(seed), base_(*edit::test::random_map(dice_)) {
        for (int i = 0; i < laptops; ++i) {
            const fs::path file = base_.folder() / ("laptop" + std::to_string(i) + ".arpent");
            fs::copy_file(base_.carnet(), file);
            laptops_.emplace_back(file);
        }
    }

    void live(int steps) {
        for (int step = 0; step < steps; ++step) {
            Laptop& one = laptops_[dice_.roll(laptops_.size())];
            switch (dice_.roll(12)) {
                case 0: take(one); break;
                case 1: one.history().undo("A"); break;
                case 2: answer(one); break;
                case 3: one.restart(); break;
                case 4: one.history().redo("A"); break;
                case 5: undo_any(one); break;
                default: change(one);
            }
            REQUIRE(edit::test::broken_references(*one.history().overlay()).empty());
        }
    }

    /// Everybody gets everything, in another order each.
    void meet() {
        for (int round = 0; round < 2; ++round) {
            for (Laptop& one : laptops_) {
                const std::size_t start = dice_.roll(laptops_.size());
                for (std::size_t i = 0; i < laptops_.size(); ++i) {
                    Laptop& other = laptops_[(start + i) % laptops_.size()];
                    if (&other != &one) {
                        one.take(other);
                    }
                }
            }
        }
    }

    std::deque<Laptop>& laptops() { return laptops_; }
    edit::test::Dice& dice() { return dice_; }

private:
    void take(Laptop& one) {
        Laptop& other = laptops_[dice_.roll(laptops_.size())];
        if (&one != &other) {
            one.take(other);
        }
    }

    /// Anybody's edit, old or new.
    void undo_any(Laptop& one) {
        const edit::Seen& held = one.history().journal().held();
        if (!held.empty()) {
            const auto device =
                std::next(held.begin(), static_cast<std::ptrdiff_t>(dice_.roll(held.size())));
            const auto n = 1 + dice_.roll(static_cast<std::size_t>(device->second));
            one.history().undo({device->first, static_cast<std::int64_t>(n)}, "A");
        }
    }

    void change(Laptop& one) {
        History& history = one.history();
        const auto change = edit::test::random_change(*history.overlay(), history.new_ids(), dice_);
        const auto wanted = history.overlay()->with(change);
        history.commit(change, {"edit.test", {}}, "A");
        for (const auto& each : change.list()) {  // local truth
            REQUIRE(history.overlay()->get(each.id) == wanted->get(each.id));
        }
    }

    void answer(Laptop& one) {
        const auto questions = one.settlement().questions;
        if (questions.empty()) {
            return;
        }
        const Question& asked = questions[dice_.roll(questions.size())];
        const auto& choice = asked.choices[dice_.roll(asked.choices.size())];
        auto answer = answer_to(asked, choice.id, one.history());
        if (auto* action = std::get_if<edit::Action>(&answer)) {
            action->label = {"edit.answered", {}};
            one.history().commit(std::span(action, 1));
            for (const std::string& id : ids_of(one.settlement().questions)) {
                REQUIRE(id != asked.id);
            }
        }
    }

    edit::test::Dice dice_;
    test::TemporaryBase base_;
    std::deque<Laptop> laptops_;
};

/// ARPENT_HISTORIES: how many are tried (60 unless told).
std::uint64_t histories() {
    const char* wanted = std::getenv("ARPENT_HISTORIES");
    return wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 60;
}

/// The model in thirty lines: what undos withdrew, and the heads of each register, straight from
/// their definitions.
class Model {
public:
    explicit Model(const std::vector<edit::Edit>& edits) : edits_(edits) {}

    std::map<edit::Register, std::set<edit::EditId>> heads() const {
        std::map<edit::Register, std::set<edit::EditId>> heads;
        for (const edit::Edit& edit : edits_) {
            for (const edit::Write& write : edit.writes) {
                if (counts(edit, write.target) && !is_superseded(edit, write.target)) {
                    heads[write.target].insert(edit.id);
                }
            }
        }
        return heads;
    }

private:
    static bool saw(const edit::Edit& edit, edit::EditId other) {
        const auto seen = edit.seen.find(other.device);
        return seen != edit.seen.end() && seen->second >= other.n;
    }
    static bool writes(const edit::Edit& edit, const edit::Register& target) {
        return std::ranges::any_of(edit.writes,
                                   [&](const auto& write) { return write.target == target; });
    }
    bool is_undone(edit::EditId id) const {
        return std::ranges::any_of(edits_, [&](const edit::Edit& undo) {
            return undo.undoes == id && !is_undone(undo.id);
        });
    }
    bool counts(const edit::Edit& edit, const edit::Register& target) const {
        return std::ranges::none_of(edits_, [&](const edit::Edit& undo) {
            return undo.undoes == edit.id && !writes(undo, target) && !is_undone(undo.id);
        });
    }
    bool is_superseded(const edit::Edit& edit, const edit::Register& target) const {
        return std::ranges::any_of(edits_, [&](const edit::Edit& later) {
            return saw(later, edit.id) && writes(later, target) && counts(later, target);
        });
    }

    const std::vector<edit::Edit>& edits_;
};

}  // namespace

TEST_CASE("laptops that hold the same edits show the same map and ask the same questions") {
    std::size_t asked = 0;
    for (std::uint64_t seed = 1; seed <= histories(); ++seed) {
        INFO("seed " << seed);
        Room room(seed, 3);
        room.live(40);
        room.meet();
        Laptop& first = room.laptops().front();
        const auto map = edit::test::elements_of(*first.history().overlay());
        const auto questions = ids_of(first.settlement().questions);
        asked += questions.size();
        REQUIRE(edit::test::broken_references(*first.history().overlay()).empty());
        for (Laptop& other : room.laptops()) {
            REQUIRE(other.history().journal().held() == first.history().journal().held());
            REQUIRE(edit::test::elements_of(*other.history().overlay()) == map);
            REQUIRE(ids_of(other.settlement().questions) == questions);
            other.restart();
            REQUIRE(edit::test::elements_of(*other.history().overlay()) == map);
        }
    }
    CHECK(asked > 20);  // the histories do contradict each other
}

TEST_CASE("the heads are those of the model, so no acknowledged write is lost") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        INFO("seed " << seed);
        Room room(seed, 3);
        room.live(40);
        room.meet();
        History& history = room.laptops().front().history();
        std::vector<edit::Edit> edits;
        history.journal().read_all([&](edit::Edit edit) { edits.push_back(std::move(edit)); });
        std::map<edit::Register, std::set<edit::EditId>> found;
        const edit::Heads all = history.heads();
        for (const auto& [target, heads] : all.all()) {
            for (const edit::Head& head : heads) {
                found[target].insert(head.edit->id);
            }
        }
        REQUIRE(found == Model(edits).heads());
    }
}

TEST_CASE("laptops that always meet before they edit are asked nothing") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        INFO("seed " << seed);
        Room room(seed, 3);
        for (int turn = 0; turn < 12; ++turn) {
            Laptop& one = room.laptops()[room.dice().roll(3)];
            History& history = one.history();
            history.commit(
                edit::test::random_change(*history.overlay(), history.new_ids(), room.dice()),
                {"edit.test", {}}, "A");
            room.meet();
            REQUIRE(one.settlement().questions.empty());
        }
    }
}

TEST_CASE("a carnet that was changed without its key is refused and changes nothing") {
    Room room(3, 2);
    Laptop& ours = room.laptops()[0];
    Laptop& theirs = room.laptops()[1];
    History& history = theirs.history();
    edit::Change change;
    change.set({}, edit::test::node(history.new_ids().next(), {20, 30}, {{"name", "A"}}));
    history.commit(change, {"edit.test", {}}, "A");
    theirs.database().execute("UPDATE edit_write SET value = 'B' WHERE key = 'name'");
    const auto read = read_delivery(ours.database(), theirs.database());
    REQUIRE(std::holds_alternative<Message>(read));
    CHECK(std::get<Message>(read).key == "error.merge_tampered");
    CHECK(ours.history().journal().count() == 0);
}

}  // namespace arpent::merge
