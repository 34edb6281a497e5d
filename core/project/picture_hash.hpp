// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/mark.hpp"

#include <cstddef>
#include <span>

namespace arpent::project {

/// SHA-256 of a picture's file. Any thread.
edit::PictureHash picture_hash(std::span<const std::byte> file);

}  // namespace arpent::project
