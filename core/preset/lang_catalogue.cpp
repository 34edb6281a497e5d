// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/lang_catalogue.hpp"

#include "core/base/error.hpp"
#include "core/preset/whole_file.hpp"

namespace arpent::preset {
namespace {

constexpr std::size_t identical = 0xFFFE;
constexpr std::size_t plurals = 0xFFFF;

/// Takes lengths and texts from the front of a file.
class Reader {
public:
    Reader(std::string_view bytes, const std::string& name) : left_(bytes), name_(name) {}

    bool at_end() const { return left_.empty(); }
    std::size_t length() {
        const auto bytes = take(2);
        return static_cast<unsigned char>(bytes[0]) * 256U + static_cast<unsigned char>(bytes[1]);
    }
    std::string_view take(std::size_t size) {
        if (size > left_.size()) {
            throw Error("error.preset_translation_broken", {{"file", name_}});
        }
        const auto taken = left_.substr(0, size);
        left_.remove_prefix(size);
        return taken;
    }

private:
    std::string_view left_;
    const std::string& name_;
};

}  // namespace

LangCatalogue LangCatalogue::read(const std::filesystem::path& english,
                                  const std::filesystem::path& other) {
    return parse(read_whole_file(english), read_whole_file(other), other.string());
}

LangCatalogue LangCatalogue::parse(std::string_view english, std::string_view other,
                                   const std::string& name) {
    LangCatalogue catalogue;
    Reader from(english, name);
    Reader to(other, name);
    while (!from.at_end()) {
        const auto from_length = from.length();
        const auto to_length = to.length();
        if ((from_length == plurals) != (to_length == plurals)) {
            throw Error("error.preset_translation_broken", {{"file", name}});
        }
        if (from_length == plurals) {
            break;
        }
        const auto text = from.take(from_length);
        if (to_length != 0 && to_length != identical) {
            catalogue.texts_.emplace(text, to.take(to_length));
        }
    }
    return catalogue;
}

std::optional<std::string_view> LangCatalogue::find(std::string_view text,
                                                    std::string_view context) const {
    auto found = texts_.end();
    if (!context.empty()) {
        found = texts_.find("_:" + std::string(context) + "\n" + std::string(text));
    } else {
        found = texts_.find(text);
    }
    if (found == texts_.end()) {
        return std::nullopt;
    }
    return found->second;
}

}  // namespace arpent::preset
