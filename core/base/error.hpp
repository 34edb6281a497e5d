// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <stdexcept>
#include <string>

namespace arpent {

/// A failed world: a bad file, a full disk, a pulled stick. Thrown anywhere, caught only at the
/// boundaries of a job, a frame or a command, which show the message in the user's language.
/// An answer that may be "no" is an optional or a variant, never an Error.
class Error : public std::runtime_error {
public:
    explicit Error(Message message);
    /// `key` with arguments: Error("error.file_truncated", {{"file", path}}).
    explicit Error(std::string key, std::vector<std::pair<std::string, std::string>> args = {});

    const Message& message() const { return message_; }

private:
    Message message_;
};

/// The work was cancelled by the user (stop_token): not a failure, nothing to show.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace arpent
