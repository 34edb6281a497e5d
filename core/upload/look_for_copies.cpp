// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/copies.hpp"
#include "core/upload/sending.hpp"

namespace arpent::upload {

std::int64_t Sending::account(std::int64_t own_changeset) {
    if (account_ == 0) {
        const auto told = api_.user_details(stop_);
        const auto* user = std::get_if<net::UserDetails>(&told);
        account_ = user != nullptr ? user->id : 0;
    }
    if (account_ == 0 && own_changeset != 0) {
        const auto told = api_.get_changeset(own_changeset, stop_);
        const auto* info = std::get_if<net::ChangesetInfo>(&told);
        account_ = info != nullptr ? info->uid : 0;
    }
    return account_;
}

/// Of the account's changesets all, of others' those where something is to be sent. Who looks has
/// announced a changeset, `own`, or is about to: of two laptops that send at once one sees the
/// other, whose changeset it closes, which either waits for its upload or keeps that out.
Sending::Look Sending::look_for_copies(std::int64_t own, const geo::Box& box) {
    at("look");
    const CopySearch search = copy_search(database_, history_);
    const CopyFinder finder(search, api_, options_.patience, stop_);
    CopyFinder::Changesets copies;
    std::optional<Message> why;
    if (const std::int64_t uid = account(own); uid != 0) {
        why = finder.find({uid, {}, 0}, copies);
    }
    if (!why && !box.is_empty()) {
        why = finder.find({0, box, 0}, copies);
    }
    std::erase_if(copies, [&](const auto& entry) {
        // Who announced later looks later, and finds ours.
        return (own != 0 && entry.first >= own) || looked_at_.contains(entry.first);
    });
    Look look = Look::alone;
    for (auto copy = copies.begin(); !why && copy != copies.end(); ++copy) {
        const auto read = finder.read(copy->second, true);
        at("looked");
        if (const auto* unknown = std::get_if<Message>(&read)) {
            why = *unknown;
            break;
        }
        const auto& sent = std::get<SentCopy>(read);
        const Upload upload = take_over(database_, history_, sent);
        at("taken over");
        looked_at_.insert(copy->first);
        if (!sent.held.empty()) {
            note_applied(upload);
            look = Look::taken_over;
        }
    }
    if (why) {
        stop_for(*std::move(why));
        return Look::stop;
    }
    return look;
}

}  // namespace arpent::upload
