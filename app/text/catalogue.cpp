// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/catalogue.hpp"

#include "app/text/po_reader.hpp"
#include "core/base/assets.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"

#include <algorithm>
#include <system_error>

namespace arpent::text {

namespace fs = std::filesystem;

namespace {

const std::string* argument(const Message& message, std::string_view name) {
    for (const auto& [key, value] : message.args) {
        if (key == name) {
            return &value;
        }
    }
    return nullptr;
}

}  // namespace

Catalogue Catalogue::read(std::string_view language) {
    return read_folder(asset("assets/text/" + std::string(language)), language);
}

Catalogue Catalogue::read_folder(const fs::path& folder, std::string_view language) {
    std::error_code failure;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        if (entry.path().extension() == ".po") {
            files.push_back(entry.path());
        }
    }
    if (failure || files.empty()) {
        throw Error("error.catalogue_unreadable", {{"file", folder.string()}});
    }
    std::sort(files.begin(), files.end());
    Catalogue catalogue;
    catalogue.language_ = language;
    for (const fs::path& file : files) {
        catalogue.read_file(file);
    }
    return catalogue;
}

void Catalogue::read_file(const fs::path& file) {
    for (PoEntry& entry : read_po(file)) {
        if (!entries_.try_emplace(entry.key, std::move(entry.forms)).second) {
            duplicates_.push_back(entry.key);
        }
    }
}

const std::string& Catalogue::form_for(const Forms& forms, const Message& message) const {
    const std::string* count = argument(message, "n");
    if (forms.size() < 2 || count == nullptr) {
        return forms.front();
    }
    const std::int64_t n = parse_int(*count).value_or(2);
    // French counts 0 with the singular, English does not.
    const bool one = language_ == "fr" ? n >= -1 && n <= 1 : n == 1;
    return one ? forms[0] : forms[1];
}

std::string Catalogue::say(const Message& message) const {
    const auto found = entries_.find(message.key);
    if (found == entries_.end() || found->second.empty()) {
        return message.key;
    }
    const std::string& sentence = form_for(found->second, message);
    std::string said;
    std::size_t at = 0;
    while (at < sentence.size()) {
        const std::size_t open = sentence.find('{', at);
        const std::size_t close = sentence.find('}', open);
        if (open == std::string::npos || close == std::string::npos) {
            break;
        }
        said.append(sentence, at, open - at);
        const std::string_view name(sentence.data() + open + 1, close - open - 1);
        const std::string* value = argument(message, name);
        said += value != nullptr ? *value : sentence.substr(open, close - open + 1);
        at = close + 1;
    }
    return said.append(sentence, at);
}

std::vector<std::string> placeholders(std::string_view sentence) {
    std::vector<std::string> names;
    std::size_t open = sentence.find('{');
    while (open != std::string_view::npos) {
        const std::size_t close = sentence.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        names.emplace_back(sentence.substr(open + 1, close - open - 1));
        open = sentence.find('{', close);
    }
    return names;
}

}  // namespace arpent::text
