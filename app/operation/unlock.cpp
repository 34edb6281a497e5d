// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/unlock.hpp"

#include "app/operation/writable.hpp"
#include "core/project/project.hpp"

namespace arpent::operation {
namespace {

void set_unlocked(Workbench& bench, bool unlocked) {
    project::Settings settings = bench.project().settings();
    settings.unlocked = unlocked;
    bench.project().set_settings(settings);
}

}  // namespace

bool Unlock::is_available(const Workbench& bench) const {
    return !bench.project().settings().unlocked;
}

std::optional<Message> Unlock::why_not(const Workbench& bench) const {
    return why_not_writable(bench);
}

void Unlock::act(Workbench& bench) const {
    set_unlocked(bench, true);
    bench.tell({"operation.told.unlocked", {}});
}

bool Relock::is_available(const Workbench& bench) const {
    return bench.project().settings().unlocked;
}

std::optional<Message> Relock::why_not(const Workbench& bench) const {
    return why_not_writable(bench);
}

void Relock::act(Workbench& bench) const {
    set_unlocked(bench, false);
    bench.tell({"operation.told.locked", {}});
}

}  // namespace arpent::operation
