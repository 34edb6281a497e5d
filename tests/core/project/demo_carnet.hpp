// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/create.hpp"
#include "tests/support/shared_data.hpp"

namespace arpent::test {

/// A demonstration carnet of the test's own, copied from one that is made once.
inline void copy_demo_carnet(const std::filesystem::path& to) {
    static const TemporaryFolder folder;
    static const std::filesystem::path made = [] {
        project::create_demo_carnet(folder / "demo.arpent");
        return folder / "demo.arpent";
    }();
    std::filesystem::copy_file(made, to, std::filesystem::copy_options::overwrite_existing);
}

}  // namespace arpent::test
