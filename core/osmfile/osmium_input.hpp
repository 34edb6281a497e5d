// SPDX-License-Identifier: GPL-3.0-or-later
// Includes libosmium: only for the .cpp files of this folder.
#pragma once

#include "core/base/error.hpp"
#include "core/osm/element.hpp"

#include <osmium/io/any_compression.hpp>
#include <osmium/io/header.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm.hpp>
#include <osmium/thread/pool.hpp>

#include <filesystem>
#include <functional>
#include <stop_token>

namespace arpent::osmfile {

/// A file that libosmium can open: of a known format, told by its first bytes. Throws Error
/// (error.not_found, error.cannot_read, error.not_osm).
osmium::io::File known_file(const std::filesystem::path& file);

/// Throws the Error that stands for the exception in flight; passes on Error and Cancelled.
[[noreturn]] void rethrow_for(const std::filesystem::path& file);

/// What one reading of a file is asked for.
struct Pass {
    osmium::osm_entity_bits::type entities = osmium::osm_entity_bits::nwr;
    osmium::io::read_meta meta = osmium::io::read_meta::yes;
    /// Told the share of the file that was read, 0 to 1, after each buffer; false ends the reading.
    std::function<bool(double)> keep_on = [](double) { return true; };
};

/// Reads a file once: `use_header(header)`, then `use(object)` with each osmium::Node, Way and
/// Relation. Throws Error as import_extract, and Cancelled.
/// The threads are this reading's own: none is left behind, and a failure in them ends it.
template <typename UseHeader, typename Use>
void read_once(const std::filesystem::path& file, const Pass& pass, const std::stop_token& stop,
               UseHeader use_header, Use use) {
    try {
        osmium::thread::Pool pool{1, 16};
        const osmium::io::File known = known_file(file);
        osmium::io::Reader reader{known, pool, pass.entities, pass.meta};
        const auto size = static_cast<double>(reader.file_size() + 1);
        const osmium::io::Header header = reader.header();
        if (header.has_multiple_object_versions()) {
            // Of XML, the parser says so for an osmChange alone.
            throw Error(known.format() == osmium::io::file_format::xml ? "error.change_file"
                                                                       : "error.history_file",
                        {{"file", file.string()}});
        }
        use_header(header);
        while (const osmium::memory::Buffer buffer = reader.read()) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            for (const auto& object : buffer.select<osmium::OSMObject>()) {
                if (!object.visible()) {
                    throw Error("error.history_file", {{"file", file.string()}});
                }
                switch (object.type()) {
                    case osmium::item_type::node:
                        use(static_cast<const osmium::Node&>(object));
                        break;
                    case osmium::item_type::way:
                        use(static_cast<const osmium::Way&>(object));
                        break;
                    case osmium::item_type::relation:
                        use(static_cast<const osmium::Relation&>(object));
                        break;
                    default: break;
                }
            }
            if (!pass.keep_on(static_cast<double>(reader.offset()) / size)) {
                return;
            }
        }
        reader.close();
    } catch (...) {
        rethrow_for(file);
    }
}

inline geo::Location location_of(const osmium::Node& node) {
    return {node.location().x(), node.location().y()};
}

/// The element as ours, into an object that is used again and again.
void convert(const osmium::Node& from, osm::Node& to);
void convert(const osmium::Way& from, osm::Way& to);
void convert(const osmium::Relation& from, osm::Relation& to);

}  // namespace arpent::osmfile
