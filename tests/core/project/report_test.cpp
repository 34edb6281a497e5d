// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/report.hpp"

#include "core/base/error.hpp"
#include "core/edit/action/add_node.hpp"
#include "core/edit/new_ids.hpp"
#include "core/project/document_text.hpp"
#include "core/project/idea_store.hpp"
#include "core/project/write_document.hpp"
#include "tests/core/project/demo_carnet.hpp"
#include "tests/support/poppler.hpp"
#include "tests/support/town.hpp"

#include <catch2/catch.hpp>
#include <tinyxml2.h>

#include <fstream>
#include <iterator>
#include <set>

namespace arpent::project {
namespace {

using Catch::Contains;

std::string spell(const Message& message) {
    std::string text = message.key;
    for (const auto& [name, value] : message.args) {
        text += " " + value;
    }
    return text;
}

void add(Project& carnet, const std::string& group, double east, const osm::Tags& tags) {
    Settings settings = carnet.settings();
    settings.group = group;
    carnet.set_settings(settings);
    carnet.commit(edit::add_node(test::Town::at(east, 0.4), tags, carnet.new_ids(), nullptr),
                  {"edit.applied", {{"file", "a test"}}});
}

Report report_of(Project& carnet) {
    Report report = begin_report(carnet);
    job::Progress progress;
    count(report, progress, {});
    return report;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string write(Project& carnet, const std::filesystem::path& file) {
    const Report report = report_of(carnet);
    write_document(plan_report(report, {"fr", "26/11/2026"}, spell), file);
    return bytes_of(file);
}

/// What an independent reader finds: every element, every attribute, every text.
struct Reader : tinyxml2::XMLVisitor {
    std::multiset<std::string> elements;
    std::vector<std::string> links;
    std::string words;

    bool VisitEnter(const tinyxml2::XMLElement& element,
                    const tinyxml2::XMLAttribute* first) override {
        elements.insert(element.Name());
        for (; first != nullptr; first = first->Next()) {
            const std::string name = first->Name();
            CHECK_FALSE(name.starts_with("on"));
            if (name == "src") {
                CHECK(std::string(first->Value()).starts_with("data:image/png;base64,iVBORw0"));
            }
            if (name == "href") {
                links.emplace_back(first->Value());
            }
        }
        if (std::string(element.Name()) == "img") {
            CHECK(std::string(element.Attribute("alt")).size() > 5);
        }
        return true;
    }
    bool Visit(const tinyxml2::XMLText& text) override {
        words += std::string(text.Value()) + "\n";
        return true;
    }
};

Reader read_html(const std::string& html) {
    tinyxml2::XMLDocument document;
    REQUIRE(document.Parse(html.c_str(), html.size()) == tinyxml2::XML_SUCCESS);
    REQUIRE(document.RootElement() != nullptr);
    CHECK(std::string(document.RootElement()->Name()) == "html");
    CHECK(std::string(document.RootElement()->Attribute("lang")) == "fr");
    Reader reader;
    document.Accept(&reader);
    CHECK(reader.elements.count("script") == 0);
    CHECK(reader.elements.count("link") == 0);
    return reader;
}

const std::string hard_name = "Les <b>As</b> & \"Cie\" 'x' 🌳 | `a` [[b]] {{c}} *d* _e_";

}  // namespace

TEST_CASE("a report counts themes before and now, and groups by the alphabet") {
    test::Town town;
    add(town.project(), "Élan", 0.5, {{"amenity", "bench"}});
    add(town.project(), "Zèbres", 1.0, {{"amenity", "bench"}});
    add(town.project(), "Zèbres", 1.5, {{"leisure", "playground"}});
    add(town.project(), "alouettes", 1.7, {{"amenity", "waste_basket"}});
    add(town.project(), "", 1.8, {{"amenity", "waste_basket"}});
    const Report report = report_of(town.project());
    REQUIRE(report.groups.size() == 4);
    CHECK(report.groups[0].name == "alouettes");
    CHECK(report.groups[1].name == "Élan");
    CHECK(report.groups[2].name == "Zèbres");
    CHECK(report.groups[3].name.empty());
    CHECK(report.groups[2].deeds.created == 2);
    CHECK(report.groups[2].themes.size() == 2);
    CHECK(report.quarter.counts.find("mobilier_urbain")->before == 1);
    CHECK(report.quarter.counts.find("mobilier_urbain")->now == 5);
    CHECK(report.to_send == 5);
    CHECK(report.changesets.empty());
}

TEST_CASE("the report as HTML is one well-formed file with its pictures, links and credits") {
    test::Town town;
    add(town.project(), hard_name, 0.5, {{"amenity", "bench"}, {"name", hard_name}});
    const Reader reader = read_html(write(town.project(), town.file("report.html")));
    CHECK(reader.elements.count("img") == 3);  // before, now, one theme
    CHECK(reader.elements.count("h1") == 1);
    CHECK(reader.elements.count("table") == 3);
    CHECK_THAT(reader.words, Contains(hard_name));
    CHECK_THAT(reader.words, Contains("paper.attribution") && Contains("report.licence"));
    CHECK_THAT(reader.words, Contains("26/11/2026") && Contains("report.left_to_send 1"));
    CHECK_THAT(reader.links,
               Catch::VectorContains(std::string("https://www.openstreetmap.org/copyright")));
}

TEST_CASE("a carnet in which nothing happened has a report too, in every format") {
    test::Town town;
    const Reader reader = read_html(write(town.project(), town.file("empty.html")));
    CHECK_THAT(reader.words, Contains("report.nothing") && Contains("report.left_nothing") &&
                                 Contains("report.sent_nothing"));
    CHECK(reader.elements.count("img") == 2);
    write(town.project(), town.file("empty.pdf"));
    CHECK(test::page_count(town.file("empty.pdf")) >= 1);
    CHECK_THAT(write(town.project(), town.file("empty.md")), Contains("report.nothing"));
    CHECK_THAT(write(town.project(), town.file("empty.wiki")), Contains("report.nothing"));
}

TEST_CASE("the report as PDF has words, tables and embedded fonts on A4") {
    const test::TemporaryFolder folder;
    test::copy_demo_carnet(folder / "demo.arpent");
    const auto carnet = Project::open(folder / "demo.arpent");
    const std::string name(255, 'W');
    add(*carnet, name, 0, {{"amenity", "bench"}});
    write(*carnet, folder / "report.pdf");
    CHECK(test::fonts_are_embedded(folder / "report.pdf"));
    std::string text;
    const int pages = test::page_count(folder / "report.pdf");
    REQUIRE(pages >= 3);
    for (int i = 1; i <= pages; ++i) {
        text += test::text_of_pdf(folder / "report.pdf", i);
    }
    CHECK_THAT(text, Contains("Quartier des Tilleuls") && Contains("26/11/2026"));
    CHECK_THAT(text, Contains("report.practice") && Contains("paper.attribution"));
    CHECK(std::ranges::count(text, 'W') >= 255);
    const auto picture = test::rasterise_pdf(folder / "report.pdf", 1, 25);
    CHECK(picture.width == Approx(210 / 25.4 * 25).margin(1.5));
    CHECK(picture.height == Approx(297 / 25.4 * 25).margin(1.5));
}

TEST_CASE("Markdown and MediaWiki have their pictures beside them and take no name for markup") {
    test::Town town;
    add(town.project(), hard_name, 0.5, {{"amenity", "bench"}});
    const std::string markdown = write(town.project(), town.file("blog.md"));
    CHECK_THAT(markdown, Contains("![") && Contains("](<blog-1.png>)"));
    CHECK_THAT(markdown, Contains("Les \\<b\\>As\\</b\\> \\& \"Cie\"") && Contains("\\| \\`a\\`"));
    CHECK(bytes_of(town.file("blog-3.png")).starts_with("\x89PNG"));
    CHECK_FALSE(std::filesystem::exists(town.file("blog-4.png")));
    const std::string wiki = write(town.project(), town.file("page.mediawiki"));
    CHECK_THAT(wiki, Contains("[[File:page-1.png|") && Contains("{| class=\"wikitable\""));
    CHECK_THAT(wiki, Contains("Les &#60;b&#62;As") && !Contains("[[b]]") && !Contains("{{c}}"));
    CHECK(bytes_of(town.file("page-1.png")).starts_with("\x89PNG"));
}

TEST_CASE("a report has the ideas of the quarter under their headings, no markup of theirs") {
    test::Town town;
    IdeaStore& ideas = town.project().ideas();
    ideas.add(edit::IdeaHeading::useful, "une échelle", test::Town::at(0.2, 0.2));
    ideas.add(edit::IdeaHeading::discuss, "<b>la place</b>", test::Town::at(0.2, 0.2));
    ideas.add(edit::IdeaHeading::discuss, "le marché", test::Town::at(0.2, 0.2));
    const Reader html = read_html(write(town.project(), town.file("a.html")));
    std::size_t last = 0;
    for (const char* words :
         {"idea.discuss", "<b>la place</b>", "le marché", "idea.useful", "une échelle"}) {
        const std::size_t at = html.words.find(words, last);
        REQUIRE(at != std::string::npos);
        last = at;
    }
}

TEST_CASE("what no document has is refused before anything is written") {
    test::Town town;
    CHECK_FALSE(is_document_file("report.docx"));
    CHECK_THROWS_AS(write(town.project(), town.file("report.docx")), Error);
    CHECK_THROWS_AS(write(town.project(), town.file("no/such/report.html")), Error);
    CHECK_FALSE(std::filesystem::exists(town.file("report.docx")));
}

TEST_CASE("changesets lead to their page") {
    CHECK(changeset_link({42, "https://api.openstreetmap.org"}) ==
          "https://www.openstreetmap.org/changeset/42");
    CHECK(changeset_link({42, ""}).empty());
    CHECK(one_line("a\nb\xFF") == "a b\uFFFD");
}

}  // namespace arpent::project
