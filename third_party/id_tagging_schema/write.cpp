// SPDX-License-Identifier: GPL-3.0-or-later
#include "third_party/id_tagging_schema/write.hpp"

#include <tinyxml2.h>

#include <array>
#include <map>
#include <set>

namespace id_schema {
namespace {

using Kind = Question::Kind;

class Writer {
public:
    explicit Writer(const Schema& schema) : schema_(schema) {}

    std::string write() {
        const auto all = items(schema_);
        open("presets");
        attribute("xmlns", "http://josm.openstreetmap.de/tagging-preset-1.0");
        attribute("xmlns:arpent", "https://github.com/arpent/presets/1");
        attribute("author", "id-tagging-schema (ISC), OpenStreetMap");
        attribute("icon", "dot");
        attribute("arpent:theme", "tout_le_reste");
        attribute("arpent:colour", "#5A6472");
        words("shortdescription", {"Tout le reste", "Everything else"});
        for (const auto& item : all) {
            add_chunks(item);
        }
        for (const auto& item : all) {
            add_item(item);
        }
        printer_.CloseElement();
        return printer_.CStr();
    }

private:
    void open(const char* name) { printer_.OpenElement(name); }
    void attribute(const char* name, const std::string& value) {
        printer_.PushAttribute(name, value.c_str());
    }
    void attribute_if_any(const char* name, const std::string& value) {
        if (!value.empty()) {
            attribute(name, value);
        }
    }
    void words(const char* name, const Words& words) {
        attribute_if_any(name, words.english.empty() ? words.french : words.english);
        attribute_if_any((std::string("fr.") + name).c_str(), words.french);
    }

    void add_chunks(const Item& item) {
        for (const auto& id : item.questions) {
            if (!seen_.insert(id).second) {
                continue;
            }
            if (const auto asked = question(schema_, id)) {
                chunks_.emplace(id, asked->key);
                open("chunk");
                attribute("id", id);
                add_question(*asked);
                printer_.CloseElement();
            }
        }
    }

    void add_question(const Question& question) {
        static constexpr std::array elements{"check", "text",        "text",
                                             "combo", "multiselect", "checkgroup"};
        open(elements.at(static_cast<std::size_t>(question.kind)));
        if (question.kind != Kind::checklist) {
            attribute("key", question.key);
        }
        words("text", question.words);
        switch (question.kind) {
            case Kind::check: add_check_values(question); break;
            case Kind::number: attribute("arpent:kind", "number"); break;
            case Kind::one: attribute("editable", "false"); break;
            case Kind::text:
            case Kind::several:
            case Kind::checklist: break;
        }
        if (question.kind != Kind::check) {
            for (const auto& answer : question.answers) {
                add_answer(question.kind, answer);
            }
        }
        printer_.CloseElement();
    }

    void add_check_values(const Question& question) {
        attribute("value_on", question.answers.at(0).value);
        if (question.answers.size() > 1) {
            attribute("value_off", question.answers[1].value);
        } else {
            attribute("disable_off", "true");
        }
    }

    void add_answer(Kind kind, const Answer& answer) {
        const bool check = kind == Kind::checklist;
        open(check ? "check" : "list_entry");
        attribute(check ? "key" : "value", answer.value);
        words(check ? "text" : "display_value", answer.words);
        if (!check) {
            words("short_description", answer.description);
        }
        printer_.CloseElement();
    }

    void add_item(const Item& item) {
        open("item");
        words("name", item.name);
        attribute("type", item.types);
        if (item.on_way) {
            attribute("arpent:on_way", "true");
        }
        attribute_if_any("arpent:terms", item.terms.french);
        attribute_if_any("arpent:terms_en", item.terms.english);
        for (const auto& [key, value] : item.tags) {
            add_tag(key, value, nullptr);
        }
        for (const auto& [key, value] : item.added) {
            add_tag(key, value, "none");
        }
        for (const auto& id : item.questions) {
            const auto chunk = chunks_.find(id);
            // What the preset is needs no question.
            if (chunk != chunks_.end() && !item.tags.contains(chunk->second)) {
                open("reference");
                attribute("ref", id);
                printer_.CloseElement();
            }
        }
        printer_.CloseElement();
    }

    void add_tag(const std::string& key, const std::string& value, const char* match) {
        open("key");
        attribute("key", key);
        attribute("value", value);
        if (match != nullptr) {
            attribute("match", match);
        }
        printer_.CloseElement();
    }

    const Schema& schema_;
    std::set<std::string> seen_;                 ///< fields that were looked at
    std::map<std::string, std::string> chunks_;  ///< the keys of those that are written
    tinyxml2::XMLPrinter printer_{nullptr, true};
};

}  // namespace

std::string preset_file(const Schema& schema) { return Writer(schema).write(); }

}  // namespace id_schema
