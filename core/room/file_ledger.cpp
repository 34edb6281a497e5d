// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/file_ledger.hpp"

#include "core/base/error.hpp"
#include "core/edit/journal.hpp"
#include "core/merge/exchange.hpp"

#include <sys/stat.h>

#include <utility>

namespace arpent::room {
namespace {

/// A file system may give two writes within its tick the same time.
constexpr std::chrono::seconds look_anyway{2};

}  // namespace

FileLedger::FileLedger(std::filesystem::path carnet, std::string group)
    : carnet_(std::move(carnet)), group_(std::move(group)) {
    const auto database = store::Database::open(carnet_, store::Access::read_write);
    const edit::Journal journal(database);  // proves edits of before there were proofs
}

FileLedger::~FileLedger() {
    try {
        store::Database::open(carnet_, store::Access::read_write);
    } catch (const Error&) {  // open elsewhere: whoever closes it does the same
    }
}

FileLedger::Stamp FileLedger::stamp_of(const char* end) const {
    struct stat status {};
    if (::stat((carnet_.string() + end).c_str(), &status) != 0) {
        return {};
    }
    return {status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec,
            static_cast<std::uintmax_t>(status.st_size)};
}

bool FileLedger::has_changed() {
    return stamp_of("") != carnet_stamp_ || stamp_of("-wal") != log_stamp_ ||
           Clock::now() - looked_ > look_anyway;
}

void FileLedger::look(const std::function<void(const store::Database&)>& use) {
    // Taken before: what is written while somebody reads is a change.
    const Stamp carnet = stamp_of("");
    const Stamp log = stamp_of("-wal");
    use(store::Database::open(carnet_, store::Access::read_only));
    carnet_stamp_ = carnet;
    log_stamp_ = log;
    looked_ = Clock::now();
}

Taken FileLedger::take(const store::Database& part) {
    try {
        const auto ours = store::Database::open(carnet_, store::Access::read_write);
        auto read = merge::read_delivery(ours, part, merge::Extent::part);
        if (auto* refusal = std::get_if<Message>(&read)) {
            return {Taken::Kind::refused, 0, std::move(*refusal)};
        }
        const auto& delivery = std::get<merge::Delivery>(read);
        edit::Journal journal(ours);
        journal.receive(delivery.edits, [&] { merge::write_osm_tables(ours, delivery); });
        return {Taken::Kind::stored, delivery.edits.size()};
    } catch (const Error& error) {
        const bool in_use = error.message().key == "error.carnet_in_use";
        return {in_use ? Taken::Kind::later : Taken::Kind::failed, 0, error.message()};
    }
}

}  // namespace arpent::room
