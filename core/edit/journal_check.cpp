// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/edit/edit_rows.hpp"
#include "core/edit/journal.hpp"

namespace arpent::edit {
namespace {

/// Follows the edits in the order of storing and says what is against the specification.
class Checker {
public:
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

}  // namespace

std::vector<Message> check_journal(const store::Database& database) {
    Checker checker;
    EditReader reader(database);
    store::Statement order(database, "SELECT device, n FROM edit ORDER BY stored");
    while (order.step()) {
        const EditId id{order.integer(0), order.integer(1)};
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

}  // namespace arpent::edit
