// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/papers.hpp"

#include "core/base/error.hpp"
#include "core/project/project.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/warp_mesh.hpp"

#include <algorithm>
#include <utility>

namespace arpent::panel {
namespace {

/// Enough for pen lines at 200 dpi on A4, and 24 MB for each paper on an old computer.
constexpr scan::RasterLimit limit{3072, 8'000'000};

std::string map_id(project::ScanId id) { return "scan " + std::to_string(id); }

map::ScanImage image_of(const scan::Raster& raster) {
    map::ScanImage image{static_cast<int>(raster.width), static_cast<int>(raster.height), {}};
    image.rgb.reserve(raster.rgba.size() / 4 * 3);
    for (std::size_t i = 0; i < raster.rgba.size(); i += 4) {
        const unsigned paper = 255U - raster.rgba[i + 3];  // what is transparent is white
        for (std::size_t c = i; c < i + 3; ++c) {
            image.rgb.push_back(static_cast<std::uint8_t>(raster.rgba[c] + paper));
        }
    }
    return image;
}

scan::PictureSize size_of(const scan::Raster& raster) {
    return {static_cast<double>(raster.full_width), static_cast<double>(raster.full_height)};
}

std::optional<scan::Transform> transform_of(const Paper& paper) {
    if (!paper.size) {
        return std::nullopt;
    }
    auto result = scan::transform_of(paper.scan.placement, *paper.size);
    auto* transform = std::get_if<scan::Transform>(&result);
    return transform != nullptr ? std::optional(std::move(*transform)) : std::nullopt;
}

}  // namespace

Papers::Papers(operation::Workbench& bench, map::MapView& map, std::function<void()> wake)
    : bench_(bench), map_(map), mailbox_(std::move(wake)) {
    for (project::Scan& scan : bench_.project().scans().all()) {
        papers_.push_back({std::move(scan), {}, {}});
    }
    for (const Paper& paper : papers_) {
        decode(paper.scan.id, false);
    }
}

Papers::~Papers() {
    for (const project::ScanId id : on_map_) {
        map_.remove_scan(map_id(id));
    }
}

Paper* Papers::find(project::ScanId id) {
    const auto found = std::find_if(papers_.begin(), papers_.end(),
                                    [id](const Paper& paper) { return paper.scan.id == id; });
    return found == papers_.end() ? nullptr : &*found;
}

void Papers::update() {
    mailbox_.drain();
    if (worker_.is_idle()) {
        work_.reset();
    }
}

void Papers::cancel() {
    worker_.cancel_all();
    work_.reset();
    if (!alignment_) {
        aligned_.reset();
    }
}

void Papers::post(std::optional<Message> work,
                  std::function<job::Mailbox::Letter(std::stop_token)> task) {
    if (work) {
        work_ = std::move(work);
    }
    worker_.post([this, task = std::move(task)](const std::stop_token& stop) {
        try {
            mailbox_.post(task(stop));
        } catch (const Error& error) {
            mailbox_.post([this, message = error.message()] {
                bench_.tell(message);
                if (!alignment_) {
                    aligned_.reset();
                }
            });
        } catch (const Cancelled&) {
            mailbox_.post([] {});
        }
    });
}

void Papers::take(const std::filesystem::path& file) {
    stop_aligning();
    progress_ = std::make_shared<job::Progress>();
    const geo::Box quarter = bench_.project().box();
    post(Message{"scan.opening", {{"file", file.filename().string()}}},
         [this, file, quarter, progress = progress_](const std::stop_token& stop) {
             auto taken = std::make_shared<Taken>();
             taken->file = std::make_shared<const scan::ScanFile>(file, stop);
             read_page(*taken, quarter, *progress, stop);
             return [this, taken] { on_taken(*taken); };
         });
}

void Papers::take_next_page(const Taken& before) {
    progress_ = std::make_shared<job::Progress>();
    const geo::Box quarter = bench_.project().box();
    auto taken = std::make_shared<Taken>();
    taken->file = before.file;
    taken->page = before.page + 1;
    post(Message{"scan.opening_page",
                 {{"page", std::to_string(taken->page + 1)},
                  {"pages", std::to_string(taken->file->page_count())}}},
         [this, taken, quarter, progress = progress_](const std::stop_token& stop) {
             read_page(*taken, quarter, *progress, stop);
             return [this, taken] { on_taken(*taken); };
         });
}

void Papers::read_page(Taken& taken, const geo::Box& quarter, job::Progress& progress,
                       const std::stop_token& stop) {
    taken.scan = scan::load_page(*taken.file, taken.page, quarter, stop);
    taken.raster = scan::decode_image(taken.scan.bytes, limit, progress, stop);
}

void Papers::on_taken(Taken& taken) {
    project::Scan scan;
    scan.name = taken.scan.name;
    if (taken.scan.placement) {
        scan.placement = *taken.scan.placement;
    }
    scan.id = bench_.project().scans().add(scan, taken.scan.bytes);
    papers_.push_back({scan, size_of(taken.raster), {}});
    on_decoded({scan.id, std::move(taken.raster)});
    if (taken.scan.note) {
        bench_.tell(*taken.scan.note);
    }
    if (taken.scan.placement) {
        show(scan.id);
    } else if (taken.file->page_count() == 1) {
        align(scan.id);
    }
    if (taken.page + 1 < taken.file->page_count()) {
        take_next_page(taken);
    }
}

void Papers::decode(project::ScanId id, bool for_aligning) {
    progress_ = std::make_shared<job::Progress>();
    post(for_aligning ? std::optional(Message{"scan.opening_photo", {}}) : std::nullopt,
         [this, id, for_aligning, &scans = bench_.project().scans(),
          progress = progress_](const std::stop_token& stop) {
             const std::vector<std::byte> bytes = scans.image(id);
             if (bytes.empty()) {
                 throw Cancelled();  // removed meanwhile
             }
             auto decoded = std::make_shared<Decoded>();
             decoded->id = id;
             decoded->raster = scan::decode_image(bytes, limit, *progress, stop);
             return [this, decoded, for_aligning] {
                 on_decoded(*decoded);
                 const Paper* paper = find(decoded->id);
                 if (for_aligning && paper != nullptr && aligned_ == decoded->id) {
                     start_alignment(*paper, decoded->raster);
                 }
             };
         });
}

void Papers::on_decoded(const Decoded& decoded) {
    Paper* paper = find(decoded.id);
    if (paper == nullptr) {
        return;  // removed meanwhile
    }
    paper->size = size_of(decoded.raster);
    paper->judgement = operation::judge(paper->scan.placement, *paper->size);
    if (on_map_.insert(decoded.id).second) {
        map_.set_scan(map_id(decoded.id), image_of(decoded.raster));
    }
    lay(*paper);
}

void Papers::lay(const Paper& paper) { lay(paper, transform_of(paper)); }

void Papers::lay(const Paper& paper, const std::optional<scan::Transform>& transform) {
    if (!on_map_.contains(paper.scan.id) || !paper.size) {
        return;
    }
    const std::string id = map_id(paper.scan.id);
    const auto mesh = transform ? scan::warp_mesh(*transform, *paper.size) : std::nullopt;
    if (mesh) {
        map_.set_scan_mesh(id, {mesh->columns, mesh->rows, mesh->points});
    }
    map_.set_scan_opacity(id, mesh && paper.scan.visible ? paper.scan.opacity : 0);
}

void Papers::set_opacity(project::ScanId id, double opacity) {
    if (Paper* paper = find(id)) {
        paper->scan.opacity = opacity;
        lay(*paper);
    }
}

void Papers::set_visible(project::ScanId id, bool visible) {
    if (Paper* paper = find(id)) {
        paper->scan.visible = visible;
        lay(*paper);
        keep(id);
    }
}

void Papers::keep(project::ScanId id) {
    if (const Paper* paper = find(id)) {
        bench_.project().scans().update(paper->scan);
    }
}

void Papers::remove(project::ScanId id) {
    if (aligned_ == id) {
        stop_aligning();
    }
    bench_.project().scans().remove(id);
    if (on_map_.erase(id) > 0) {
        map_.remove_scan(map_id(id));
    }
    std::erase_if(papers_, [id](const Paper& paper) { return paper.scan.id == id; });
}

void Papers::show(project::ScanId id) {
    const Paper* paper = find(id);
    const auto transform = paper != nullptr ? transform_of(*paper) : std::nullopt;
    const auto corners =
        transform ? scan::corners_on_ground(*transform, *paper->size) : std::nullopt;
    if (corners) {
        geo::Box box;
        for (const geo::Location corner : *corners) {
            box.extend(corner);
        }
        bench_.fly_to(box);
    }
}

void Papers::align(project::ScanId id) {
    if (find(id) == nullptr) {
        return;
    }
    stop_aligning();
    aligned_ = id;
    bench_.tell_nothing();
    decode(id, true);
}

void Papers::start_alignment(const Paper& paper, const scan::Raster& raster) {
    alignment_.emplace(paper.scan, *paper.size);
    show(paper.scan.id);
    photo_.emplace(gl::Texture::Format::rgba, static_cast<int>(raster.width),
                   static_cast<int>(raster.height), raster.rgba.data(),
                   static_cast<int>(raster.width) * 4);
}

void Papers::stop_aligning() {
    aligned_.reset();
    alignment_.reset();
    photo_.reset();
}

void Papers::keep_alignment() {
    Paper* paper = alignment_ ? find(*aligned_) : nullptr;
    if (paper == nullptr) {
        return;
    }
    paper->scan.placement = alignment_->placement();
    paper->judgement = operation::judge(paper->scan.placement, *paper->size);
    lay(*paper, alignment_->transform());
    keep(paper->scan.id);
}

}  // namespace arpent::panel
