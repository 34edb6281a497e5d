// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/assignment.hpp"

#include <limits>
#include <utility>

namespace arpent::merge {
namespace {

/// Rows and columns count from 1; 0 is "none yet".
class Assigning {
public:
    explicit Assigning(const std::vector<std::vector<double>>& costs)
        : costs_(costs),
          columns_(costs.empty() ? 0 : costs.front().size()),
          row_price_(costs.size() + 1, 0),
          column_price_(columns_ + 1, 0),
          row_of_(columns_ + 1, 0) {}

    /// Finds a place for one more row along the cheapest chain of exchanges.
    void add(std::size_t row) {
        constexpr double far = std::numeric_limits<double>::infinity();
        std::vector<double> cheapest(columns_ + 1, far);
        std::vector<std::size_t> from(columns_ + 1, 0);
        std::vector<bool> done(columns_ + 1, false);
        row_of_[0] = row;
        std::size_t column = 0;
        while (row_of_[column] != 0) {
            done[column] = true;
            column = step(column, cheapest, from, done);
        }
        while (column != 0) {
            row_of_[column] = row_of_[from[column]];
            column = from[column];
        }
    }

    std::vector<std::size_t> columns_of_rows() const {
        std::vector<std::size_t> result(costs_.size(), 0);
        for (std::size_t column = 1; column <= columns_; ++column) {
            if (row_of_[column] != 0) {
                result[row_of_[column] - 1] = column - 1;
            }
        }
        return result;
    }

private:
    std::size_t step(std::size_t column, std::vector<double>& cheapest,
                     std::vector<std::size_t>& from, const std::vector<bool>& done) {
        const std::size_t row = row_of_[column];
        double least = std::numeric_limits<double>::infinity();
        std::size_t next = 0;
        for (std::size_t j = 1; j <= columns_; ++j) {
            if (done[j]) {
                continue;
            }
            const double cost = costs_[row - 1][j - 1] - row_price_[row] - column_price_[j];
            if (cost < cheapest[j]) {
                cheapest[j] = cost;
                from[j] = column;
            }
            if (cheapest[j] < least) {
                least = cheapest[j];
                next = j;
            }
        }
        for (std::size_t j = 0; j <= columns_; ++j) {
            if (done[j]) {
                row_price_[row_of_[j]] += least;
                column_price_[j] -= least;
            } else {
                cheapest[j] -= least;
            }
        }
        return next;
    }

    const std::vector<std::vector<double>>& costs_;
    std::size_t columns_;
    std::vector<double> row_price_;
    std::vector<double> column_price_;
    std::vector<std::size_t> row_of_;
};

}  // namespace

std::vector<std::size_t> least_assignment(const std::vector<std::vector<double>>& costs) {
    Assigning assigning(costs);
    for (std::size_t row = 1; row <= costs.size(); ++row) {
        assigning.add(row);
    }
    return assigning.columns_of_rows();
}

}  // namespace arpent::merge
