// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/form_card.hpp"

#include "app/panel/answer_row.hpp"
#include "app/panel/choice_cards.hpp"
#include "app/text/text.hpp"
#include "core/preset/match.hpp"
#include "tests/app/ui/harness.hpp"

#include <catch2/catch.hpp>

using namespace arpent;
using panel::FormCard;
using panel::FormSubject;

namespace {

const preset::PresetCatalogue& ours() {
    static const auto catalogue = preset::built_in_catalogue();
    return catalogue;
}

/// A card with a form, and the thing it is about.
class Table {
public:
    Table(const char* preset, osm::Tags tags, float scale = 1)
        : harness_(400 * scale, 700 * scale, scale) {
        text::set_language("fr");
        subject.element = osm::node_id(-1);
        take(preset, std::move(tags));
    }

    void take(const std::string& preset, osm::Tags tags) {
        subject.tags = std::move(tags);
        subject.preset = ours().find(preset);
        REQUIRE(subject.preset);
        harness_.settle(draw());
    }

    /// Clicks what has this label; the tags follow the answer.
    void click(std::string_view label) {
        std::string why;
        const auto* widget = harness_.ui().registry().clickable(label, why);
        INFO(label << ": " << why);
        REQUIRE(widget != nullptr);
        harness_.click(widget->visible.center(), draw());
        harness_.settle(draw());
    }
    void lock() {
        subject.locked = true;
        harness_.settle(draw());
    }
    bool shows(std::string_view words) { return harness_.ui().registry().shows(words); }
    const ui::Registry& registry() { return harness_.ui().registry(); }

    FormSubject subject;
    bool other_kind = false;
    int edits = 0;

private:
    std::function<void(ui::Ui&)> draw() {
        return [this](ui::Ui& ui) {
            const auto result =
                card_.draw(ui, ui.screen().inset(12), subject, [](ui::Column& /*column*/) {});
            if (result.tags) {
                subject.tags = *result.tags;
                ++edits;
            }
            other_kind = other_kind || result.other_kind;
        };
    }
    test::UiHarness harness_;
    FormCard card_;
};

const osm::Tags bench{{"amenity", "bench"}};

}  // namespace

TEST_CASE("one question at a time, each answer one change of the tags") {
    Table table("mobilier_urbain/bench", bench);
    CHECK(table.shows("Question 1 sur 5"));
    CHECK(table.shows("Y a-t-il un dossier ?"));
    CHECK_FALSE(table.shows("accoudoirs"));
    table.click("Oui");
    CHECK(table.subject.tags == bench.with("backrest", "yes"));
    CHECK(table.shows("Y a-t-il des accoudoirs ?"));
    table.click("Non");
    CHECK(table.subject.tags == bench.with("backrest", "yes").with("armrest", "no"));
    CHECK(table.edits == 2);
}

TEST_CASE("not knowing and passing change nothing") {
    Table table("mobilier_urbain/bench", bench);
    for (const auto* label : {"Je ne sais pas", "Passer", "Passer", "Je ne sais pas", "Passer"}) {
        table.click(label);
    }
    CHECK(table.edits == 0);
    CHECK(table.subject.tags == bench);
    table.click("Revenir aux questions passées");
    CHECK(table.shows("accoudoirs"));
}

TEST_CASE("an answer can be changed and taken back") {
    Table table("mobilier_urbain/bench", bench.with("backrest", "yes"));
    CHECK(table.shows("Déjà répondu"));
    table.click("Y a-t-il un dossier ? Oui");
    CHECK(table.shows("Y a-t-il un dossier ?"));
    table.click("Non");
    CHECK(table.subject.tags == bench.with("backrest", "no"));
    table.click("Effacer la réponse : Y a-t-il un dossier ?");
    CHECK(table.subject.tags == bench);
}

TEST_CASE("a number is counted up and confirmed") {
    Table table("velo/bicycle_parking",
                {{"amenity", "bicycle_parking"}, {"bicycle_parking", "stands"}});
    CHECK(table.shows("Combien de vélos ?"));
    CHECK(table.shows("Deux vélos par arceau."));
    CHECK(table.shows("Comptez les vélos, pas les arceaux."));
    table.click("Un de plus");
    table.click("Un de plus");
    table.click("C’est bon");
    CHECK(table.subject.tags["capacity"] == "2");
}

TEST_CASE("several things can go into a recycling container") {
    Table table("mobilier_urbain/recycling_container",
                {{"amenity", "recycling"}, {"recycling_type", "container"}});
    table.click("Verre");
    table.click("Papier");
    table.click("Vêtements");
    table.click("Papier");
    table.click("C’est bon");
    CHECK(table.edits == 1);
    CHECK(table.subject.tags.has("recycling:glass_bottles", "yes"));
    CHECK(table.subject.tags.has("recycling:clothes", "yes"));
    CHECK_FALSE(table.subject.tags.has("recycling:paper"));
    CHECK(table.shows("Verre, Vêtements"));
}

TEST_CASE("what is locked keeps its answers and asks what nobody has answered") {
    Table table("mobilier_urbain/bench", bench.with("backrest", "yes"));
    table.lock();
    table.click("Voir les étiquettes OSM");
    CHECK(table.shows("Oui"));
    CHECK(table.shows("Passer"));
    CHECK(table.shows("amenity = bench"));
    CHECK_FALSE(table.shows("Ajouter une étiquette"));
    CHECK_FALSE(table.shows("Ce n’est pas ça"));
}

TEST_CASE("tags are hidden until asked for, and can be taken away there") {
    Table table("mobilier_urbain/bench",
                bench.with("backrest", "yes").with("armrest", "yes").with("seats", "2"));
    CHECK_FALSE(table.shows("amenity"));
    table.click("Passer");
    table.click("Passer");
    table.click("Voir les étiquettes OSM");
    table.click("amenity = bench");
    table.click("Enlever");
    CHECK_FALSE(table.subject.tags.has("amenity"));
}

TEST_CASE("both ways for bicycles reads as yes, whatever the tag says") {
    const auto street = ours().find("circulation_pietonne/street");
    const auto field = std::ranges::find(street->fields, "oneway:bicycle", &preset::Field::key);
    text::set_language("fr");
    CHECK(panel::answer_words(*field, {"no"}) == "Oui");
    CHECK(panel::answer_words(*field, {"yes"}) == "Non");
}

TEST_CASE("a street is asked about, never made into something else") {
    Table table("circulation_pietonne/street", {{"highway", "residential"}});
    CHECK_FALSE(table.shows("Ce n’est pas ça"));
}

TEST_CASE("a wrong kind can be changed") {
    Table table("mobilier_urbain/bench", bench);
    table.click("Passer");
    table.click("Ce n’est pas ça");
    CHECK(table.other_kind);
}

TEST_CASE("every question of ours fits its card at 100 % and at 200 %") {
    for (const float scale : {1.0F, 2.0F}) {
        Table table("mobilier_urbain/bench", bench, scale);
        for (const auto& preset : ours().presets()) {
            osm::Tags tags;
            for (const auto& tag : preset->tags) {
                tags = tags.with(tag.key, *tag.value);
            }
            table.take(preset->id, tags);
            for (const auto& widget : table.registry().widgets()) {
                INFO(preset->id << ": " << widget.label);
                CHECK(widget.rect.x >= 0);
                CHECK(widget.rect.right() <= 400 * scale);
            }
        }
    }
}

TEST_CASE("colour values have a patch of themselves") {
    CHECK(panel::colour_of("red").has_value());
    CHECK(panel::colour_of("#12AB34").has_value());
    CHECK_FALSE(panel::colour_of("#12AB3").has_value());
    CHECK_FALSE(panel::colour_of("#12AB3Z").has_value());
    CHECK_FALSE(panel::colour_of("rouge").has_value());
    CHECK_FALSE(panel::colour_of("").has_value());
}
