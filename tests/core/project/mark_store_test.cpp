// SPDX-License-Identifier: GPL-3.0-or-later
// Marks on papers become work: kept once, worked down to nought, undone like anything else.
#include "core/project/mark_store.hpp"

#include "core/edit/action/add_node.hpp"
#include "core/edit/change.hpp"
#include "core/practice/jpeg_file.hpp"
#include "core/project/picture_hash.hpp"
#include "core/project/project.hpp"
#include "core/store/database.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace arpent::project {
namespace {

using edit::Mark;
using edit::MarkKind;
using edit::MarkRef;
using edit::MarkState;

Mark mark_at(MarkKind kind, double x, double y, std::int64_t number = 0) {
    Mark mark;
    mark.kind = kind;
    mark.sheet = "5SRPP3";
    mark.page = {x, y};
    mark.box = {{{x - 4, y - 4}, {x + 4, y + 4}}};
    mark.crop = {{{10 * x - 40, 10 * y - 40},
                  {10 * x + 40, 10 * y - 40},
                  {10 * x + 40, 10 * y + 40},
                  {10 * x - 40, 10 * y + 40}}};
    mark.number = number;
    if (kind != MarkKind::row) {
        mark.place = geo::Location::from_degrees(2.35, 48.85);
    }
    return mark;
}

/// White paper of 200 × 100 mm at 10 pixels a millimetre with a red square round (50, 50).
std::vector<std::byte> picture(std::uint8_t red = 200) {
    scan::Raster raster{2000, 1000, 2000, 1000, {}};
    raster.rgba.assign(std::size_t{4} * 2000 * 1000, 255);
    for (std::size_t y = 480; y < 520; ++y) {
        for (std::size_t x = 480; x < 520; ++x) {
            std::uint8_t* pixel = &raster.rgba[4 * (y * 2000 + x)];
            pixel[0] = red;
            pixel[1] = pixel[2] = 20;
        }
    }
    return practice::jpeg_of(raster, 95);
}

Reading reading(std::vector<Mark> marks, std::vector<std::byte> file = picture()) {
    const edit::PictureHash hash = picture_hash(file);
    for (Mark& mark : marks) {
        mark.picture = hash;
    }
    return {Scan{0, "photo 1", {}, 0.7, true}, std::move(file), std::move(marks)};
}

/// A carnet that printed the map "B3" of group A and its form.
struct Carnet {
    arpent::test::TemporaryFolder folder;
    std::unique_ptr<Project> project;

    Carnet() {
        arpent::test::copy_demo_carnet(folder / "demo.arpent");
        {
            const auto database =
                store::Database::open(folder / "demo.arpent", store::Access::read_write);
            database.execute(
                "INSERT INTO work_group VALUES (1, 'Les Lilas');"
                "INSERT INTO printer VALUES (7, x'00');"
                "INSERT INTO sheet VALUES (7, 1, 0, '5SRPP3', 0, 0, 0, 0, 2000, 0, 0, 1, 'B3', "
                "'Nord', 'Demo', 1, 0, x'');"
                "INSERT INTO sheet VALUES (7, 2, 0, 'RELEVE', 1, 4, 0, 0, 0, 0, 1, 1, 'B3', "
                "'Nord', 'Demo', 1, 0, x'');");
        }
        open();
    }
    void open() {
        project.reset();
        project = Project::open(folder / "demo.arpent");
        Settings settings = project->settings();
        settings.group = "Les Lilas";
        project->set_settings(settings);
    }
    MarkStore& marks() const { return project->marks(); }

    osm::ElementId enter(std::vector<MarkRef> refs, const std::string& preset) const {
        const edit::Change change =
            edit::add_node(project->box().center(), {{"amenity", "bench"}, {"backrest", "yes"}},
                           project->new_ids());
        const osm::ElementId id = change.begin()->first;
        marks().enter(refs, change, id, preset, {"edit.applied", {{"file", "x"}}});
        return id;
    }
};

std::vector<std::int64_t> numbers(const std::vector<QueuedMark>& queue) {
    std::vector<std::int64_t> numbers;
    for (const QueuedMark& each : queue) {
        numbers.push_back(each.mark.number);
    }
    return numbers;
}

}  // namespace

TEST_CASE("a paper is kept with its marks, numbered as one reads, each with where it belongs") {
    Carnet carnet;
    const auto kept = carnet.marks().keep(
        reading({mark_at(MarkKind::pen, 150, 62), mark_at(MarkKind::pen, 40, 120),
                 mark_at(MarkKind::pen, 50, 65), mark_at(MarkKind::sticker, 20, 20, 17)}));
    CHECK(kept.added.size() == 4);
    CHECK(kept.known.empty());
    CHECK(carnet.project->scans().all().size() == 1);
    carnet.open();
    const auto queue = carnet.marks().queue();
    REQUIRE(numbers(queue) == std::vector<std::int64_t>{1, 2, 3, 17});
    CHECK(queue[0].mark.page.x == 50);
    CHECK(queue[1].mark.page.x == 150);
    CHECK(queue[0].sheet == MarkSheet{"B3", "Nord", "Les Lilas"});
    CHECK(carnet.marks().counts().todo() == 4);
    CHECK(carnet.marks().counts({"", "Sud", "", {}}).total() == 0);
    CHECK(carnet.marks().counts({"", "Nord", "", MarkState::todo}).total() == 4);
    CHECK(carnet.project->undo_label() ==
          Message{"edit.marks_read", {{"count", "4"}, {"name", "photo 1"}}});
}

TEST_CASE("reading again makes no mark twice, neither from the same file nor from another photo") {
    Carnet carnet;
    const std::vector<Mark> marks{mark_at(MarkKind::pen, 50, 50),
                                  mark_at(MarkKind::sticker, 90, 50, 3),
                                  mark_at(MarkKind::row, 90, 50, 4)};
    const auto first = carnet.marks().keep(reading(marks));
    const auto again = carnet.marks().keep(reading(marks));
    CHECK(again.same_file);
    CHECK(again.scan == first.scan);
    CHECK(again.added.empty());
    CHECK(again.known.size() == 3);
    const auto other = carnet.marks().keep(
        reading({mark_at(MarkKind::pen, 51, 49.5), mark_at(MarkKind::sticker, 91, 50, 3),
                 mark_at(MarkKind::sticker, 91, 50, 4), mark_at(MarkKind::pen, 58, 50)},
                picture(150)));
    CHECK_FALSE(other.same_file);
    CHECK(other.known.size() == 2);
    CHECK(other.added.size() == 2);
    // All four, where the second photo shows them, those known by their first ids.
    REQUIRE(other.marks.size() == 4);
    CHECK(other.marks[0].ref == first.added[0]);
    CHECK(other.marks[0].number == 1);
    CHECK(other.marks[0].page.x == 51);
    CHECK(carnet.marks().find(other.marks[2].ref));
    CHECK(numbers(carnet.marks().queue()) == std::vector<std::int64_t>{1, 2, 3, 4, 4});
    CHECK(carnet.project->scans().all().size() == 2);
}

TEST_CASE("the queue is worked down to nought, and undo goes back step by step") {
    Carnet carnet;
    const auto kept = carnet.marks().keep(
        reading({mark_at(MarkKind::pen, 20, 20), mark_at(MarkKind::pen, 60, 20),
                 mark_at(MarkKind::pen, 90, 20), mark_at(MarkKind::row, 60, 90, 2)}));
    const auto queue = carnet.marks().queue();
    const MarkRef one = queue[0].mark.ref;
    const MarkRef two = queue[1].mark.ref;
    const MarkRef three = queue[2].mark.ref;
    CHECK_FALSE(carnet.marks().last_entry("Les Lilas"));
    const osm::ElementId bench = carnet.enter({one}, "street/bench");
    CHECK(carnet.marks().next_to_do(one) == two);
    carnet.marks().set_state(two, MarkState::to_complete);
    carnet.marks().set_state(std::vector<MarkRef>{two, three}, MarkState::not_found);
    CHECK(carnet.marks().counts().of(MarkState::not_found) == 2);
    CHECK(carnet.marks().counts().of(MarkState::done) == 1);
    CHECK(carnet.marks().next_to_do(three) == queue[3].mark.ref);
    CHECK(carnet.marks().left().empty());
    carnet.project->undo();
    CHECK(carnet.marks().find(two)->fields.state == MarkState::to_complete);
    CHECK(carnet.marks().left().size() == 2);
    carnet.open();
    const auto last = carnet.marks().last_entry("Les Lilas");
    REQUIRE(last);
    CHECK(last->preset == "street/bench");
    CHECK(last->element == bench);
    CHECK(last->tags == osm::Tags{{"amenity", "bench"}, {"backrest", "yes"}});
    CHECK_FALSE(carnet.marks().last_entry("Les Roses"));
    carnet.project->undo();
    carnet.project->undo();
    CHECK_FALSE(carnet.project->graph()->get(bench));
    CHECK_FALSE(carnet.marks().last_entry("Les Lilas"));
    CHECK(carnet.marks().counts().todo() == 4);
    carnet.project->undo();
    CHECK(carnet.marks().queue().empty());
    CHECK(kept.added.size() == 4);
}

TEST_CASE("a mark's number suggests the row of the same group's form, and both are done at once") {
    Carnet carnet;
    carnet.marks().keep(reading({mark_at(MarkKind::pen, 20, 20), mark_at(MarkKind::pen, 60, 20)}));
    auto row = mark_at(MarkKind::row, 90, 90, 2);
    row.sheet = "RELEVE";
    row.ticks = "x-?-----";
    carnet.marks().keep(reading({row}, picture(120)));
    const auto queue = carnet.marks().queue();
    REQUIRE(queue.size() == 3);
    CHECK_FALSE(carnet.marks().suggested_row(queue[0].mark.ref));
    const auto suggested = carnet.marks().suggested_row(queue[1].mark.ref);
    REQUIRE(suggested);
    CHECK(suggested->mark.ticks == "x-?-----");
    CHECK(carnet.marks().suggested_tags(suggested->mark.ref) == osm::Tags{{"backrest", "yes"}});
    CHECK(carnet.marks().suggested_tags(queue[1].mark.ref).empty());
    carnet.enter({queue[1].mark.ref, suggested->mark.ref}, "");
    CHECK(carnet.marks().counts().of(MarkState::done) == 2);
    carnet.project->undo();
    CHECK(carnet.marks().counts().todo() == 3);
}

TEST_CASE("a layer that a worker kept before gets its marks, and is known again by its bytes") {
    Carnet carnet;
    Reading late = reading({mark_at(MarkKind::pen, 20, 20)});
    late.layer.id = carnet.project->scans().add(late.layer, late.file);
    CHECK(carnet.marks().scan_of(picture_hash(late.file)) == late.layer.id);
    late.file.clear();
    CHECK(carnet.marks().keep(late).scan == late.layer.id);
    CHECK(carnet.project->scans().all().size() == 1);
    const auto again = carnet.marks().keep(reading({mark_at(MarkKind::pen, 20, 20)}));
    CHECK(again.same_file);
    CHECK(again.scan == late.layer.id);
    CHECK(again.added.empty());
}

TEST_CASE("a mark's picture is cut out of the paper, upright, with some paper around it") {
    Carnet carnet;
    auto turned = mark_at(MarkKind::pen, 50, 50);
    std::ranges::rotate(turned.crop, turned.crop.begin() + 2);
    const auto kept = carnet.marks().keep(reading({mark_at(MarkKind::pen, 53, 50), turned}));
    const auto places = carnet.marks().crop_places(kept.added);
    const auto crops = make_crops(carnet.project->scans(), places, 10, 2, {});
    REQUIRE(crops.size() == 2);
    for (const CropPicture& crop : crops) {
        REQUIRE(crop.width == 120);
        REQUIRE(crop.height == 120);
        const auto red_at = [&](int x, int y) {
            const std::uint8_t* pixel = &crop.rgb[3 * static_cast<std::size_t>(y * 120 + x)];
            return pixel[0] > 150 && pixel[1] < 90;
        };
        const int shift = crop.mark == kept.added[0] ? 0 : -30;
        CHECK(red_at(60 + shift, 60));
        CHECK(red_at(43 + shift, 60));
        CHECK_FALSE(red_at(60 + shift, 35));
        CHECK_FALSE(red_at(90 + shift, 60));
    }
    carnet.project->scans().remove(kept.scan);
    CHECK(make_crops(carnet.project->scans(), carnet.marks().crop_places(kept.added), 10, 2, {})
              .empty());
}

}  // namespace arpent::project
