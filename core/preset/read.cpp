// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/read.hpp"

#include "core/base/error.hpp"
#include "core/base/utf8.hpp"
#include "core/preset/read_item.hpp"
#include "core/preset/whole_file.hpp"
#include "core/preset/xml.hpp"

#include <tinyxml2.h>

#include <map>
#include <set>

namespace arpent::preset {
namespace {

/// Letters and digits of a name, the rest as one underscore each time.
std::string slug(std::string_view name) {
    std::string text;
    for (const char c : fold(name)) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (keep) {
            text += c;
        } else if (!text.empty() && text.back() != '_') {
            text += '_';
        }
    }
    if (!text.empty() && text.back() == '_') {
        text.pop_back();
    }
    return text;
}

/// JOSM's own file comes to 8 MB.
constexpr std::size_t max_read_bytes = std::size_t{64} << 20U;

class ChunkIndex final : public Chunks {
public:
    explicit ChunkIndex(const std::string& file) : file_(file) {}

    /// Chunks stand at any level of groups, and after their first use too.
    void collect(const tinyxml2::XMLElement& parent) {
        for (const auto* child = parent.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            const std::string_view name = child->Name();
            if (name == "chunk" && child->Attribute("id") != nullptr) {
                chunks_.emplace(child->Attribute("id"), child);
            } else if (name == "group") {
                collect(*child);
            }
        }
    }
    const tinyxml2::XMLElement* find(const tinyxml2::XMLElement& reference) const override {
        const char* id = reference.Attribute("ref");
        const auto found = id != nullptr ? chunks_.find(id) : chunks_.end();
        return found != chunks_.end() ? found->second : nullptr;
    }

    void spend(std::size_t bytes) override {
        spent_ += bytes;
        if (spent_ > max_read_bytes) {
            throw Error("error.preset_too_large", {{"file", file_}});
        }
    }

private:
    const std::string& file_;
    std::size_t spent_ = 0;
    std::map<std::string, const tinyxml2::XMLElement*, std::less<>> chunks_;
};

/// What surrounds an item.
struct Place {
    std::vector<Label> groups;
    std::string icon;  ///< of the innermost group that has one
};

class FileReader {
public:
    FileReader(const std::string& name, const LangCatalogue* french)
        : name_(slug(std::filesystem::path(name).stem().string())),
          french_(french),
          chunks_(name) {}

    PresetFile read(const tinyxml2::XMLElement& root) {
        chunks_.collect(root);
        const Attributes attributes(root, french_);
        if (attributes.has("arpent:theme")) {
            file_.theme = Theme{
                std::string(attributes["arpent:theme"]), attributes.label("shortdescription", ""),
                std::string(attributes["arpent:colour"]), std::string(attributes["icon"])};
        }
        read_group(root, {});
        return std::move(file_);
    }

private:
    void read_group(const tinyxml2::XMLElement& parent, const Place& place) {
        for (const auto* child = parent.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            const std::string_view name = child->Name();
            if (name == "group") {
                const Attributes attributes(*child, french_);
                auto inner = place;
                inner.groups.push_back(attributes.label("name", "name_context"));
                if (attributes.has("icon")) {
                    inner.icon = attributes["icon"];
                }
                read_group(*child, inner);
            } else if (name == "item") {
                add_item(*child, place);
            }
        }
    }

    void add_item(const tinyxml2::XMLElement& item, const Place& place) {
        auto preset = read_item(item, chunks_, french_);
        preset.groups = place.groups;
        if (preset.icon.empty()) {
            preset.icon = place.icon;
        }
        preset.theme = file_.theme ? file_.theme->id : "";
        preset.id = unique_id(preset);
        file_.presets.push_back(std::make_shared<const Preset>(std::move(preset)));
    }

    std::string unique_id(const Preset& preset) {
        const auto plain = name_ + "/" + slug(preset.name.en);
        auto id = plain;
        for (int n = 2; !ids_.insert(id).second; ++n) {
            id = plain + "#" + std::to_string(n);
        }
        return id;
    }

    std::string name_;
    const LangCatalogue* french_;
    ChunkIndex chunks_;
    PresetFile file_;
    std::set<std::string> ids_;
};

}  // namespace

PresetFile parse_presets(std::string_view xml, const std::string& name,
                         const LangCatalogue* french) {
    if (xml.size() > max_file_bytes) {
        throw Error("error.preset_too_large", {{"file", name}});
    }
    tinyxml2::XMLDocument document;
    const auto result = document.Parse(xml.data(), xml.size());
    if (result != tinyxml2::XML_SUCCESS || !is_valid_utf8(xml)) {
        throw Error("error.preset_broken",
                    {{"file", name}, {"line", std::to_string(document.ErrorLineNum())}});
    }
    const auto* root = document.RootElement();
    if (root == nullptr || (std::string_view(root->Name()) != "presets" &&
                            std::string_view(root->Name()) != "annotations")) {
        throw Error("error.not_presets", {{"file", name}});
    }
    return FileReader(name, french).read(*root);
}

PresetFile read_presets(const std::filesystem::path& file, const LangCatalogue* french) {
    return parse_presets(read_whole_file(file), file.string(), french);
}

}  // namespace arpent::preset
