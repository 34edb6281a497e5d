// SPDX-License-Identifier: GPL-3.0-or-later
// A group's pack with anything in any cell of its tables, its edits proved anew or not: it is taken
// or refused, never a crash, and the trainer's carnet stays sound. Input: for each cell a byte that
// chooses it, a byte that says what kind of value, a byte of length, the value; an odd first byte
// proves the edits again, as somebody with the key could.
#include "core/project/pack.hpp"

#include "core/base/error.hpp"
#include "core/edit/edit_proof.hpp"
#include "core/edit/journal.hpp"
#include "core/edit/new_ids.hpp"
#include "core/job/progress.hpp"
#include "core/project/create.hpp"
#include "core/project/idea_store.hpp"
#include "core/project/merging.hpp"
#include "core/project/project.hpp"
#include "core/store/statement.hpp"

#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace arpent;

namespace {

namespace fs = std::filesystem;

struct Cell {
    const char* table;
    const char* column;
};

constexpr std::array cells{
    Cell{"edit", "n"},           Cell{"edit", "seen"},         Cell{"edit", "label"},
    Cell{"edit", "group_name"},  Cell{"edit", "undoes_n"},     Cell{"edit", "undoes_device"},
    Cell{"edit", "time"},        Cell{"edit", "device"},       Cell{"edit_write", "type"},
    Cell{"edit_write", "ref"},   Cell{"edit_write", "field"},  Cell{"edit_write", "key"},
    Cell{"edit_write", "value"}, Cell{"edit_write", "before"}, Cell{"edit_write", "version"},
    Cell{"idea", "text"},        Cell{"idea", "place"},        Cell{"idea", "heading"},
    Cell{"meta", "value"},       Cell{"settings", "value"},    Cell{"base", "hash"},
    Cell{"work_group", "name"},  Cell{"device", "id"},         Cell{"edit_proof", "mac"}};

osm::Element thing(osm::Ref ref, std::int32_t x, osm::Tags tags) {
    auto node = std::make_shared<osm::Node>();
    node->ref = ref;
    node->location = {x, 480'000'000};
    node->tags = std::move(tags);
    return osm::NodePtr(std::move(node));
}

/// A trainer's carnet of one street, and a group's pack with a bench, a name and an idea.
class Day {
public:
    Day() : folder_(fs::temp_directory_path() / ("arpent-fuzz-pack-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
        std::ofstream(folder_ / "a.osm")
            << R"(<osm version="0.6"><node id="1" version="1" lon="2" lat="48"/>
<node id="2" version="1" lon="2.001" lat="48"/><way id="1" version="1"><nd ref="1"/><nd ref="2"/>
<tag k="highway" v="path"/></way></osm>)";
        job::Progress progress;
        project::create_carnet(trainer(), {folder_ / "a.osm", {}, "Quartier"}, progress, {});
        const auto carnet = project::Project::open(trainer());
        const std::vector<std::string> groups{"A"};
        project::make_packs(*carnet, folder_, groups);
        const auto pack = project::Project::open(folder_ / "A.arpent");
        edit::Change change;
        change.set({},
                   thing(pack->new_ids().next(), 20'000'000, osm::Tags({{"amenity", "bench"}})));
        pack->commit(change, {"edit.test", {}});
        const osm::Element way = pack->graph()->get(osm::way_id(1));
        edit::Change named;
        named.set(way, way.with_tags(way.tags().with("name", "Rue")));
        pack->commit(named, {"edit.test", {}});
        pack->ideas().add(edit::IdeaHeading::meet, "ici", {20'000'000, 480'000'000});
        pack->undo();
    }
    ~Day() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Day(const Day&) = delete;
    Day& operator=(const Day&) = delete;

    fs::path copy(const char* name) const {
        const fs::path file = folder_ / (std::string("copy ") + name);
        fs::copy_file(folder_ / name, file, fs::copy_options::overwrite_existing);
        return file;
    }

private:
    fs::path trainer() const { return folder_ / "trainer.arpent"; }
    fs::path folder_;
};

void spoil(const store::Database& pack, std::span<const std::uint8_t> input) {
    while (input.size() >= 3) {
        const Cell& cell = cells.at(input[0] % cells.size());
        const std::uint8_t kind = input[1];
        const std::size_t length = std::min<std::size_t>(input[2], input.size() - 3);
        const auto value = std::as_bytes(input.subspan(3, length));
        input = input.subspan(3 + length);
        // One row of several, or all.
        const std::string row = (kind & 4U) != 0 ? "" : " WHERE rowid = 1";
        const bool has_rowid = std::string(cell.table) == "idea";
        try {
            store::Statement update(pack, std::string("UPDATE ") + cell.table + " SET " +
                                              cell.column + " = ?" + (has_rowid ? row : ""));
            const std::string_view text(reinterpret_cast<const char*>(value.data()), value.size());
            std::int64_t number = 0;
            switch (kind % 3) {
                case 0:
                    for (const std::byte byte : value) {
                        number = number * 256 + std::to_integer<int>(byte);
                    }
                    update.bind(number);
                    break;
                case 1: update.bind(text); break;
                default: update.bind(store::Bytes(value)); break;
            }
            update.run();
        } catch (const Error&) {  // what the schema refuses
        }
    }
}

void prove_again(const store::Database& pack) {
    edit::EditProver prover(pack, edit::carnet_key(pack));
    std::vector<edit::EditId> ids;
    store::Statement edits(pack, "SELECT device, n FROM edit");
    while (edits.step()) {
        ids.push_back({edits.integer(0), edits.integer(1)});
    }
    edits.reset();
    for (const edit::EditId id : ids) {
        prover.write(id);
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Day day;
    if (size == 0) {
        return 0;
    }
    const fs::path pack = day.copy("A.arpent");
    const fs::path trainer = day.copy("trainer.arpent");
    try {
        const auto database = store::Database::open(pack, store::Access::read_write);
        spoil(database, std::span(data, size).subspan(1));
        if (data[0] % 2 == 1) {
            prove_again(database);
        }
    } catch (const Error&) {  // no carnet any more
    }
    const std::vector<fs::path> packs{pack};
    const auto carnet = project::Project::open(trainer);
    const auto result = carnet->merging().take(packs);
    carnet->merging().questions();
    const bool unharmed =
        std::holds_alternative<project::MergeReport>(result) || carnet->edit_count() == 0;
    const auto whole = store::Database::open(trainer, store::Access::read_only);
    if (!unharmed || !edit::check_journal(whole).empty() ||
        (size == 1 && carnet->edit_count() != 4)) {
        std::abort();
    }
    return 0;
}
