// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_base.hpp"

#include "core/osmfile/import.hpp"

namespace arpent::test {

TemporaryBase::TemporaryBase(const osm::Graph& graph) {
    store::BaseWriter writer;
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        graph.visit_all(type, [&](const osm::Element& element) { writer.add(element); });
    }
    write_and_open(writer);
}

TemporaryBase::TemporaryBase(const std::filesystem::path& extract,
                             const std::optional<osmfile::Region>& clip) {
    store::BaseWriter writer;
    job::Progress progress;
    osmfile::import_extract(extract, clip, writer, progress, {});
    write_and_open(writer);
}

void TemporaryBase::write_and_open(store::BaseWriter& writer) {
    job::Progress progress;
    {
        auto database = store::Database::create(carnet());
        writer.write(database, progress, {});
    }
    const auto database = store::Database::open(carnet(), store::Access::read_only);
    base_ = store::BaseStore::open(database);
}

}  // namespace arpent::test
