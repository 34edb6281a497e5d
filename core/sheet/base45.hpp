// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::sheet {

/// Bytes in the alphanumeric characters of QR codes: RFC 9285. No packaged library offers it.
std::string to_base45(std::span<const std::uint8_t> bytes);
/// Nothing for a text that to_base45 does not write.
std::optional<std::vector<std::uint8_t>> from_base45(std::string_view text);

}  // namespace arpent::sheet
