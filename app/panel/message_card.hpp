// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/ui.hpp"
#include "core/base/message.hpp"

#include <vector>

namespace arpent::panel {

/// Sentences that have to be read: what happened, that the work is safe, what to do. One after the
/// other, above everything else.
class MessageCards {
public:
    /// The same sentence twice waits once.
    void tell(const Message& message);
    bool empty() const { return waiting_.empty(); }
    void draw(ui::Ui& ui);

private:
    std::vector<Message> waiting_;
};

}  // namespace arpent::panel
