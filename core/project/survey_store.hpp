// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/survey.hpp"

#include <vector>

namespace arpent::store {
class Database;
}
namespace arpent::project {

/// The survey that a carnet shows as a layer of its own. It is this carnet's alone: no pack, no
/// exchange, no export of the map and nothing that is sent has it (settings, core/store/README.md).
/// The thread that owns the carnet. Writing is durable when it returns; throws Error when the file
/// fails.
class SurveyStore {
public:
    /// Must outlive it.
    explicit SurveyStore(const store::Database& database) : database_(database) {}

    /// In the table's order; empty when there is none, or what is there cannot be read.
    std::vector<SurveyPlace> list() const;
    /// Instead of the one before.
    void keep(const std::vector<SurveyPlace>& places);

private:
    const store::Database& database_;
};

}  // namespace arpent::project
