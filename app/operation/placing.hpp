// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/alignment.hpp"
#include "app/operation/frame_corners.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace arpent::operation {

/// What reading a paper has told of it, where it could not be placed.
struct PaperHints {
    std::optional<Message> why;
    std::optional<sheet::Payload> sheet;         ///< which of ours it is all the same
    std::optional<FrameCorners::Corners> frame;  ///< where its corners may be
    bool is_anothers = false;                    ///< a paper of another program: it has no code
};

/// A paper being placed by a person, from the easiest way to the longest: its code is typed, the
/// corners of its frame are set, or points on photo and map. It knows neither window nor carnet.
class Placing {
public:
    enum class Way : std::uint8_t { code, corners, points };
    /// Finds a sheet by its code; nothing when the carnet has none.
    using FindSheet = std::function<std::optional<sheet::Payload>(const sheet::SheetCode&)>;

    Placing(project::Scan scan, scan::PictureSize picture, PaperHints hints);

    Way way() const { return way_; }
    const project::Scan& scan() const { return points_.scan(); }
    scan::PictureSize picture() const { return points_.picture(); }
    /// Null unless that is the way.
    Alignment* points() { return way_ == Way::points ? &points_ : nullptr; }
    const Alignment* points() const { return way_ == Way::points ? &points_ : nullptr; }
    const FrameCorners* corners() const { return way_ == Way::corners ? &*corners_ : nullptr; }
    /// What can be set on the photo; null while the code is asked for.
    PhotoPins* pins();

    /// As a person types it: the corners come next, or step() says why not.
    void take_code(std::string_view text, const FindSheet& find);
    void take_points() { way_ = Way::points; }
    void ask_code();
    /// Whether a code can help: nothing is set yet, and the paper may be ours.
    bool may_have_code() const;

    /// Whether a person has set the corners, or marks have: the printed map can be compared.
    bool has_corners() const;
    scan::Placement placement() const;
    std::optional<scan::Transform> transform() const;
    /// The one thing to do next, how far off the paper lies, and how much that can be trusted.
    Message step() const;
    Message verdict() const;
    Trust trust() const;

private:
    Alignment points_;
    PaperHints hints_;
    Way way_ = Way::points;
    std::optional<FrameCorners> corners_;
    std::optional<Message> problem_;  ///< with the code
};

}  // namespace arpent::operation
