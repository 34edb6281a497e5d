// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/printed_sheet.hpp"

#include <cstdint>
#include <vector>

namespace arpent::project {

/// Gives pages their numbers. A page printed again with the same content keeps its code; with
/// another content it keeps its number and gets the next revision; so a reader can tell an old
/// printing. No two contents ever share a code. Copies may go to any thread.
class SheetNumbers {
public:
    /// `project`: the random number of who prints; `known`: every page that the carnet remembers.
    SheetNumbers(std::uint32_t project, std::vector<KnownSheet> known)
        : project_(project), known_(std::move(known)) {}

    /// `wanted` with project, number and revision filled in; or, for a content that was printed
    /// last under this name, that very page with its day. Throws Error (error.too_many_sheets)
    /// beyond 65535 pages.
    PrintedSheet number(PrintedSheet wanted, const ContentDigest& content);

private:
    bool is_taken(const sheet::SheetCode& code) const;

    std::uint32_t project_;
    std::vector<KnownSheet> known_;
};

}  // namespace arpent::project
