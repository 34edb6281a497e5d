// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <stdexcept>
#include <utility>

namespace arpent::command {

/// The command line asks for what cannot be meant: exit code 2.
class UsageError : public std::runtime_error {
public:
    explicit UsageError(Message message)
        : std::runtime_error(message.key), message_(std::move(message)) {}

    const Message& message() const { return message_; }

private:
    Message message_;
};

}  // namespace arpent::command
