// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/writable.hpp"

#include "core/project/project.hpp"

namespace arpent::operation {

std::optional<Message> why_not_writable(const Workbench& bench) {
    if (bench.project().access() == project::Access::read_write) return {};
    return Message{"operation.why.read_only", {}};
}

}  // namespace arpent::operation
