// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/key.hpp"
#include "app/ui/picture.hpp"

#include <optional>
#include <string_view>

namespace arpent::operation {

/// A verb of the person at the map. Verbs have no state: what they need is on the workbench.
class Operation {
public:
    Operation() = default;
    virtual ~Operation() = default;
    Operation(const Operation&) = delete;
    Operation& operator=(const Operation&) = delete;

    /// Stable: "split" has its word under "operation.split" in the catalogues.
    virtual std::string_view name() const = 0;
    virtual ui::Picture picture() const = 0;
    /// Nothing when there is none, or when the mode at work handles the key (Delete, Enter).
    virtual std::optional<ui::Key> shortcut() const { return {}; }
    /// What the button says.
    virtual Message label(const Workbench& bench) const;

    /// Whether the verb means anything for what is selected: else its button is not shown.
    virtual bool is_available(const Workbench& bench) const = 0;
    /// Why an available verb cannot be done now, in words; nothing when it can.
    virtual std::optional<Message> why_not(const Workbench& bench) const;
    /// Does it, or tells on the workbench why not.
    void run(Workbench& bench) const;

protected:
    virtual void act(Workbench& bench) const = 0;
};

}  // namespace arpent::operation
