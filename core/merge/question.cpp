// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/question.hpp"

#include "core/edit/value_codec.hpp"

#include <openssl/sha.h>

#include <array>

namespace arpent::merge {
namespace {

std::string as_text(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string content_of(const edit::Value& value) {
    if (const auto* exists = std::get_if<bool>(&value)) {
        return *exists ? "1" : "0";
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* place = std::get_if<geo::Location>(&value)) {
        return geo::format_coordinate(place->x) + " " + geo::format_coordinate(place->y);
    }
    if (const auto* refs = std::get_if<std::vector<osm::Ref>>(&value)) {
        return as_text(edit::encode_refs(*refs));
    }
    const auto* members = std::get_if<std::vector<osm::Member>>(&value);
    return members != nullptr ? as_text(edit::encode_members(*members)) : std::string();
}

}  // namespace

std::string_view name_of(QuestionKind kind) {
    static constexpr std::array<std::string_view, 6> names{"tag",     "position",  "nodes",
                                                           "members", "existence", "duplicate"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string question_id(QuestionKind kind, const edit::Register& target,
                        std::optional<osm::ElementId> other,
                        const std::vector<edit::EditId>& heads) {
    std::string text(name_of(kind));
    text += "\n" + to_string(target.element) + "\n" + target.key + "\n";
    if (other) {
        text += to_string(*other);
    }
    for (const edit::EditId head : heads) {
        text += "\n" + std::to_string(head.device) + "/" + std::to_string(head.n);
    }
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t bytes = 6;
    std::string id;
    for (std::size_t i = 0; i < bytes; ++i) {
        id += digits[digest.at(i) >> 4U];
        id += digits[digest.at(i) & 15U];
    }
    return id;
}

std::string order_key(const edit::Value& value) {
    return static_cast<char>('0' + value.index()) + content_of(value);
}

}  // namespace arpent::merge
