// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/element_document.hpp"

#include "core/base/error.hpp"
#include "core/base/xml_reader.hpp"
#include "core/osmfile/element_parser.hpp"

#include <optional>
#include <string>
#include <utility>

namespace arpent::osmfile {
namespace {

/// The meaning of an <osm> document.
class OsmParser {
public:
    bool start(std::string_view name, const XmlReader::Attributes& attributes) {
        switch (depth_++) {
            case 0: return start_document(name, attributes);
            case 1: return start_element(name, attributes);
            default: return in_element_ ? element_.start_child(name, attributes) : false;
        }
    }

    bool end() {
        if (--depth_ == 1 && std::exchange(in_element_, false)) {
            elements_.push_back({element_.finish(), is_visible_});
        }
        return true;
    }

    const char* problem() const { return problem_; }
    std::vector<ReadElement> take() { return std::move(elements_); }

private:
    bool start_document(std::string_view name, const XmlReader::Attributes& attributes) {
        const auto version = attributes.find("version");
        if (name != "osm") {
            problem_ = "error.not_osm";
        } else if (version == attributes.end() || version->second != "0.6") {
            problem_ = "error.osm_version";
        } else {
            return true;
        }
        return false;
    }

    bool start_element(std::string_view name, const XmlReader::Attributes& attributes) {
        if (name == "bounds") {
            return true;
        }
        const auto visible = attributes.find("visible");
        is_visible_ = visible == attributes.end() || visible->second != "false";
        in_element_ = element_.start(name, attributes, is_visible_);
        return in_element_;
    }

    int depth_ = 0;
    bool in_element_ = false;
    bool is_visible_ = true;
    const char* problem_ = "error.osm_invalid";
    ElementParser element_;
    std::vector<ReadElement> elements_;
};

}  // namespace

std::vector<ReadElement> parse_elements(std::string_view text, std::string_view name) {
    OsmParser parser;
    XmlReader xml(
        [&](std::string_view element, const XmlReader::Attributes& attributes) {
            return parser.start(element, attributes);
        },
        [&](std::string_view) { return parser.end(); });
    const auto fail = [&](const char* key) {
        throw Error(key, {{"file", std::string(name)}, {"line", std::to_string(xml.line())}});
    };
    switch (xml.feed(text, true)) {
        case XmlReader::Outcome::fine: break;
        case XmlReader::Outcome::stopped: fail(parser.problem()); break;
        case XmlReader::Outcome::truncated: fail("error.file_truncated"); break;
        case XmlReader::Outcome::invalid: fail("error.xml_invalid"); break;
    }
    return parser.take();
}

}  // namespace arpent::osmfile
