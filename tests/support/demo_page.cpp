// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/demo_page.hpp"

#include "core/demo/quarter.hpp"
#include "core/paper/pdf_file.hpp"

namespace arpent::test {
namespace {

std::shared_ptr<const osm::MemoryGraph> quarter() {
    static const auto made = demo::make_quarter();
    return made;
}

geo::Box box_of(const osm::Graph& graph) {
    geo::Box box;
    graph.visit_all(osm::ElementType::node,
                    [&](const osm::Element& element) { box.extend(element.node()->location); });
    return box;
}

paper::PageHead head() {
    paper::PageHead head;
    head.title = "Quartier des Tilleuls";
    head.name = "B3";
    head.group = {1, "Les Marcheurs"};
    head.theme = "Mobilier urbain";
    head.legend = {{"bench", "Banc"},
                   {"waste_basket", "Poubelle"},
                   {"recycling", "Borne de tri"},
                   {"drinking_water", "Eau potable"},
                   {"toilets", "Toilettes"},
                   {"street_lamp", "Lampadaire"},
                   {"tree", "Arbre"},
                   {"planter", "Jardinière"}};
    head.neighbours = {"A3", "C3", "B2", "B4"};
    return head;
}

}  // namespace

DemoPage demo_page(sheet::LayoutId layout, std::uint16_t sheet, std::uint32_t project) {
    DemoPage made;
    made.graph = quarter();
    made.page.layout = layout;
    made.page.ground = {box_of(*made.graph).center(), 2000, 0};
    made.page.head = head();
    made.words = {"© les contributeurs OpenStreetMap",
                  "Fait avec Arpent",
                  "Ne pas écrire ici",
                  "Groupe",
                  "Notes",
                  "N",
                  "n°",
                  "Quoi ?",
                  "Remarque",
                  "Relevé"};
    made.identity.payload.project = project;
    made.identity.payload.sheet = sheet;
    made.identity.payload.theme = 1;
    made.identity.payload.group = 1;
    made.identity.payload.day = 2521;
    made.identity.day = "26/11/2026";
    made.identity.do_not_write = made.words.do_not_write;
    agree(made);
    return made;
}

void agree(DemoPage& page) {
    page.identity.payload.layout = page.page.layout;
    page.identity.payload.ground = page.page.ground;
}

void DemoPage::draw(cairo_t* cr) const {
    paper::PageTools tools;
    paper::draw_map_page(cr, page, words, *graph, tools);
    paper::draw_identity(cr, identity, tools.lettering);
}

paper::CleanPage DemoPage::clean(double pixels_per_mm) const {
    return paper::render_clean_page(
        sheet::layout_of(page.layout), [this](cairo_t* cr) { draw(cr); }, pixels_per_mm);
}

void DemoPage::write_pdf(const std::filesystem::path& file) const {
    const sheet::Layout& layout = sheet::layout_of(page.layout);
    paper::PdfFile pdf(file, page.head.title);
    draw(pdf.begin_page(layout.width, layout.height));
    pdf.end_page();
    pdf.finish();
}

}  // namespace arpent::test
