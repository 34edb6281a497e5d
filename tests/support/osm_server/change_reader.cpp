// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/change_reader.hpp"

#include "core/base/number.hpp"
#include "core/base/utf8.hpp"
#include "tests/support/osm_server/replies.hpp"

#include <expat.h>

#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace arpent::test::osm_server {
namespace {

using Attributes = std::map<std::string, std::string>;

/// Something in the document that is refused: kept, since it must not cross expat.
using Problem = std::optional<Reply>;

struct Handler {
    std::function<void(const std::string&, const Attributes&)> start;
    std::function<void(const std::string&)> end;
    Problem problem;
    XML_Parser xml = nullptr;

    /// " at line 1, column 85"
    std::string place() const {
        return " at line " + std::to_string(XML_GetCurrentLineNumber(xml)) + ", column " +
               std::to_string(XML_GetCurrentColumnNumber(xml) + 1);
    }
    void refuse(int status, const std::string& text) {
        if (!problem) {
            problem = refusal(status, text);
        }
    }
};

void on_start(void* self, const char* name, const char** pairs) {
    auto& handler = *static_cast<Handler*>(self);
    Attributes attributes;
    for (; *pairs != nullptr; pairs += 2) {
        attributes[pairs[0]] = pairs[1];
    }
    if (!handler.problem) {
        handler.start(name, attributes);
    }
}

void on_end(void* self, const char* name) {
    auto& handler = *static_cast<Handler*>(self);
    if (!handler.problem) {
        handler.end(name);
    }
}

std::string malformed(XML_Parser xml) {
    const auto code = XML_GetErrorCode(xml);
    const std::string what = code == XML_ERROR_BAD_CHAR_REF
                                 ? "xmlParseCharRef: invalid xmlChar value 1"
                                 : XML_ErrorString(code);
    return "Document not well-formed.\nLine " + std::to_string(XML_GetCurrentLineNumber(xml)) +
           ", column " + std::to_string(XML_GetCurrentColumnNumber(xml) + 1) + " (fatal):\n" + what;
}

void parse(std::string_view text, Handler& handler) {
    if (text.empty()) {
        throw Refused{refusal(400, "Parser context not created.")};
    }
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> xml(
        XML_ParserCreate(nullptr), XML_ParserFree);
    handler.xml = xml.get();
    XML_SetUserData(xml.get(), &handler);
    XML_SetElementHandler(xml.get(), on_start, on_end);
    const auto status = XML_Parse(xml.get(), text.data(), static_cast<int>(text.size()), 1);
    if (handler.problem) {
        throw Refused{*handler.problem};
    }
    if (status != XML_STATUS_OK) {
        throw Refused{refusal(400, malformed(xml.get()))};
    }
}

const std::string* find(const Attributes& attributes, const char* name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? nullptr : &found->second;
}

/// "Node -1"
std::string title(osm::ElementType type, osm::Ref ref) {
    std::string name(osm::name_of(type));
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name + " " + std::to_string(ref);
}

/// Reads as strtod does: "47,39" is 47. Nothing for what is no finite number.
std::optional<double> lenient_number(const std::string& text) {
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

constexpr std::size_t longest = 255;

class ChangeDocument {
public:
    explicit ChangeDocument(std::int64_t changeset) : changeset_(changeset) {
        handler_.start = [this](const std::string& name, const Attributes& attributes) {
            start(name, attributes);
        };
        handler_.end = [this](const std::string&) { end(); };
    }

    std::vector<ChangeAction> read(std::string_view xml) {
        parse(xml, handler_);
        return std::move(actions_);
    }

private:
    void start(const std::string& name, const Attributes& attributes) {
        switch (depth_++) {
            case 0:
                if (name != "osmChange") {
                    handler_.refuse(400, "Unknown top-level element " + name +
                                             ", expecting osmChange" + handler_.place());
                }
                break;
            case 1: start_block(name, attributes); break;
            case 2: start_element(name, attributes); break;
            default: start_child(name, attributes);
        }
    }

    void end() {
        if (--depth_ == 2) {
            finish();
        }
    }

    void start_block(const std::string& name, const Attributes& attributes) {
        if_unused_ = attributes.contains("if-unused");
        if (name == "create") {
            action_ = Action::create;
        } else if (name == "modify") {
            action_ = Action::modify;
        } else if (name == "delete") {
            action_ = Action::remove;
        } else {
            handler_.refuse(400, "Unknown action " + name + ", choices are create, modify, delete" +
                                     handler_.place());
        }
    }

    void start_element(const std::string& name, const Attributes& attributes) {
        type_ = name == "node"  ? osm::ElementType::node
                : name == "way" ? osm::ElementType::way
                                : osm::ElementType::relation;
        tags_.clear();
        nodes_.clear();
        members_.clear();
        keys_.clear();
        if (type_ == osm::ElementType::relation && name != "relation") {
            handler_.refuse(400, "Unknown element " + name + ", expecting node, way or relation" +
                                     handler_.place());
            return;
        }
        const auto* id = find(attributes, "id");
        const auto ref = id != nullptr ? parse_int(*id) : std::nullopt;
        if (!ref || *ref == 0) {
            handler_.refuse(400, "Object ID must be a non-zero number" + handler_.place());
            return;
        }
        ref_ = *ref;
        if (check_ids(attributes) && type_ == osm::ElementType::node) {
            read_place(attributes);
        }
    }

    bool check_ids(const Attributes& attributes) {
        const std::string name = title(type_, ref_);
        const auto* changeset = find(attributes, "changeset");
        const auto* version = find(attributes, "version");
        if (action_ == Action::create && ref_ > 0) {
            handler_.refuse(
                400, "Placeholder IDs must be negative for created elements." + handler_.place());
        } else if (changeset == nullptr) {
            handler_.refuse(400, "Changeset id is missing for " + name + handler_.place());
        } else if (*changeset != std::to_string(changeset_)) {
            handler_.refuse(409, "Changeset mismatch: Provided " + *changeset + " but only " +
                                     std::to_string(changeset_) + " is allowed");
        } else if (action_ != Action::create && version == nullptr) {
            handler_.refuse(400, "Version is required when updating " + name + handler_.place());
        }
        meta_ = {};
        meta_.changeset = changeset_;
        meta_.version =
            static_cast<std::uint32_t>(version == nullptr ? 0 : parse_int(*version).value_or(0));
        return !handler_.problem;
    }

    void read_place(const Attributes& attributes) {
        const auto* lat = find(attributes, "lat");
        const auto* lon = find(attributes, "lon");
        place_ = {0, 0};
        if (lat == nullptr || lon == nullptr) {
            if (action_ != Action::remove) {
                handler_.refuse(400, title(type_, ref_) + " does not include all mandatory fields" +
                                         handler_.place());
            }
            return;
        }
        const auto y = lenient_number(*lat);
        const auto x = lenient_number(*lon);
        if (!y || !x) {
            handler_.refuse(400, std::string(y ? "Longitude" : "Latitude") +
                                     " not a valid finite number" + handler_.place());
        } else if (std::abs(*y) > 90 || std::abs(*x) > 180) {
            handler_.refuse(400, std::string(std::abs(*y) > 90 ? "Latitude" : "Longitude") +
                                     " outside of valid range" + handler_.place());
        } else {
            place_ = geo::Location::from_degrees(*x, *y);
        }
    }

    void start_child(const std::string& name, const Attributes& attributes) {
        const auto* ref_text = find(attributes, "ref");
        const auto ref = ref_text != nullptr ? parse_int(*ref_text) : std::nullopt;
        if (name == "tag") {
            read_tag(attributes);
        } else if (name == "nd" && ref) {
            nodes_.push_back(*ref);
        } else if (name == "member" && ref) {
            read_member(attributes, *ref);
        }
    }

    void read_tag(const Attributes& attributes) {
        const auto* key = find(attributes, "k");
        const auto* value = find(attributes, "v");
        const std::string in = " in " + title(type_, ref_) + handler_.place();
        if (key == nullptr || value == nullptr) {
            handler_.refuse(400, "Mandatory field missing in tag element" + in);
        } else if (key->empty()) {
            handler_.refuse(400, "Key may not be empty" + in);
        } else if (code_points(*key) > longest) {
            handler_.refuse(400, "Key has more than 255 unicode characters" + in);
        } else if (code_points(*value) > longest) {
            handler_.refuse(400, "Value has more than 255 unicode characters" + in);
        } else if (!keys_.insert(*key).second) {
            handler_.refuse(400, title(type_, ref_) + " has duplicate tags with key " + *key +
                                     handler_.place());
        } else {
            tags_.emplace_back(*key, *value);
        }
    }

    void read_member(const Attributes& attributes, osm::Ref ref) {
        const auto* role = find(attributes, "role");
        const auto* type = find(attributes, "type");
        if (role != nullptr && code_points(*role) > longest) {
            handler_.refuse(
                400, "Relation Role has more than 255 unicode characters" + handler_.place());
        }
        const auto of = type != nullptr && *type == "way"    ? osm::ElementType::way
                        : type != nullptr && *type == "node" ? osm::ElementType::node
                                                             : osm::ElementType::relation;
        members_.push_back({{of, ref}, role == nullptr ? "" : *role});
    }

    void finish() {
        osm::Element element;
        const osm::Tags tags(tags_);
        switch (type_) {
            case osm::ElementType::node:
                element = std::make_shared<const osm::Node>(osm::Node{ref_, meta_, tags, place_});
                break;
            case osm::ElementType::way:
                element = std::make_shared<const osm::Way>(osm::Way{ref_, meta_, tags, nodes_});
                break;
            case osm::ElementType::relation:
                element = std::make_shared<const osm::Relation>(
                    osm::Relation{ref_, meta_, tags, members_});
                break;
        }
        actions_.push_back({action_, if_unused_, element});
    }

    Handler handler_;
    std::int64_t changeset_;
    int depth_ = 0;
    Action action_ = Action::create;
    bool if_unused_ = false;
    std::vector<ChangeAction> actions_;

    osm::ElementType type_ = osm::ElementType::node;
    osm::Ref ref_ = 0;
    osm::Meta meta_;
    geo::Location place_{0, 0};
    std::vector<osm::Tag> tags_;
    std::set<std::string> keys_;
    std::vector<osm::Ref> nodes_;
    std::vector<osm::Member> members_;
};

}  // namespace

std::vector<ChangeAction> read_change(std::string_view xml, std::int64_t changeset) {
    return ChangeDocument(changeset).read(xml);
}

std::vector<osm::Tag> read_changeset_tags(std::string_view xml) {
    std::map<std::string, std::string> tags;
    std::vector<std::string> order;
    Handler handler;
    handler.start = [&](const std::string& name, const Attributes& attributes) {
        const auto* key = find(attributes, "k");
        const auto* value = find(attributes, "v");
        if (name != "tag" || key == nullptr || value == nullptr) {
            return;
        }
        if (code_points(*value) > longest || code_points(*key) > longest) {
            handler.refuse(400, std::string(code_points(*key) > longest ? "Key" : "Value") +
                                    " has more than 255 unicode characters" + handler.place());
        }
        if (!tags.contains(*key)) {
            order.push_back(*key);
        }
        tags[*key] = *value;
    };
    handler.end = [](const std::string&) {};
    parse(xml, handler);
    std::vector<osm::Tag> list;
    for (const std::string& key : order) {
        list.emplace_back(key, tags[key]);
    }
    return list;
}

}  // namespace arpent::test::osm_server
