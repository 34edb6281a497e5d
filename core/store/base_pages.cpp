// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_pages.hpp"

#include <algorithm>

namespace arpent::store {

IndexPage::IndexPage(std::string_view payload) {
    ByteReader in(payload);
    entries_.resize(in.count(2));
    DeltaReader<RefKey> key(in);
    DeltaReader<std::int64_t> value(in);
    for (IndexEntry& entry : entries_) {
        entry.key = key();
        entry.value = value();
    }
    in.expect_end();
    if (!std::ranges::is_sorted(entries_, {}, &IndexEntry::key)) {
        throw Malformed();
    }
}

std::span<const IndexEntry> IndexPage::find(RefKey key) const {
    const auto first = std::ranges::lower_bound(entries_, key, {}, &IndexEntry::key);
    const auto last = std::ranges::upper_bound(entries_, key, {}, &IndexEntry::key);
    return {first, last};
}

std::size_t page_length(std::span<const IndexEntry> entries) {
    std::size_t length = std::min(entries.size(), entries_per_page);
    while (length > 0 && length < entries.size() &&
           entries[length].key == entries[length - 1].key) {
        ++length;
    }
    return length;
}

void write_page(std::span<const IndexEntry> entries, ByteWriter& out) {
    out.number(entries.size());
    DeltaWriter key(out);
    DeltaWriter value(out);
    for (const IndexEntry& entry : entries) {
        key(entry.key);
        value(entry.value);
    }
}

}  // namespace arpent::store
