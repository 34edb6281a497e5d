// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a carnet, and as the packed values of its journal: an error, never a crash.
#include "core/base/error.hpp"
#include "core/edit/difference.hpp"
#include "core/edit/history.hpp"
#include "core/edit/value_codec.hpp"
#include "core/osm/memory_graph.hpp"
#include "core/store/base_store.hpp"
#include "core/store/database.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

using namespace arpent;

namespace {

class Silent final : public osm::FeatureVisitor {
public:
    void on_node(const osm::NodePtr& /*node*/) override {}
    void on_way(const osm::WayPtr& /*way*/, const std::vector<geo::Location>& /*line*/) override {}
    void on_relation(const osm::RelationPtr& /*relation*/) override {}
};

void read(const edit::Overlay& map) {
    Silent visitor;
    map.visit(geo::Box::world(), osm::Level::all, visitor);
    map.visit_all(osm::ElementType::way, [](const osm::Element& /*element*/) {});
    difference(map);
}

/// A damaged base must not keep the journal from being looked at.
std::shared_ptr<const osm::Graph> base_of(const store::Database& database) {
    try {
        const auto base = store::BaseStore::open(database);
        read(edit::Overlay(base));
        return base;
    } catch (const Error&) {
        return std::make_shared<const osm::MemoryGraph>();
    }
}

void open(const std::filesystem::path& file, store::Access access) {
    try {
        const auto database = store::Database::open(file, access);
        edit::check_journal(database);
        edit::History history(database, base_of(database));
        read(*history.overlay());
        if (access == store::Access::read_write) {
            history.undo("");
            history.redo("");
        }
    } catch (const Error&) {  // refused
    }
}

void decode(store::Bytes bytes) {
    edit::decode_refs(bytes);
    edit::decode_members(bytes);
    edit::decode_seen(bytes);
    edit::decode_label({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    decode(std::as_bytes(std::span(data, size)));
    const auto folder = std::filesystem::temp_directory_path();
    const auto file = folder / ("arpent-fuzz-" + std::to_string(::getpid()) + ".arpent");
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    open(file, store::Access::read_only);
    open(file, store::Access::read_write);
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        std::filesystem::remove(file.string() + end, ignored);
    }
    return 0;
}
