// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"
#include "core/store/statement.hpp"
#include "core/upload/sending.hpp"
#include "core/upload/stop_reason.hpp"

#include <sstream>

namespace arpent::upload {
namespace {

constexpr const char* key_tag = "arpent:upload";
constexpr const char* carnet_tag = "arpent:carnet";

std::string carnet_id(const store::Database& database) {
    store::Statement find(database, "SELECT value FROM meta WHERE key = 'carnet'");
    return find.step() ? std::string(find.text(0)) : std::string();
}

}  // namespace

/// The tags by which every copy of the carnet knows the changeset again.
osm::Tags Sending::with_marks(const Upload& upload) const {
    const osm::Tags tags = upload.tags.with(key_tag, upload.key);
    const std::string carnet = carnet_id(database_);
    return carnet.empty() ? tags : tags.with(carnet_tag, carnet);
}

/// "number key number key …", so that a run that ends early does not forget them.
void Sending::read_copies() {
    store::Statement find(database_, "SELECT value FROM settings WHERE key = 'upload.copies'");
    std::istringstream text(find.step() ? std::string(find.text(0)) : std::string());
    for (std::string number, key; text >> number >> key;) {
        const auto changeset = parse_int(number);
        if (changeset && !journal_.state_of(key)) {  // not merged since
            copies_.emplace(*changeset, key);
        }
    }
}

void Sending::write_copies() const {
    std::string text;
    for (const auto& [changeset, key] : copies_) {
        text += std::to_string(changeset) + " " + key + " ";
    }
    store::Statement(database_,
                     "INSERT OR REPLACE INTO settings (key, value) VALUES ('upload.copies', ?)")
        .bind(text)
        .run();
}

/// Before what was not applied is planned again: another copy may have done so already.
Sending::Next Sending::find_copies(const Upload& upload, std::int64_t uid) {
    if (uid == 0) {
        return Next::go_on;
    }
    const auto reply = api_.changesets_of(uid, stop_);
    const auto* changesets = std::get_if<std::vector<net::ChangesetInfo>>(&reply);
    if (changesets == nullptr) {
        return stop_for(no_network());
    }
    const std::string carnet = carnet_id(database_);
    for (const net::ChangesetInfo& info : *changesets) {
        const std::string key(info.tags[key_tag]);
        if (info.id > upload.changeset && info.tags[carnet_tag] == carnet && !key.empty() &&
            !journal_.state_of(key)) {
            copies_.emplace(info.id, key);
        }
    }
    write_copies();
    return Next::go_on;
}

std::optional<Sending::Next> Sending::adopt(Upload& upload) {
    std::optional<std::int64_t> foreign;
    for (auto copy = copies_.begin(); copy != copies_.end();) {
        Upload other = upload;
        other.changeset = copy->first;
        other.osmchange = osm_change(other.changes, other.changeset);
        Fate fate = find_fate(other, api_, options_.patience, stop_);
        if (fate.kind == Fate::Kind::unclear) {
            journal_.forget(upload);
            return stop_for(*std::move(fate.why));
        }
        if (fate.kind == Fate::Kind::other) {
            foreign = copy->first;
            ++copy;
            continue;
        }
        copy = copies_.erase(copy);
        if (fate.kind == Fate::Kind::applied) {
            journal_.send(other);
            applied(other, fate.results);
            write_copies();
            return Next::go_on;
        }
        write_copies();
    }
    if (!foreign) {
        return std::nullopt;
    }
    journal_.forget(upload);
    return stop_for({"upload.stop.elsewhere", {{"changeset", std::to_string(*foreign)}}});
}

}  // namespace arpent::upload
