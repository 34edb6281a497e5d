// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/probe.hpp"

#include "core/osmfile/osmium_input.hpp"

#include <algorithm>

namespace arpent::osmfile {
namespace {

/// How many bytes of a file take about half a second to read.
double quick_bytes(const osmium::io::File& file) {
    constexpr double megabyte = 1e6;
    if (file.format() == osmium::io::file_format::pbf) {
        return 25 * megabyte;
    }
    switch (file.compression()) {
        case osmium::io::file_compression::bzip2: return megabyte;
        case osmium::io::file_compression::gzip: return 5 * megabyte;
        default: return 40 * megabyte;
    }
}

geo::Box box_of(const osmium::Box& box) {
    if (!box.valid()) {
        return {};
    }
    return {{box.bottom_left().x(), box.bottom_left().y()},
            {box.top_right().x(), box.top_right().y()}};
}

std::string name_of(const std::filesystem::path& file) {
    std::string name = file.filename().string();
    for (const std::string_view ending : {".gz", ".bz2", ".pbf", ".xml", ".osm"}) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
        }
    }
    return name;
}

/// Counts what goes by.
class Counter {
public:
    explicit Counter(ExtractInfo& info) : info_(info) {}

    void operator()(const osmium::Node& node) {
        ++info_.nodes;
        if (node.location().is_defined()) {
            info_.box.extend(location_of(node));
        }
        see_version(node);
    }
    void operator()(const osmium::Way& way) {
        ++info_.ways;
        see_version(way);
    }
    void operator()(const osmium::Relation& relation) {
        ++info_.relations;
        see_version(relation);
    }

private:
    void see_version(const osmium::OSMObject& object) {
        info_.has_versions = info_.has_versions && object.version() > 0;
    }

    ExtractInfo& info_;
};

}  // namespace

ExtractInfo probe(const std::filesystem::path& file, const std::stop_token& stop) {
    ExtractInfo info;
    info.name = name_of(file);
    const osmium::io::File known = known_file(file);
    const auto size = static_cast<double>(std::filesystem::file_size(file));
    const double quick_share = size > 0 ? quick_bytes(known) / size : 1;
    geo::Box header_box;
    Pass pass;
    pass.keep_on = [&](double share) {
        // What the header says is enough once the first elements have shown their versions.
        info.exact = quick_share >= 1;
        return info.exact || (header_box.is_empty() && share < quick_share);
    };
    read_once(
        file, pass, stop,
        [&](const osmium::io::Header& header) { header_box = box_of(header.joined_boxes()); },
        Counter(info));
    if (!info.exact && !header_box.is_empty()) {
        info.box = header_box;
    }
    return info;
}

}  // namespace arpent::osmfile
