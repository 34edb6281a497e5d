// SPDX-License-Identifier: GPL-3.0-or-later
// How a paper that was read comes into the carnet.
#include "core/edit/history.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/picture_hash.hpp"
#include "core/project/settings.hpp"
#include "core/store/statement.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace arpent::project {
namespace {

using edit::Mark;
using edit::MarkKind;

/// As far as two photos of a creased page may disagree about a place, in millimetres.
constexpr double same_place_mm = 3;

/// Marks whose places differ by less in height stand on one line of reading, in millimetres.
constexpr double reading_line_mm = 15;

bool is_same(const Mark& a, const Mark& b) {
    if (a.sheet.empty() || a.sheet != b.sheet || a.kind != b.kind) {
        return false;
    }
    if (a.kind == MarkKind::row) {
        return a.number == b.number;
    }
    const bool near = std::hypot(a.page.x - b.page.x, a.page.y - b.page.y) < same_place_mm;
    return near &&
           (a.kind == MarkKind::pen || (a.sticker_kind == b.sticker_kind && a.number == b.number));
}

bool reads_before(const Mark& a, const Mark& b) {
    const auto line = [](const Mark& mark) { return std::floor(mark.page.y / reading_line_mm); };
    return std::tuple(a.sheet, line(a), a.page.x) < std::tuple(b.sheet, line(b), b.page.x);
}

}  // namespace

std::optional<edit::MarkRef> MarkStore::known(const Mark& mark) const {
    for (const edit::MarkBoard::Entry& entry : history_.marks().existing()) {
        if (is_same(entry.mark, mark)) {
            return entry.mark.ref;
        }
    }
    return std::nullopt;
}

void MarkStore::number(std::vector<Mark>& marks) const {
    std::map<std::string, std::int64_t> highest;
    for (const edit::MarkBoard::Entry& entry : history_.marks().existing()) {
        if (entry.mark.kind == MarkKind::pen) {
            std::int64_t& number = highest[entry.mark.sheet];
            number = std::max(number, entry.mark.number);
        }
    }
    std::ranges::stable_sort(marks, reads_before);
    for (Mark& mark : marks) {
        if (mark.kind == MarkKind::pen) {
            mark.number = ++highest[mark.sheet];
        }
        mark.ref = history_.new_ids().next();
    }
}

std::optional<ScanId> MarkStore::scan_of(const edit::PictureHash& picture) const {
    store::Statement row(database_, "SELECT scan FROM scan_hash WHERE sha256 = ?");
    row.bind(store::Bytes(picture));
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

KeptReading MarkStore::keep(const Reading& reading) {
    KeptReading kept;
    kept.scan = reading.layer.id;
    if (kept.scan == 0) {
        const auto same_file = scan_of(picture_hash(reading.file));
        kept.same_file = same_file.has_value();
        kept.scan = same_file.value_or(0);
    }
    edit::Action action;
    action.group = settings_.group;
    for (const Mark& mark : reading.marks) {
        if (const auto before = known(mark)) {
            kept.known.push_back(*before);
            kept.marks.push_back(mark);
            kept.marks.back().ref = *before;
            kept.marks.back().number = history_.marks().find(*before)->mark.number;
        } else {
            action.read.push_back(mark);
        }
    }
    number(action.read);
    for (const Mark& mark : action.read) {
        kept.added.push_back(mark.ref);
        kept.marks.push_back(mark);
    }
    action.label = {"edit.marks_read",
                    {{"count", std::to_string(action.read.size())}, {"name", reading.layer.name}}};
    std::function<void()> layer;
    if (kept.scan == 0) {
        layer = [&] { kept.scan = add_scan(database_, reading.layer, reading.file); };
    }
    history_.commit(std::span(&action, 1), layer);
    return kept;
}

std::vector<CropPlace> MarkStore::crop_places(std::span<const edit::MarkRef> marks) const {
    std::vector<CropPlace> places;
    for (const edit::MarkRef ref : marks) {
        if (const auto* entry = history_.marks().find(ref)) {
            const Mark& mark = entry->mark;
            places.push_back({ref, scan_of(mark.picture).value_or(0), mark.crop,
                              mark.box[1].x - mark.box[0].x, mark.box[1].y - mark.box[0].y});
        }
    }
    return places;
}

}  // namespace arpent::project
