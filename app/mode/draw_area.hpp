// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/drawing.hpp"

namespace arpent::mode {

/// A playground, a square, a garden. It may share corners and borders with other areas.
class DrawArea final : public Drawing {
protected:
    bool meets(const osm::Way& way) const override;
};

}  // namespace arpent::mode
