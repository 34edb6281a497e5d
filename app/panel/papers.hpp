// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gl/texture.hpp"
#include "app/map/map_view.hpp"
#include "app/operation/alignment.hpp"
#include "app/operation/workbench.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"
#include "core/project/read_papers.hpp"
#include "core/project/scan_store.hpp"
#include "core/scan/raster.hpp"
#include "core/scan/scan_file.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace arpent::panel {

/// A paper of the carnet as the window knows it.
struct Paper {
    project::Scan scan;
    /// Nothing until its picture has been decoded for the first time.
    std::optional<scan::PictureSize> size;
    operation::Judgement judgement;
};

/// The papers of the open carnet: reads and decodes them on a worker, lays them under the map,
/// keeps what changes, and holds the one that is being placed. The window's thread, with its GL
/// context current.
class Papers {
public:
    /// The workbench and the map must outlive it. `wake` ends the window's sleep.
    Papers(operation::Workbench& bench, map::MapView& map, std::function<void()> wake);
    ~Papers();
    Papers(const Papers&) = delete;
    Papers& operator=(const Papers&) = delete;

    /// Takes what the worker has done; once a frame, before the map is drawn.
    void update();
    bool is_busy() const { return !worker_.is_idle(); }
    /// What the worker is doing, for a progress card; nothing when a person need not know.
    const std::optional<Message>& work() const { return work_; }
    double progress() const { return progress_->share(); }
    void cancel();

    /// A picture that somebody dropped or chose, or all pages of a PDF or TIFF: kept, shown, and a
    /// single one that does not place itself taken up for placing.
    void take(const std::filesystem::path& file);

    const std::vector<Paper>& list() const { return papers_; }
    /// At once on the map; in the carnet with keep().
    void set_opacity(project::ScanId id, double opacity);
    void set_visible(project::ScanId id, bool visible);
    void keep(project::ScanId id);
    void remove(project::ScanId id);
    /// Writes it as a GeoTIFF beside the carnet, on the worker, and tells where.
    void take_away(project::ScanId id);
    /// Moves the map to where the paper lies.
    void show(project::ScanId id);

    /// Takes a paper up for placing, or puts it down.
    void align(project::ScanId id);
    void stop_aligning();
    /// The paper being placed, once its picture is there; null otherwise.
    operation::Alignment* alignment() { return alignment_ ? &*alignment_ : nullptr; }
    bool is_aligning() const { return aligned_.has_value(); }
    /// Its picture, to look at closely; null until all of it is there.
    const gl::Texture* photo() const;
    /// Its points have changed: the map and the carnet follow.
    void keep_alignment();

private:
    struct Decoded {
        project::ScanId id = 0;
        scan::PictureSize size;
        map::ScanImage image;
    };
    /// A paper that the carnet has and the window does not show yet.
    struct Taken {
        std::shared_ptr<const scan::ScanFile> file;
        unsigned page = 0;
        project::Scan scan;
        std::optional<Message> note;
        bool is_placed = false;
        std::vector<edit::Mark> marks;  ///< what people left on it, to be kept with it
        Decoded decoded;
    };
    using OpenFile =
        std::function<std::shared_ptr<const scan::ScanFile>(const std::stop_token& stop)>;
    Paper* find(project::ScanId id);
    void post(std::optional<Message> work,
              std::function<job::Mailbox::Letter(std::stop_token)> task);
    void decode(project::ScanId id, bool for_aligning);
    /// Reads a page on the worker and stores it; on_taken() follows.
    void read(Message words, OpenFile open, unsigned page = 0);
    static void read_page(Taken& taken, const project::PaperContext& context,
                          project::ScanStore& scans, job::Progress& progress,
                          const std::stop_token& stop);
    static Decoded decoded(scan::Raster raster);
    void on_taken(Taken& taken);
    void take_next_page(const Taken& before);
    void on_decoded(Decoded& decoded);
    void start_alignment(const Paper& paper);
    void lay(const Paper& paper);
    void lay(const Paper& paper, const std::optional<scan::Transform>& transform);

    operation::Workbench& bench_;
    map::MapView& map_;
    std::vector<Paper> papers_;
    std::set<project::ScanId> on_map_;
    std::optional<project::ScanId> aligned_;
    std::optional<operation::Alignment> alignment_;
    std::optional<Message> work_;
    std::shared_ptr<job::Progress> progress_ = std::make_shared<job::Progress>();
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
