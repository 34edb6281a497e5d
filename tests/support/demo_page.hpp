// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/memory_graph.hpp"
#include "core/paper/clean_page.hpp"
#include "core/paper/draw_map_page.hpp"
#include "core/paper/page_identity.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace arpent::test {

/// A page of the demonstration quarter as Arpent prints it, with a code that the caller chooses by
/// project, sheet and revision: for whoever needs paper to photograph.
struct DemoPage {
    std::shared_ptr<const osm::Graph> graph;
    paper::MapPage page;
    paper::PageWords words;
    paper::PageIdentity identity;

    /// Onto a context in mm.
    void draw(cairo_t* cr) const;
    paper::CleanPage clean(double pixels_per_mm = paper::clean_pixels_per_mm) const;
    void write_pdf(const std::filesystem::path& file) const;
};

/// Centred on the quarter at 1:2000, north up; the payload of the identity agrees with the page.
DemoPage demo_page(sheet::LayoutId layout, std::uint16_t sheet = 1,
                   std::uint32_t project = 0xC0FFEE42);
/// After a change of page.ground: makes the payload agree again.
void agree(DemoPage& page);

}  // namespace arpent::test
