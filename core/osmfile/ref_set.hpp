// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/element_id.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace arpent::osmfile {

/// A set of refs that is asked far more often than filled: one flat table, at most half full.
class RefSet {
public:
    void insert(osm::Ref ref) {
        if (ref == 0) {
            has_zero_ = true;
            return;
        }
        if ((count_ + 1) * 2 > slots_.size()) {
            grow();
        }
        osm::Ref& slot = slots_[place_of(ref)];
        count_ += slot == 0 ? 1 : 0;
        slot = ref;
    }

    bool contains(osm::Ref ref) const {
        return ref == 0 ? has_zero_ : !slots_.empty() && slots_[place_of(ref)] == ref;
    }

    bool empty() const { return count_ == 0 && !has_zero_; }

private:
    /// Where it is, or the free slot where it belongs.
    std::size_t place_of(osm::Ref ref) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t place = (static_cast<std::uint64_t>(ref) * 0x9E3779B97F4A7C15ULL) >> 20 & mask;
        while (slots_[place] != 0 && slots_[place] != ref) {
            place = (place + 1) & mask;
        }
        return place;
    }

    void grow() {
        std::vector<osm::Ref> old(slots_.empty() ? 1024 : slots_.size() * 2);
        old.swap(slots_);
        for (const osm::Ref ref : old) {
            if (ref != 0) {
                slots_[place_of(ref)] = ref;
            }
        }
    }

    std::vector<osm::Ref> slots_;  ///< 0 is free
    std::size_t count_ = 0;
    bool has_zero_ = false;
};

}  // namespace arpent::osmfile
