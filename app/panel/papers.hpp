// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gl/texture.hpp"
#include "app/map/map_view.hpp"
#include "app/operation/placing.hpp"
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
#include <string_view>
#include <vector>

namespace arpent::panel {

/// A paper of the carnet as the window knows it.
struct Paper {
    project::Scan scan;
    /// Nothing until its picture has been decoded for the first time.
    std::optional<scan::PictureSize> size;
    operation::Judgement judgement;
    operation::PaperHints hints;  ///< of its reading, as long as the carnet stays open
    /// Of a Field Papers page whose dots place it: whether its map covers half of the paper, which
    /// only a person knows. Nothing for other papers.
    std::optional<bool> half_page;
    /// What its reading had to say though it is placed: another carnet's, an old printing.
    std::optional<Message> note;
};

/// The papers of the open carnet: reads and decodes them on a worker, lays them under the map,
/// keeps what changes, and holds the one that is being placed. The window's thread, with its GL
/// context current.
class Papers {
public:
    /// The workbench and the map must outlive it. `folder`: where papers go that are taken along.
    /// `wake` ends the window's sleep.
    Papers(operation::Workbench& bench, map::MapView& map, std::filesystem::path folder,
           std::function<void()> wake);
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
    /// Writes it on the worker, as its ending says (project::export_scan()), and tells where.
    void take_away(project::ScanId id, std::string_view ending);
    /// Moves the map to where the paper lies.
    void show(project::ScanId id);

    /// Reads a Field Papers page again, on the worker.
    void set_half_page(project::ScanId id, bool half);

    /// Takes a paper up for placing.
    void align(project::ScanId id);
    /// Puts it down; a sheet whose corners are set is then laid over its print, and its marks are
    /// looked for.
    void finish_placing();
    /// The paper being placed, once its picture is there; null otherwise.
    operation::Placing* placing() { return placing_ ? &*placing_ : nullptr; }
    bool is_aligning() const { return aligned_.has_value(); }
    /// Its code as a person types it.
    void take_code(std::string_view text);
    /// Its picture, to look at closely; null until all of it is there.
    const gl::Texture* photo() const;
    /// Its points or corners have changed: the map and the carnet follow.
    void keep_placing();

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
        operation::PaperHints hints;
        std::optional<bool> half_page;
        bool is_placed = false;
        std::vector<edit::Mark> marks;  ///< what people left on it, to be kept with it
        Decoded decoded;
    };
    using OpenFile =
        std::function<std::shared_ptr<const scan::ScanFile>(const std::stop_token& stop)>;
    static std::string map_id(project::ScanId id) { return "scan " + std::to_string(id); }
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
    void stop_aligning();
    void start_placing(const Paper& paper);
    void show_page(const sheet::Payload& payload);
    void settle(const scan::SheetPlacement& placement);
    void on_settled(project::ScanId id, scan::Placement placement,
                    const std::vector<edit::Mark>& marks);
    void lay(const Paper& paper);
    void lay(const Paper& paper, const std::optional<scan::Transform>& transform);

    operation::Workbench& bench_;
    map::MapView& map_;
    std::filesystem::path folder_;
    std::vector<Paper> papers_;
    std::set<project::ScanId> on_map_;
    std::optional<project::ScanId> aligned_;
    std::optional<operation::Placing> placing_;
    std::optional<Message> work_;
    std::shared_ptr<job::Progress> progress_ = std::make_shared<job::Progress>();
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
