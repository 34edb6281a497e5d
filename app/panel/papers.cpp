// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/papers.hpp"

#include "core/base/error.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"
#include "core/project/scan_export.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/load.hpp"
#include "core/scan/warp_mesh.hpp"

#include <algorithm>
#include <utility>

namespace arpent::panel {
namespace {

/// Enough for pen lines at 200 dpi on A4, and 24 MB for each paper on an old computer.
constexpr scan::RasterLimit limit{3072, 8'000'000};
/// The rest is for storing it.
constexpr double share_of_reading = 0.7;
constexpr double share_of_decoding = 0.9;

/// As the map takes it; what is transparent is white.
map::ScanImage image_of(scan::Raster raster) {
    for (std::size_t i = 0; i < raster.rgba.size(); i += 4) {
        const unsigned paper = 255U - raster.rgba[i + 3];
        for (std::size_t c = i; c < i + 4; ++c) {
            raster.rgba[c] = static_cast<std::uint8_t>(raster.rgba[c] + paper);
        }
    }
    return {static_cast<int>(raster.width), static_cast<int>(raster.height),
            std::move(raster.rgba)};
}

std::optional<scan::Transform> transform_of(const Paper& paper) {
    if (!paper.size) {
        return std::nullopt;
    }
    auto result = scan::transform_of(paper.scan.placement, *paper.size);
    auto* transform = std::get_if<scan::Transform>(&result);
    return transform != nullptr ? std::optional(std::move(*transform)) : std::nullopt;
}

/// What to tell of a reading: a sheet of another carnet, an old printing, or why a sheet could not
/// be read. A picture without any mark of ours is another kind of paper, and that is no reproach.
std::optional<Message> note_of(const project::PaperReading& reading) {
    for (const scan::SheetResult& result : reading.sheets) {
        if (const auto* sheet = std::get_if<scan::SheetReading>(&result)) {
            if (sheet->note) {
                return sheet->note;
            }
        } else if (const auto& unread = std::get<scan::SheetUnread>(result);
                   !reading.is_placed && unread.why.key != "scan.no_marks") {
            return unread.why;
        }
    }
    return reading.note;
}

/// What a person who places it should know.
operation::PaperHints hints_of(const project::PaperReading& reading) {
    operation::PaperHints hints;
    hints.is_anothers = reading.other.has_value();
    hints.why = reading.other && !reading.is_placed ? reading.note : std::nullopt;
    for (const scan::SheetResult& result : reading.sheets) {
        const auto* unread = std::get_if<scan::SheetUnread>(&result);
        if (unread != nullptr && !hints.why && unread->why.key != "scan.no_marks") {
            hints.why = unread->why;
            hints.sheet = unread->payload;
            hints.frame = unread->frame;
        }
    }
    return hints;
}

}  // namespace

Papers::Papers(operation::Workbench& bench, map::MapView& map, std::filesystem::path folder,
               std::function<void()> wake)
    : bench_(bench), map_(map), folder_(std::move(folder)), mailbox_(std::move(wake)) {
    for (project::Scan& scan : bench_.project().scans().all()) {
        papers_.push_back({std::move(scan), {}, {}, {}, {}, {}});
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
    if (!placing_) {
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
                if (!placing_) {
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
    read(Message{"scan.opening", {{"file", file.filename().string()}}},
         [file](const auto& stop) { return std::make_shared<const scan::ScanFile>(file, stop); });
}

void Papers::take_next_page(const Taken& before) {
    const unsigned page = before.page + 1;
    read(
        Message{"scan.opening_page",
                {{"page", std::to_string(page + 1)},
                 {"pages", std::to_string(before.file->page_count())}}},
        [file = before.file](const auto&) { return file; }, page);
}

void Papers::read(Message words, OpenFile open, unsigned page) {
    progress_ = std::make_shared<job::Progress>();
    post(std::move(words),
         [this, open = std::move(open), page, context = project::paper_context(bench_.project()),
          &scans = bench_.project().scans(), progress = progress_](const std::stop_token& stop) {
             auto taken = std::make_shared<Taken>();
             taken->file = open(stop);
             taken->page = page;
             read_page(*taken, context, scans, *progress, stop);
             return [this, taken, stop] {
                 if (stop.stop_requested()) {  // while it was stored
                     bench_.project().scans().remove(taken->scan.id);
                 } else {
                     on_taken(*taken);
                 }
             };
         });
}

void Papers::read_page(Taken& taken, const project::PaperContext& context,
                       project::ScanStore& scans, job::Progress& progress,
                       const std::stop_token& stop) {
    job::Progress part(progress, 0, share_of_reading);
    project::PaperReading reading =
        project::read_paper(*taken.file, taken.page, context, part, stop);
    const std::vector<std::byte>& bytes = reading.kept.file;
    job::Progress decoding(progress, share_of_reading, share_of_decoding);
    scan::Raster raster = scan::decode_image(bytes, limit, decoding, stop);
    taken.scan = std::move(reading.kept.layer);
    taken.note = note_of(reading);
    taken.is_placed = reading.is_placed;
    taken.marks = std::move(reading.kept.marks);
    taken.hints = hints_of(reading);
    if (reading.other && !reading.other->points.empty()) {
        taken.half_page = context.half_page;
    }
    taken.decoded = decoded(std::move(raster));
    if (stop.stop_requested()) {
        throw Cancelled();
    }
    taken.scan.id = taken.decoded.id = scans.add(taken.scan, bytes);
}

Papers::Decoded Papers::decoded(scan::Raster raster) {
    const scan::PictureSize size{static_cast<double>(raster.full_width),
                                 static_cast<double>(raster.full_height)};
    return {0, size, image_of(std::move(raster))};
}

void Papers::on_taken(Taken& taken) {
    papers_.push_back({taken.scan, {}, {}, std::move(taken.hints), taken.half_page, {}});
    if (taken.is_placed) {
        papers_.back().note = taken.note;
    }
    on_decoded(taken.decoded);
    if (taken.note) {
        bench_.tell(*taken.note);
    }
    if (!taken.marks.empty()) {
        const auto kept = bench_.project().marks().keep({taken.scan, {}, taken.marks});
        bench_.tell({"scan.marks_found", {{"n", std::to_string(kept.added.size())}}});
    }
    if (taken.is_placed) {
        show(taken.scan.id);
    } else if (taken.file->page_count() == 1) {
        align(taken.scan.id);
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
             auto found = std::make_shared<Decoded>(
                 decoded(scan::decode_image(bytes, limit, *progress, stop)));
             found->id = id;
             return [this, found] {
                 on_decoded(*found);
                 const Paper* paper = find(found->id);
                 if (paper != nullptr && aligned_ == found->id && !placing_) {
                     start_placing(*paper);
                 }
             };
         });
}

void Papers::on_decoded(Decoded& decoded) {
    Paper* paper = find(decoded.id);
    if (paper == nullptr) {
        return;  // removed meanwhile
    }
    paper->size = decoded.size;
    paper->judgement = operation::judge(paper->scan.placement, *paper->size);
    if (on_map_.insert(decoded.id).second) {
        map_.set_scan(map_id(decoded.id), std::move(decoded.image));
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
        std::vector<map::PicturePlace> places;
        for (const scan::PixelPoint& pixel : mesh->pixels) {
            places.push_back({pixel.x / paper.size->width, pixel.y / paper.size->height});
        }
        map_.set_scan_mesh(id, {mesh->columns, mesh->rows, mesh->points, std::move(places)});
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

void Papers::take_away(project::ScanId id, std::string_view ending) {
    const Paper* paper = find(id);
    if (paper == nullptr) {
        return;
    }
    // Under a name that no picture of a person's own has.
    std::string name = paper->scan.name + "-arpent";
    std::replace(name.begin(), name.end(), '/', '-');
    const std::filesystem::path file = folder_ / name.append(ending);
    progress_ = std::make_shared<job::Progress>();
    post(Message{"scan.taking_away", {}},
         [this, file, scan = paper->scan, &scans = bench_.project().scans(),
          progress = progress_](const std::stop_token& stop) {
             project::export_scan(scans, scan, file, *progress, stop);
             return [this, file] { bench_.tell({"scan.taken_away", {{"file", file.string()}}}); };
         });
}

void Papers::show(project::ScanId id) {
    const Paper* paper = find(id);
    const auto transform = paper != nullptr ? transform_of(*paper) : std::nullopt;
    if (const auto box = transform ? scan::box_on_ground(*transform, *paper->size) : std::nullopt) {
        bench_.fly_to(*box);
    }
}

}  // namespace arpent::panel
