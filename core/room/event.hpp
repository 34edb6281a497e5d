// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace arpent::room {

/// Something that people may want to know.
struct Event {
    enum class Kind : std::uint8_t {
        joined,    ///< another laptop of the workshop is there
        left,      ///< it went, or its link was cut
        received,  ///< `edits` of it are stored here
        sent,      ///< `edits` are on their way to it
        level,     ///< both hold the same
        waiting,   ///< what it sent waits: another window has the carnet open
        refused,   ///< `why`; the link is cut
        stranger   ///< somebody without the key was sent away
    };
    Kind kind = Kind::left;
    std::string group{};    ///< of the other laptop, "" when nobody said
    std::string address{};  ///< "192.168.1.12"
    std::size_t edits = 0;
    std::optional<Message> why{};
};

/// Called by the thread that runs the room.
using OnEvent = std::function<void(const Event&)>;

}  // namespace arpent::room
