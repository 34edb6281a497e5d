// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/osmium_input.hpp"

#include <array>
#include <cerrno>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace arpent::osmfile {
namespace {

Error error_about(std::string key, const std::filesystem::path& file) {
    return Error(std::move(key), {{"file", file.string()}});
}

/// A text file may begin with a byte order mark and blanks.
bool looks_like_xml(std::string_view start) {
    if (start.starts_with("\xEF\xBB\xBF")) {
        start.remove_prefix(3);
    }
    const auto first = start.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && start[first] == '<';
}

/// libosmium's name of the format; empty for an unknown one.
std::string format_of(std::string_view start) {
    if (start.starts_with("\x1F\x8B")) {
        return "osm.gz";
    }
    if (start.starts_with("BZh")) {
        return "osm.bz2";
    }
    if (start.size() > 8 && start[0] == '\0' && start.substr(4).find("OSMHeader") < 8) {
        return "pbf";
    }
    return looks_like_xml(start) ? "osm" : "";
}

bool tells_of_early_end(std::string_view what) {
    constexpr std::array<std::string_view, 3> words{"EOF", "unexpected end", "truncated"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return what.find(word) != std::string_view::npos;
    });
}

Error of_xml(const osmium::xml_error& error, const std::filesystem::path& file) {
    if (error.error_code == XML_ERROR_NO_ELEMENTS || error.error_code == XML_ERROR_UNCLOSED_TOKEN) {
        return error_about("error.file_truncated", file);
    }
    if (std::string_view(error.what()).starts_with("Unknown top-level element")) {
        return error_about("error.not_osm", file);
    }
    if (error.line == 0) {
        return error_about("error.extract_damaged", file);
    }
    return Error("error.xml_invalid",
                 {{"file", file.string()}, {"line", std::to_string(error.line)}});
}

Error of_system(const std::system_error& error, const std::filesystem::path& file) {
    return error_about(error.code() == std::errc::no_such_file_or_directory ? "error.not_found"
                                                                            : "error.cannot_read",
                       file);
}

template <typename Kind>
void convert_common(const osmium::OSMObject& from, Kind& to) {
    to.ref = from.id();
    to.meta.version = from.version();
    to.meta.timestamp = from.timestamp().valid() ? from.timestamp().seconds_since_epoch() : 0;
    to.meta.changeset = from.changeset();
    to.meta.uid = static_cast<std::int32_t>(from.uid());
    to.meta.user = from.user();
    if (from.tags().empty() && to.tags.empty()) {
        return;
    }
    std::vector<osm::Tag> tags;
    for (const osmium::Tag& tag : from.tags()) {
        tags.emplace_back(tag.key(), tag.value());
    }
    to.tags = osm::Tags(std::move(tags));
}

}  // namespace

osmium::io::File known_file(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw error_about("error.not_found", file);
    }
    std::ifstream stream(file, std::ios::binary);
    if (error || status.type() != std::filesystem::file_type::regular || !stream) {
        throw error_about("error.cannot_read", file);
    }
    std::array<char, 64> start{};
    stream.read(start.data(), start.size());
    const std::string format = format_of({start.data(), static_cast<std::size_t>(stream.gcount())});
    if (format.empty()) {
        throw error_about("error.not_osm", file);
    }
    // Absolute, or a name like "http:x" would be fetched.
    return osmium::io::File{std::filesystem::absolute(file).string(), format};
}

void rethrow_for(const std::filesystem::path& file) {
    try {
        throw;
    } catch (const Error&) {
        throw;
    } catch (const Cancelled&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const osmium::format_version_error&) {
        throw error_about("error.osm_version", file);
    } catch (const osmium::xml_error& error) {
        throw of_xml(error, file);
    } catch (const osmium::gzip_error& error) {
        const bool early = error.gzip_error_code == Z_BUF_ERROR || tells_of_early_end(error.what());
        throw error_about(early ? "error.file_truncated" : "error.extract_damaged", file);
    } catch (const osmium::bzip2_error& error) {
        const bool early = error.bzip2_error_code == BZ_UNEXPECTED_EOF;
        throw error_about(early ? "error.file_truncated" : "error.extract_damaged", file);
    } catch (const std::system_error& error) {
        throw of_system(error, file);
    } catch (const std::exception& error) {
        throw error_about(
            tells_of_early_end(error.what()) ? "error.file_truncated" : "error.extract_damaged",
            file);
    }
}

void convert(const osmium::Node& from, osm::Node& to) {
    convert_common(from, to);
    to.location = location_of(from);
}

void convert(const osmium::Way& from, osm::Way& to) {
    convert_common(from, to);
    to.nodes.clear();
    for (const osmium::NodeRef& node : from.nodes()) {
        to.nodes.push_back(node.ref());
    }
}

void convert(const osmium::Relation& from, osm::Relation& to) {
    convert_common(from, to);
    to.members.clear();
    for (const osmium::RelationMember& member : from.members()) {
        const auto type = member.type() == osmium::item_type::node  ? osm::ElementType::node
                          : member.type() == osmium::item_type::way ? osm::ElementType::way
                                                                    : osm::ElementType::relation;
        to.members.push_back({{type, member.ref()}, member.role()});
    }
}

}  // namespace arpent::osmfile
