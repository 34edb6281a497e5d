// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/text.hpp"

#include "app/ui/picture.hpp"
#include "tests/app/ui/harness.hpp"

#include <catch2/catch.hpp>
#include <imgui_internal.h>

#include <random>

using namespace arpent;
using namespace arpent::ui;
using test::UiHarness;

namespace {
const auto nothing = [](Ui&) {};
}

TEST_CASE("lines break at spaces and hyphens, never at no-break spaces") {
    UiHarness h;
    h.frame(nothing);
    const Face font = h.ui().fonts().face(Font::body);
    const float width = line_width(font, "C’est quoi\u202F?") + 1;
    CHECK(wrap(font, "C’est quoi\u202F?", width).size() == 1);
    const auto lines = wrap(font, "C’est quoi\u202F?", width - 8);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == "quoi\u202F?");
    const auto hyphen = wrap(font, "Saint-Étienne", line_width(font, "Saint-Ét"));
    REQUIRE(hyphen.size() == 2);
    CHECK(hyphen[0] == "Saint-");
}

TEST_CASE("no line is wider than asked and no character is lost") {
    UiHarness h;
    h.frame(nothing);
    const Face font = h.ui().fonts().face(Font::body);
    std::mt19937 random(7);
    const std::string_view pieces[] = {"a", "é", "œ", " ", "  ", "-", "’", "mot", "—", "\n"};
    for (int round = 0; round < 300; ++round) {
        std::string words;
        for (int i = 0; i < 60; ++i) {
            words += pieces[random() % std::size(pieces)];
        }
        const float width = 30 + static_cast<float>(random() % 200);
        std::string kept;
        for (const std::string_view line : wrap(font, words, width)) {
            CHECK(line_width(font, line) <= width);
            kept += line;
        }
        std::erase(words, ' ');
        std::erase(words, '\n');
        std::erase(kept, ' ');
        CHECK(kept == words);
    }
}

TEST_CASE("what does not fit ends with an ellipsis and fits") {
    UiHarness h;
    h.frame(nothing);
    const Face font = h.ui().fonts().face(Font::body);
    const std::string cut = shortened(font, "Avenue du Général-de-Gaulle prolongée", 120);
    CHECK(cut.ends_with("…"));
    CHECK(line_width(font, cut) <= 120);
    CHECK(shortened(font, "Rue", 120) == "Rue");
}

TEST_CASE("a letter met for the first time is there in the next frame") {
    UiHarness h;
    const auto draw = [](Ui& ui) { text(ui, {0, 0, 300, 40}, "Łódź Ψυχή Київ Երևան"); };
    h.settle(draw);
    const ImFont& font = *h.ui().fonts().get(Font::body);
    for (const ImWchar c : {0x0141, 0x017A, 0x03A8, 0x041A, 0x0535}) {
        CHECK(font.FindGlyphNoFallback(c) != nullptr);
    }
    CHECK_FALSE(h.ui().next_frame());
}

TEST_CASE("names in scripts beyond the atlas are shaped, measured as drawn, and not asked of it") {
    UiHarness h;
    const auto draw = [](Ui& ui) { text(ui, {0, 0, 300, 40}, "Rue شارع النخيل 平安里 हिन्दी"); };
    h.settle(draw);
    CHECK_FALSE(h.ui().fonts().want("شارع النخيل 平安里 हिन्दी 🚲"));
    const Face face = h.ui().fonts().face(Font::body);
    // Joined letters are narrower than the same ones alone.
    float alone = 0;
    for (const char* letter : {"ش", "ا", "ر", "ع"}) {
        alone += line_width(face, letter);
    }
    CHECK(line_width(face, "شارع") > 0.2F * alone);
    CHECK(line_width(face, "شارع") < 0.9F * alone);
    CHECK(line_width(h.ui().fonts().face(Font::large), "شارع") > line_width(face, "شارع"));
}

TEST_CASE("such names are broken within the width too, and lose nothing") {
    UiHarness h;
    h.frame(nothing);
    const Face face = h.ui().fonts().face(Font::body);
    for (const std::string words :
         {"شارع الأمير عبد القادر الجزائري", "北京市西城区平安里西大街四十五号", "東京 タワー 通り",
          "สวนสาธารณะลุมพินี", "Cité-Nouvelle شارع"}) {
        for (const float width : {60.0F, 110.0F, 200.0F}) {
            std::string kept;
            for (const std::string_view line : wrap(face, words, width)) {
                INFO(line);
                CHECK(line_width(face, line) <= width);
                kept += line;
            }
            std::string all = words;
            std::erase(all, ' ');
            std::erase(kept, ' ');
            CHECK(kept == all);
        }
        const std::string cut = shortened(face, words, 80);
        CHECK(cut.ends_with("…"));
        CHECK(line_width(face, cut) <= 80);
    }
    CHECK(wrap(face, "平\n安", 200).size() == 2);
}

TEST_CASE("all of French is there from the start") {
    UiHarness h;
    h.frame(nothing);
    for (const ImWchar c : {0x00E9, 0x0152, 0x0153, 0x0178, 0x2019, 0x00AB, 0x00BB, 0x2013, 0x2026,
                            0x20AC, 0x202F, 0x2190}) {
        for (const Font f : {Font::small, Font::body, Font::strong, Font::large, Font::heading}) {
            CHECK(h.ui().fonts().get(f)->FindGlyphNoFallback(c) != nullptr);
        }
    }
}

TEST_CASE("every picture is there from the start, in every size") {
    UiHarness h;
    h.frame(nothing);
    for (const Picture& picture : glyph::all) {
        unsigned int letter = 0;
        ImTextCharFromUtf8(&letter, picture.glyph.data(), nullptr);
        for (const float pixels : {20.0F, 36.0F, 64.0F}) {
            const ImFont& font = *h.ui().fonts().pictures(pixels);
            CHECK(font.FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr);
        }
    }
}

TEST_CASE("the letters fit into a picture that every graphics card holds") {
    for (const float scale : {1.0F, 2.0F}) {
        UiHarness h(1366, 768, scale);
        h.frame(nothing);
        const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        CHECK(atlas.TexWidth <= 4096);
        CHECK(atlas.TexHeight <= 4096);
        CHECK(static_cast<float>(atlas.TexWidth * atlas.TexHeight) <= 2e6F * scale * scale);
    }
}
