// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace arpent::panel {

/// The system's voice: speech-dispatcher's spd-say or espeak-ng, whichever is on the PATH first.
/// One sentence at a time; the next one cuts it short. One thread.
class Voice {
public:
    Voice();
    ~Voice();
    Voice(const Voice&) = delete;
    Voice& operator=(const Voice&) = delete;

    bool exists() const { return program_.has_value(); }
    /// `language` as ISO 639-1. Returns at once; without a voice nothing happens.
    void say(std::string words, const std::string& language);
    void be_silent();

private:
    std::optional<std::string> program_;
    pid_t speaking_ = 0;
};

}  // namespace arpent::panel
