// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mode/drawing.hpp"

namespace arpent::mode {

/// A path or another line. It is joined to the streets and paths that it meets.
class DrawLine final : public Drawing {
protected:
    bool meets(const osm::Way& way) const override;
};

}  // namespace arpent::mode
