// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/draft.hpp"

namespace arpent::operation {

void Draft::add(const Anchor& anchor) {
    if (closed_ || (!anchors_.empty() && anchors_.back().place == anchor.place)) return;
    anchors_.push_back(anchor);
}

bool Draft::close() {
    if (anchors_.size() < 3) return false;
    closed_ = true;
    return true;
}

bool Draft::take_back() {
    if (closed_) {
        closed_ = false;
        return true;
    }
    if (anchors_.empty()) return false;
    anchors_.pop_back();
    return true;
}

bool Draft::can_finish() const { return anchors_.size() >= (kind_ == Kind::area ? 3U : 2U); }

}  // namespace arpent::operation
