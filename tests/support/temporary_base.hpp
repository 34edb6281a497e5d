// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osmfile/region.hpp"
#include "core/store/base_store.hpp"
#include "core/store/base_writer.hpp"
#include "core/store/database.hpp"
#include "tests/support/shared_data.hpp"

#include <optional>

namespace arpent::test {

/// A carnet of this test's own with a base in it.
class TemporaryBase {
public:
    explicit TemporaryBase(const osm::Graph& graph);
    explicit TemporaryBase(const std::filesystem::path& extract,
                           const std::optional<osmfile::Region>& clip = std::nullopt);

    const store::BaseStore& operator*() const { return *base_; }
    const store::BaseStore* operator->() const { return base_.get(); }
    std::filesystem::path carnet() const { return folder_ / "base.arpent"; }
    const TemporaryFolder& folder() const { return folder_; }

private:
    void write_and_open(store::BaseWriter& writer);

    TemporaryFolder folder_;
    std::shared_ptr<const store::BaseStore> base_;
};

}  // namespace arpent::test
