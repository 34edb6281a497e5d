// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/paper_code.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace arpent::scan {
namespace {

const CrsBox davis{{CrsKind::geographic}, -121.773577, 38.538263, -121.755767, 38.549038};

}  // namespace

TEST_CASE("a Field Papers page says its atlas, its page and since 2016 its box, on any host") {
    const std::string host = GENERATE("http://fieldpapers.org/", "https://fieldpapers.org/",
                                      "http://posm.local:8080/x/", "http://10.0.0.7/");
    const auto code = parse_paper_code(
        host + "atlases/3hasivcl/A1?bbox=-121.773577,38.538263,-121.755767,38.549038");
    CHECK(code == PaperCode{PaperMaker::field_papers, "3hasivcl", "A1", davis});
    CHECK(parse_paper_code(host + "atlases/3hasivcl/i") ==
          PaperCode{PaperMaker::field_papers, "3hasivcl", "i", {}});
    CHECK(parse_paper_code(host + "atlas.php?id=3hasivcl%2FB2") ==
          PaperCode{PaperMaker::field_papers, "3hasivcl", "B2", {}});
}

TEST_CASE("a Walking Papers print says its name") {
    CHECK(parse_paper_code("http://walking-papers.org/print.php?id=3hasivcl") ==
          PaperCode{PaperMaker::walking_papers, "3hasivcl", "", {}});
    CHECK(parse_paper_code("http://walking-papers.org/print.php?id=3hasivcl/2,3") ==
          PaperCode{PaperMaker::walking_papers, "3hasivcl", "2,3", {}});
}

TEST_CASE("a Sketch Map says its box, of all its generations") {
    const std::string uuid = "395a275b-f7f4-4231-9ff9-838dea32d182";
    const CrsBox mercator{{CrsKind::mercator}, 966916.0624, 6347462.9022, 968426.4103, 6348727.099};
    const std::string sides = "966916.0624,6347462.9022,968426.4103,6348727.099";
    const PaperCode expected{PaperMaker::sketch_map, uuid, "", mercator};
    CHECK(parse_paper_code("2024.04.15," + uuid + "," + sides + ",osm") == expected);
    CHECK(parse_paper_code("2023.01.01," + uuid + "," + sides) == expected);
    CHECK(parse_paper_code(R"({"id": ")" + uuid +
                           R"(", "version": "0.9", "bbox": {"lon_min": 966916.0624, "lat_min": )"
                           R"(6347462.9022, "lon_max": 968426.4103, "lat_max": 6348727.099}})") ==
          expected);
    CHECK(parse_paper_code("-121.773577,38.538263,-121.755767,38.549038;2022-05-01;a4") ==
          PaperCode{PaperMaker::sketch_map, "", "", davis});
}

TEST_CASE("a Paper2GIS map says its box in its own system") {
    const auto code = parse_paper_code("500000,5300000,501000,5301000,32631,100,100,2000,1500,ab");
    REQUIRE(code);
    CHECK(code->maker == PaperMaker::paper2gis);
    CHECK(code->box == CrsBox{{CrsKind::utm, 31, false}, 500000, 5300000, 501000, 5301000});
    const auto unknown = parse_paper_code("1,2,3,4,27700,100,100,2000,1500");
    REQUIRE(unknown);
    CHECK_FALSE(unknown->box);
}

TEST_CASE("other codes are of no paper, and a box that cannot be is none") {
    for (const char* text :
         {"", "hello", "https://www.openstreetmap.org/#map=15/48.1/-1.6", "AP1:6BF1Z/:A",
          "http://fieldpapers.org/atlases/../A1", "1,2,3", "a,b,c,d,e,f,g", "{}", "{\"id\":3}",
          "http://x/print.php", "WIFI:T:WPA;S:x;P:y;", "{\"id\":\"a\",\"bbox\":{\"a\":1}}"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_paper_code(text));
    }
    const std::string start = "http://fieldpapers.org/atlases/3hasivcl/A1?bbox=";
    for (const char* box :
         {"1,2,3", "3,2,1,4", "1,2,3,99", "nan,2,3,4", "1,2,3,4,5", "1e999,2,3,4"}) {
        CAPTURE(box);
        const auto code = parse_paper_code(start + box);
        REQUIRE(code);
        CHECK_FALSE(code->box);
    }
}

}  // namespace arpent::scan
