// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/file_browser.hpp"

#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/list_row.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/number.hpp"
#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

namespace arpent::panel {

namespace fs = std::filesystem;
using namespace ui;
using text::tr;

namespace {

bool ends_with_any(const std::string& name, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

std::string size_text(std::uintmax_t bytes) {
    constexpr double kilo = 1000;
    const auto size = static_cast<double>(bytes);
    if (size < kilo * kilo) {
        return tr("files.kilobytes", {{"n", format_fixed(std::max(1.0, size / kilo), 0)}});
    }
    return tr("files.megabytes", {{"n", format_fixed(size / kilo / kilo, 0)}});
}

Picture picture_of(const fs::path& file, bool is_folder) {
    if (is_folder) {
        return glyph::folder;
    }
    return fits(FileKind::carnet, file)    ? glyph::map
           : fits(FileKind::picture, file) ? glyph::photo
                                           : glyph::file;
}

}  // namespace

bool fits(FileKind kind, const fs::path& file) {
    const std::string name = fold(file.filename().string());
    const bool carnet = name.ends_with(".arpent");
    const bool extract = ends_with_any(name, {".osm", ".pbf", ".osm.gz", ".osm.bz2", ".osm.xml"});
    switch (kind) {
        case FileKind::carnet: return carnet;
        case FileKind::extract: return extract;
        case FileKind::carnet_or_extract: return carnet || extract;
        case FileKind::picture:
            return ends_with_any(name, {".jpg", ".jpeg", ".png", ".tif", ".tiff"});
        case FileKind::table: return ends_with_any(name, {".csv", ".tsv", ".txt"});
    }
    return false;
}

FileBrowser::FileBrowser(FileKind kind, fs::path start) : kind_(kind), places_(file_places()) {
    look_into(std::move(start));
}

void FileBrowser::look_into(fs::path folder) {
    folder_ = std::move(folder);
    entries_.clear();
    filter_.clear();
    to_top_ = true;
    std::error_code failure;
    for (const auto& found : fs::directory_iterator(folder_, failure)) {
        std::error_code ignored;
        Entry entry{found.path(), found.path().filename().string(), {}, false};
        entry.is_folder = found.is_directory(ignored);
        if (entry.name.starts_with('.') || (!entry.is_folder && !fits(kind_, entry.path))) {
            continue;
        }
        if (!entry.is_folder) {
            entry.detail = size_text(found.file_size(ignored));
        }
        entries_.push_back(std::move(entry));
    }
    readable_ = !failure;
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.is_folder != b.is_folder ? a.is_folder : fold(a.name) < fold(b.name);
    });
}

FileBrowser::Result FileBrowser::draw(Ui& ui, const Rect& rect) {
    const Scope scope(ui, "files");
    Result result;
    fill(ui, rect, color::ground);
    Rect rest = rect.inset(std::min(32_px, rect.w / 24), std::min(24_px, rect.h / 24));
    Rect head = rest.cut_top(52_px);
    rest.cut_top(16_px);
    const Button back{.label = tr("ui.back"), .picture = glyph::back};
    result.cancelled = button(ui, head.cut_left(button_width(ui, back)), back) || ui.escape();
    head.cut_left(20_px);
    const char* title = kind_ == FileKind::picture   ? "files.title_picture"
                        : kind_ == FileKind::extract ? "files.title_extract"
                                                     : "files.title_carnet";
    Rect search = head.cut_right(std::min(300_px, head.w / 2));
    head.cut_right(16_px);
    ui::text(ui, head, tr(title), {.font = Font::heading, .max_lines = 2, .pitch = 1.1F});
    text_field(ui, search, {.label = tr("files.narrow"), .picture = glyph::search}, filter_);
    if (rest.w > 620_px) {
        draw_places(ui, rest.cut_left(220_px));
        rest.cut_left(20_px);
    }
    draw_entries(ui, rest, result);
    return result;
}

void FileBrowser::draw_places(Ui& ui, const Rect& rect) {
    ScrollArea scroll(ui, "places", rect);
    Column column(scroll.content(), 6_px);
    for (const FilePlace& place : places_) {
        const Rect row = column.next(52_px);
        const bool here = place.folder == folder_;
        if (list_row(ui, row, {.label = place.label, .picture = place.picture, .chosen = here}) &&
            !here) {
            look_into(fs::path(place.folder));
            break;
        }
    }
    scroll.set_height(column.used());
}

void FileBrowser::draw_entries(Ui& ui, const Rect& rect, Result& result) {
    box(ui, rect, color::card, color::line);
    Rect inner = rect.inset(12_px);
    Rect where = inner.cut_top(48_px);
    inner.cut_top(8_px);
    const bool top = !folder_.has_relative_path();
    const bool go_up = button(
        ui, where.cut_left(48_px),
        {.label = tr("files.up"), .picture = glyph::up, .enabled = !top, .hide_label = true});
    where.cut_left(12_px);
    ui::text(ui, where, folder_.string(), {.color = color::ink_2, .max_lines = 1});
    ScrollArea scroll(ui, "entries", inner);
    if (to_top_) {
        scroll.to_top();
        to_top_ = false;
    }
    Column column(scroll.content(), 2_px);
    const std::string wanted = fold(filter_);
    bool any = false;
    std::optional<fs::path> opened;
    for (const Entry& entry : entries_) {
        if (!wanted.empty() && fold(entry.name).find(wanted) == std::string::npos) {
            continue;
        }
        any = true;
        const Rect row = column.next(48_px);
        if (scroll.shows(row) && list_row(ui, row,
                                          {.label = entry.name,
                                           .right = entry.detail,
                                           .picture = picture_of(entry.path, entry.is_folder)})) {
            (entry.is_folder ? opened : result.chosen) = entry.path;
        }
    }
    if (!any) {
        column.space(12_px);
        column.words(ui, tr(readable_ ? "files.nothing" : "files.unreadable"),
                     {.color = color::ink_2});
    }
    scroll.set_height(column.used());
    if (go_up) {
        opened = folder_.parent_path();
    }
    if (opened) {
        look_into(*opened);
        ui.request_frame();
    }
}

}  // namespace arpent::panel
