// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/changeset_info.hpp"

#include "core/base/number.hpp"
#include "core/base/xml_escape.hpp"
#include "core/base/xml_reader.hpp"
#include "core/net/http.hpp"

#include <utility>

namespace arpent::net {
namespace {

using Attributes = XmlReader::Attributes;

std::string_view value_of(const Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view() : found->second;
}

bool read_changeset(const Attributes& attributes, ChangesetInfo& changeset) {
    const auto id = parse_int(value_of(attributes, "id"));
    const auto count = parse_int(value_of(attributes, "changes_count"));
    const std::string_view open = value_of(attributes, "open");
    if (!id || !count || *count < 0 || (open != "true" && open != "false")) {
        return false;
    }
    changeset = {};
    changeset.id = *id;
    changeset.changes_count = *count;
    changeset.is_open = open == "true";
    changeset.uid = parse_int(value_of(attributes, "uid")).value_or(0);
    changeset.user = value_of(attributes, "user");
    changeset.created_at = value_of(attributes, "created_at");
    changeset.closed_at = changeset.is_open ? "" : value_of(attributes, "closed_at");
    return true;
}

/// The meaning of the document; <discussion> and what else may come is passed over.
class Parser {
public:
    bool start(std::string_view name, const Attributes& attributes) {
        switch (depth_++) {
            case 0: return name == "osm";
            case 1:
                // Anything else may be an <error> told half way.
                changesets_.emplace_back();
                return name == "changeset" && read_changeset(attributes, changesets_.back());
            case 2:
                if (name == "tag") {
                    tags_.emplace_back(value_of(attributes, "k"), value_of(attributes, "v"));
                }
                return name != "error";
            default: return true;
        }
    }

    bool end() {
        if (--depth_ == 1) {
            changesets_.back().tags = osm::Tags(std::exchange(tags_, {}));
        }
        return true;
    }

    std::vector<ChangesetInfo> take() { return std::move(changesets_); }

private:
    int depth_ = 0;
    std::vector<ChangesetInfo> changesets_;
    std::vector<osm::Tag> tags_;
};

}  // namespace

std::optional<std::vector<ChangesetInfo>> read_changesets(std::string_view xml) {
    Parser parser;
    XmlReader reader([&](std::string_view name,
                         const Attributes& attributes) { return parser.start(name, attributes); },
                     [&](std::string_view) { return parser.end(); });
    if (reader.feed(xml, true) != XmlReader::Outcome::fine) {
        return std::nullopt;
    }
    return parser.take();
}

std::string write_changeset(const osm::Tags& tags) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\" generator=\"";
    xml += xml_escape(user_agent()) + "\">\n<changeset>\n";
    for (const auto& [key, value] : tags) {
        xml += "<tag k=\"" + xml_escape(key) + "\" v=\"" + xml_escape(value) + "\"/>\n";
    }
    return xml + "</changeset>\n</osm>\n";
}

}  // namespace arpent::net
