// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"

#include <utility>

namespace arpent {
namespace {

/// For logs and debuggers only; people see the translated sentence.
std::string describe(const Message& message) {
    std::string text = message.key;
    for (const auto& [name, value] : message.args) {
        text += ' ';
        text += name;
        text += '=';
        text += value;
    }
    return text;
}

}  // namespace

Error::Error(Message message)
    : std::runtime_error(describe(message)), message_(std::move(message)) {}

Error::Error(std::string key, std::vector<std::pair<std::string, std::string>> args)
    : Error(Message{std::move(key), std::move(args)}) {}

}  // namespace arpent
