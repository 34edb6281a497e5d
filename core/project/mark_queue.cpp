// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/mark_queue.hpp"

#include "core/project/sheet_theme.hpp"

#include <numeric>

namespace arpent::project {

std::string QueuedMark::preset() const {
    if (!fields.preset.empty() || mark.kind != edit::MarkKind::sticker) {
        return fields.preset;
    }
    const StickerKind* known = sticker_kind(static_cast<int>(mark.sticker_kind));
    return known != nullptr ? known->kind.preset : "";
}

bool MarkFilter::wants(const QueuedMark& mark) const {
    return (code.empty() || mark.mark.sheet == code) &&
           (sector.empty() || mark.sheet.sector == sector) &&
           (group.empty() || mark.sheet.group == group) && (!state || mark.fields.state == *state);
}

std::size_t MarkCounts::total() const {
    return std::accumulate(by_state.begin(), by_state.end(), std::size_t{0});
}

}  // namespace arpent::project
