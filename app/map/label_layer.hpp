// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/map/canvas.hpp"
#include "app/map/visible_text.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"
#include "core/osm/graph.hpp"
#include "core/render/cairo.hpp"
#include "core/render/place_labels.hpp"

#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace arpent::map {

/// Names, numbers and pictures of the whole view and a margin around it, placed and drawn by a
/// worker and swapped in whole, so that none is ever torn. Between swaps the layer moves and grows
/// with the map.
class LabelLayer {
public:
    explicit LabelLayer(job::Mailbox& mailbox) : mailbox_(mailbox) {}

    void set_graph(std::shared_ptr<const osm::Graph> graph);

    void draw(const Camera& camera, Canvas& canvas);
    bool needs_frame() const { return arrived_ != nullptr || failure_ != nullptr; }
    /// Whether what is shown is what belongs in view.
    bool is_complete() const { return complete_ && !needs_frame(); }

    /// Those in the viewport as last drawn.
    std::vector<VisibleText> visible_texts(const Camera& camera) const;

private:
    /// The part of the world that a layer covers.
    struct Extent {
        render::Projection projection;  ///< to pixels
        int width = 0;
        int height = 0;
        double zoom = 0;  ///< of the style
        double scale = 1;
        std::uint64_t edition = 0;
    };
    struct Placement {
        Extent extent;
        std::vector<render::Label> labels;
        std::vector<ScreenRect> pieces;  ///< of the picture that hold something
        render::SurfacePtr surface;      ///< until it is uploaded
    };
    static Extent extent_of(const Camera& camera, std::uint64_t edition);
    bool serves(const Extent& extent, const Camera& camera) const;
    void request(const Camera& camera);
    void take_arrived();
    ScreenRect place_of(const Extent& extent, const Camera& camera) const;

    job::Mailbox& mailbox_;
    std::shared_ptr<const osm::Graph> graph_;
    std::shared_ptr<render::Typesetter> typesetter_;  ///< used by the worker alone
    std::unique_ptr<Placement> shown_;
    std::unique_ptr<Placement> arrived_;
    std::optional<gl::Texture> texture_;
    std::optional<Extent> in_flight_;
    std::optional<Extent> failed_;
    std::exception_ptr failure_;
    std::uint64_t edition_ = 1;
    bool complete_ = false;
    job::Worker worker_;  // last: its tasks post letters that name the others
};

}  // namespace arpent::map
