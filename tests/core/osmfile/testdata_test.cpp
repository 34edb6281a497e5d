// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of osm-testdata: each loads or is refused, as its author says.
#include "core/base/error.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/import.hpp"
#include "tests/support/temporary_base.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <functional>
#include <map>
#include <sstream>

using namespace arpent;
namespace fs = std::filesystem;
using osm::ElementType;

namespace {

std::string content_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// The key of what `read` complains about; empty when it does not.
std::string error_of(const std::function<void()>& read) {
    try {
        read();
    } catch (const Error& error) {
        return error.message().key;
    }
    return "";
}

std::string error_of_import(const fs::path& file) {
    return error_of([&] {
        store::BaseWriter writer;
        job::Progress progress;
        osmfile::import_extract(file, std::nullopt, writer, progress, {});
    });
}

fs::path only_file(const fs::path& folder, std::string_view stem) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(stem)) {
            return entry.path();
        }
    }
    return {};
}

std::size_t count(const osm::Graph& graph, ElementType type) {
    std::size_t found = 0;
    graph.visit_all(type, [&](const osm::Element& /*element*/) { ++found; });
    return found;
}

std::size_t count(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        ++found;
    }
    return found;
}

/// What is wrong with each case; empty for those that load. By the number of its folder.
const std::map<int, std::string>& xml_answers() {
    static const std::map<int, std::string> answers{
        {100, ""},
        {101, "error.osm_version"},
        {102, "error.osm_version"},
        {103, "error.osm_version"},
        {104, "error.not_osm"},
        {105, "error.file_truncated"},
        {106, "error.extract_damaged"},
        {107, "error.extract_damaged"},
        {108, "error.not_osm"},
        // Called invalid, yet loads: an element of another name beside the nodes. Overpass answers
        // with <note>, <meta> and <remark> there, and JOSM and osmium read on.
        {109, ""},
        {110, "error.extract_damaged"},
        {120, ""},
        {121, "error.file_truncated"},
        {122, "error.not_osm"},
        {123, "error.extract_damaged"},
        {124, "error.extract_damaged"},
        {125, "error.extract_damaged"},
        {126, "error.extract_damaged"},
        {127, "error.extract_damaged"},
        {128, "error.extract_damaged"},
        {140, ""},
        {141, ""},
        {142, ""},
        {200, ""},
        // A valid change file: `arpent apply` reads it, but it is no extract.
        {300, "error.change_file"},
    };
    return answers;
}

}  // namespace

TEST_CASE("osm-testdata's XML files load or say why not, as their results tell") {
    const auto root = test::shared_data("edge/osm-testdata/xml/data");
    if (!root) {
        WARN("skipped: no osm-testdata");
        return;
    }
    std::size_t looked_at = 0;
    for (const auto& folder : fs::directory_iterator(*root)) {
        const int number = std::stoi(folder.path().filename().string());
        INFO(folder.path().filename().string());
        REQUIRE(xml_answers().contains(number));
        const std::string& answer = xml_answers().at(number);
        CHECK(error_of_import(only_file(folder, "data.")) == answer);
        if (number != 109 && number != 300) {
            const bool valid = content_of(folder.path() / "result").starts_with("valid");
            CHECK(answer.empty() == valid);
        }
        ++looked_at;
    }
    CHECK(looked_at == xml_answers().size());
}

TEST_CASE("osm-testdata's change file is read whole") {
    const auto file = test::shared_data("edge/osm-testdata/xml/data/300-change-file/data.osc");
    if (!file) {
        WARN("skipped: no osm-testdata");
        return;
    }
    using osmfile::ChangeKind;
    std::vector<std::pair<ChangeKind, osm::ElementId>> found;
    for (const auto& block : osmfile::read_changes(*file)) {
        for (const osm::Element& element : block.elements) {
            found.emplace_back(block.kind, element.id());
        }
    }
    CHECK(found == std::vector<std::pair<ChangeKind, osm::ElementId>>{
                       {ChangeKind::modify, osm::node_id(11)},
                       {ChangeKind::remove, osm::node_id(13)},
                       {ChangeKind::create, osm::node_id(14)},
                       {ChangeKind::modify, osm::way_id(21)}});
}

TEST_CASE("every file of osm-testdata's grid loads with all that is in it") {
    const auto root = test::shared_data("edge/osm-testdata/grid/data");
    if (!root) {
        WARN("skipped: no osm-testdata");
        return;
    }
    int looked_at = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*root)) {
        if (entry.path().filename() != "data.osm") {
            continue;
        }
        INFO(entry.path().parent_path().filename().string());
        const std::string text = content_of(entry.path());
        const test::TemporaryBase base(entry.path());
        CHECK(count(*base, ElementType::node) == count(text, "<node "));
        CHECK(count(*base, ElementType::way) == count(text, "<way "));
        CHECK(count(*base, ElementType::relation) == count(text, "<relation "));
        ++looked_at;
    }
    CHECK(looked_at == 130);
}
