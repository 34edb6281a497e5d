// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.hpp"
#include "tests/support/shared_data.hpp"

#include <memory>

namespace arpent::test {

/// A carnet of a very small town, in a folder of its own: "Rue des Lilas" (way 10) runs east
/// through nodes 1, 2 and 3, 0.001° apart; "Rue du Port" (way 11) runs north from node 3 to node 4;
/// a bench (node 20) stands south of node 1; a house (way 12, nodes 5 to 8) north of node 2.
class Town {
public:
    static constexpr double lon = 2.36;
    static constexpr double lat = 48.93;

    Town();

    project::Project& project() { return *project_; }
    std::filesystem::path carnet() const { return folder_ / "town.arpent"; }
    std::filesystem::path file(const std::string& name) const { return folder_ / name; }
    /// Closes the carnet and opens it again, as after a night.
    void reopen();

    /// Thousandths of a degree east and north of node 1.
    static geo::Location at(double east, double north);

private:
    TemporaryFolder folder_;
    std::unique_ptr<project::Project> project_;
};

}  // namespace arpent::test
