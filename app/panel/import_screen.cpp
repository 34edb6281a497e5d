// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/import_screen.hpp"

#include "app/map/scale_bar.hpp"
#include "app/panel/map_pane.hpp"
#include "app/panel/places.hpp"
#include "app/text/text.hpp"
#include "app/ui/button.hpp"
#include "app/ui/column.hpp"
#include "app/ui/paint.hpp"
#include "app/ui/scroll_area.hpp"
#include "app/ui/text_field.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/project/create.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace arpent::panel {

namespace fs = std::filesystem;
using namespace ui;
using text::tr;

namespace {

// Up to here the whole extract is drawn before anything is chosen; beyond, its outline must do.
constexpr std::uint64_t most_previewed_nodes = 1'500'000;
// A frame smaller than this was a click.
constexpr float least_frame_px = 12;

fs::path temporary_file() {
    std::string folder = (fs::temp_directory_path() / "arpent-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        throw Error("error.cannot_write", {{"file", folder}});
    }
    return fs::path(folder) / "preview.arpent";
}

std::string kilometres(double metres) {
    std::string number = format_fixed(metres / 1000, 1);
    if (text::language() == "fr") {
        std::replace(number.begin(), number.end(), '.', ',');
    }
    return number;
}

map::Shape area_shape(const geo::Box& box) {
    map::Shape shape;
    shape.kind = map::Shape::Kind::area;
    shape.places = {box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}};
    return shape;
}

}  // namespace

ImportScreen::ImportScreen(fs::path extract, std::function<void()> wake)
    : extract_(std::move(extract)),
      view_(std::move(wake)),
      name_(project::name_from_file(extract_)) {}

ImportScreen::~ImportScreen() {
    look_.reset();
    std::error_code ignored;
    if (!preview_file_.empty()) {
        fs::remove_all(preview_file_.parent_path(), ignored);
    }
}

void ImportScreen::look(Work& work) {
    begun_ = true;
    preview_file_ = temporary_file();
    work.start({"import.looking", {}}, [this, extract = extract_, preview = preview_file_](
                                           job::Progress& progress, const std::stop_token& stop) {
        const osmfile::ExtractInfo info = osmfile::probe(extract, stop);
        const bool draws = info.exact && info.nodes <= most_previewed_nodes;
        if (draws) {
            project::create_carnet(preview, {extract, {}, {}}, progress, stop);
        }
        return [this, info, draws] {
            show({info, draws ? project::Project::open(preview_file_, project::Access::read_only)
                              : nullptr});
        };
    });
}

void ImportScreen::show(Look look) {
    look_ = std::move(look);
    if (look_->preview) {
        view_.set_graph(look_->preview->graph());
    }
    show_frame();
}

ImportScreen::Result ImportScreen::draw(Ui& ui, Work& work) {
    const Scope scope(ui, "import");
    Result result;
    if (!begun_) {
        look(work);
    } else if (!look_ && !work.is_running()) {
        result.leave = true;  // cancelled, or told in a message why not
        return result;
    }
    Rect rest = ui.screen();
    const Rect bar = rest.cut_top(56_px);
    const Rect card = rest.cut_right(std::min(404_px, ui.screen().w * 0.46F));
    draw_map_side(ui, rest);
    if (draw_card(ui, card)) {
        make(work);
    }
    result.leave = draw_bar(ui, bar);
    result.made = std::exchange(made_, std::nullopt);
    return result;
}

bool ImportScreen::draw_bar(Ui& ui, const Rect& rect) {
    ui.surface(rect);
    fill(ui, rect, color::card);
    shadow_below(ui, rect);
    Rect row = rect.inset(10_px, 4_px);
    const Button back{.label = tr("ui.back"), .picture = glyph::back};
    const bool leave = button(ui, row.cut_left(button_width(ui, back)), back) || ui.escape();
    row.cut_left(16_px);
    ui::text(ui, row, tr("import.title", {{"file", extract_.filename().string()}}),
             {.font = Font::strong, .max_lines = 1});
    return leave;
}

void ImportScreen::draw_map_side(Ui& ui, const Rect& rect) {
    view_.set_viewport(viewport_of(ui, rect));
    if (look_ && !placed_) {
        placed_ = true;
        show_box(view_, look_->info.box, static_cast<double>(48_px));
    }
    const Response area = ui.map_area(tr("import.map"), rect);
    if (look_) {
        hand(ui, area, rect);
        if (std::exchange(take_view_, false)) {
            take_view(rect);
        }
        look_around(ui, view_, rect, area);
    }
    draw_map(ui, view_, rect);
    const float width = measure(ui, map::attribution, Font::small).w + 16_px;
    const Rect tag{rect.right() - width, rect.bottom() - 28_px, width, 28_px};
    fill(ui, tag, rgb(0xFFFDF8, 215));
    ui::text(ui, tag.inset(8_px, 2_px), map::attribution,
             {.font = Font::small, .color = color::ink_2, .max_lines = 1});
}

// A drag draws the frame or moves the map.
void ImportScreen::hand(Ui& ui, const Response& area, const Rect& rect) {
    const Input& in = ui.input();
    const map::ScreenPoint at{in.pointer.x - rect.x, in.pointer.y - rect.y};
    if (area.hovered) {
        ui.set_cursor(drawing_ ? Cursor::crosshair : Cursor::move);
    }
    if (area.hovered && in.pressed) {
        dragging_ = true;
        last_ = in.pointer;
        from_ = view_.camera().to_location(at);
    }
    if (!dragging_) {
        return;
    }
    if (!drawing_) {
        view_.camera().drag_by(in.pointer.x - last_.x, in.pointer.y - last_.y);
        last_ = in.pointer;
    } else if (std::abs(in.pointer.x - last_.x) > least_frame_px &&
               std::abs(in.pointer.y - last_.y) > least_frame_px) {
        geo::Box box = geo::Box::around(*from_);
        box.extend(view_.camera().to_location(at));
        frame_ = box;
        show_frame();
        if (in.released) {
            drawing_ = false;
        }
    }
    dragging_ = !in.released;
    ui.request_frame();
}

void ImportScreen::take_view(const Rect& rect) {
    const float edge_px = 24_px;
    geo::Box box = geo::Box::around(view_.camera().to_location({edge_px, edge_px}));
    box.extend(view_.camera().to_location({rect.w - edge_px, rect.h - edge_px}));
    const geo::Box& whole = look_->info.box;
    if (box.intersects(whole)) {  // what lies beyond the file is not there to be taken
        box.min = {std::max(box.min.x, whole.min.x), std::max(box.min.y, whole.min.y)};
        box.max = {std::min(box.max.x, whole.max.x), std::min(box.max.y, whole.max.y)};
    }
    frame_ = box;
    drawing_ = false;
    show_frame();
}

void ImportScreen::show_frame() {
    std::vector<map::Shape> shapes;
    map::Shape extent = area_shape(look_->info.box);
    extent.color = render::Color::hex(0x5B6764);
    extent.width = 2;
    extent.dash = 8;
    shapes.push_back(std::move(extent));
    if (frame_) {
        map::Shape shape = area_shape(*frame_);
        shape.fill = render::Color::hex(0x0B6B63, 36);
        shape.width = 4;
        shapes.push_back(std::move(shape));
    }
    view_.set_shapes(std::move(shapes));
}

std::string ImportScreen::frame_words() const {
    const geo::Box& box = frame_ ? *frame_ : look_->info.box;
    const geo::Location corner{box.max.x, box.min.y};
    const std::string width = kilometres(geo::distance_m(box.min, corner));
    const std::string height = kilometres(geo::distance_m(corner, box.max));
    return tr(frame_ ? "import.frame" : "import.everything",
              {{"width", width}, {"height", height}});
}

fs::path ImportScreen::target() const { return free_carnet_path(carnets_folder(), name_); }

bool ImportScreen::draw_card(Ui& ui, const Rect& rect) {
    ui.surface(rect);
    fill(ui, rect, color::card);
    shadow_left(ui, rect);
    if (!look_) {
        return false;
    }
    Rect rest = rect.inset(18_px, 16_px);
    const bool go = button(ui, rest.cut_bottom(60_px),
                           {.label = tr("import.go"),
                            .picture = glyph::check,
                            .kind = ButtonKind::primary,
                            .enabled = !name_.empty(),
                            .tooltip = name_.empty() ? tr("import.name_first") : "",
                            .font = Font::large});
    rest.cut_bottom(14_px);
    ScrollArea scroll(ui, "card", rest);
    Column column(scroll.content(), 10_px);
    column.words(ui, tr("import.which"), {.font = Font::heading});
    column.words(ui, tr(look_->preview ? "import.draw" : "import.large"), {.color = color::ink_2});
    draw_frame_buttons(ui, column.next(3 * 56_px + 2 * 10_px));
    column.words(ui, frame_words(), {.font = Font::strong});
    column.space(14_px);
    column.words(ui, tr("import.name_it"), {.font = Font::heading});
    text_field(ui, column.next(52_px), {.label = tr("import.name"), .picture = glyph::pencil},
               name_);
    column.words(ui, tr("import.where", {{"file", target().string()}}),
                 {.font = Font::small, .color = color::ink_2});
    if (!look_->info.has_versions) {
        column.words(ui, tr("import.no_versions"), {.font = Font::small, .color = color::ink_2});
    }
    scroll.set_height(column.used());
    return go;
}

void ImportScreen::draw_frame_buttons(Ui& ui, Rect rest) {
    if (choice_card(
            ui, rest.cut_top(56_px),
            {.label = tr("import.draw_frame"), .picture = glyph::pencil, .chosen = drawing_})) {
        drawing_ = !drawing_;
    }
    rest.cut_top(10_px);
    if (choice_card(ui, rest.cut_top(56_px),
                    {.label = tr("import.take_view"), .picture = glyph::eye})) {
        take_view_ = true;
        ui.request_frame();
    }
    rest.cut_top(10_px);
    if (choice_card(ui, rest,
                    {.label = tr("import.take_all"),
                     .picture = glyph::expand,
                     .chosen = !frame_ && !drawing_})) {
        frame_.reset();
        drawing_ = false;
        show_frame();
    }
}

void ImportScreen::make(Work& work) {
    project::NewCarnet from{extract_, {}, name_};
    if (frame_) {
        from.clip = geo::BoxText{*frame_, {}};
    }
    const fs::path file = target();
    work.start({"import.working", {{"name", name_}}},
               [this, from, file](job::Progress& progress, const std::stop_token& stop) {
                   std::error_code ignored;  // what matters fails below, in words
                   fs::create_directories(file.parent_path(), ignored);
                   project::create_carnet(file, from, progress, stop);
                   return [this, file] { made_ = file; };
               });
}

}  // namespace arpent::panel
