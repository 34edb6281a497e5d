// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/edit/edit_rows.hpp"
#include "core/edit/journal.hpp"
#include "core/edit/journal_part.hpp"
#include "core/store/statement.hpp"

namespace arpent::edit {
namespace {

/// Follows the edits in the order of storing and says what is against the specification.
class Checker {
public:
    /// What follows stands on edits that were checked before.
    void go_on_from(Seen held, std::map<DeviceId, Seen> last_seen) {
        held_ = std::move(held);
        last_seen_ = std::move(last_seen);
    }

    void look_at(const Edit& edit) {
        const EditId id = edit.id;
        if (id.n < 1 || id.n - 1 != held_[id.device]) {
            say("check.journal_gap", id);
        }
        for (const auto& [device, n] : edit.seen) {
            const bool is_own = device == id.device;
            if (is_own ? n >= id.n : n > held_[device]) {
                say("check.journal_ahead", id);
            }
        }
        for (const auto& [device, n] : last_seen_[id.device]) {
            const auto still = edit.seen.find(device);
            if (still == edit.seen.end() || still->second < n) {
                say("check.journal_forgot", id);
            }
        }
        held_[id.device] = id.n;
        last_seen_[id.device] = edit.seen;
    }

    void say(const char* key, EditId id) {
        findings_.push_back(
            {key, {{"edit", std::to_string(id.device) + "/" + std::to_string(id.n)}}});
    }

    std::vector<Message> take() { return std::move(findings_); }

private:
    Seen held_;
    std::map<DeviceId, Seen> last_seen_;
    std::vector<Message> findings_;
};

/// Checks the edits in the order of storing, but for those that somebody has.
std::vector<Message> check(const store::Database& database, Checker& checker, const Seen& known) {
    EditReader reader(database);
    store::Statement order(database, "SELECT device, n FROM edit ORDER BY stored");
    while (order.step()) {
        const EditId id{order.integer(0), order.integer(1)};
        const auto has = known.find(id.device);
        if (has != known.end() && id.n <= has->second) {
            continue;
        }
        try {
            if (const auto edit = reader.read(id)) {
                checker.look_at(*edit);
            }
        } catch (const Error&) {
            checker.say("check.journal_unreadable", id);
        }
    }
    return checker.take();
}

}  // namespace

std::vector<Message> check_journal(const store::Database& database) {
    Checker checker;
    return check(database, checker, {});
}

std::vector<Message> check_journal_part(const store::Database& part, const store::Database& whole) {
    EditReader reader(whole);
    Seen held;
    std::map<DeviceId, Seen> last_seen;
    store::Statement rows(whole, "SELECT device, max(n) FROM edit GROUP BY device");
    while (rows.step()) {
        const EditId last{rows.integer(0), rows.integer(1)};
        held[last.device] = last.n;
        if (const auto edit = reader.read(last)) {
            last_seen[last.device] = edit->seen;
        }
    }
    Checker checker;
    checker.go_on_from(held, std::move(last_seen));
    return check(part, checker, held);
}

}  // namespace arpent::edit
