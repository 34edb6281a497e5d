// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/carried_edits.hpp"

#include "core/edit/new_ids.hpp"
#include "core/upload/clean_tags.hpp"

#include <charconv>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace arpent::upload {
namespace {

constexpr int base = 36;

std::string key_of(std::size_t part) {
    return part == 0 ? "arpent:seen" : "arpent:seen:" + std::to_string(part + 1);
}

std::string digits(std::int64_t number) {
    std::array<char, 16> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, base).ptr;
    return {text.data(), end};
}

std::optional<std::vector<std::int64_t>> numbers_of(const std::string& word) {
    std::vector<std::int64_t> numbers;
    std::istringstream parts(word);
    for (std::string part; std::getline(parts, part, '-');) {
        std::int64_t number = 0;
        const char* end = part.data() + part.size();
        const auto [stop, error] = std::from_chars(part.data(), end, number, base);
        if (error != std::errc() || stop != end || number < 0) {
            return std::nullopt;
        }
        numbers.push_back(number);
    }
    const bool is_sound = (numbers.size() == 2 || numbers.size() == 4) && numbers[0] > 0 &&
                          numbers[0] <= edit::max_device;
    return is_sound ? std::optional(std::move(numbers)) : std::nullopt;
}

std::string word_of(edit::DeviceId device, std::int64_t n, const CarriedEdits& carried) {
    std::string word = digits(device) + "-" + digits(n);
    if (const auto made = carried.made.find(device); made != carried.made.end()) {
        for (const std::size_t count : made->second) {
            word += "-" + digits(static_cast<std::int64_t>(count));
        }
    }
    return word;
}

}  // namespace

CarriedEdits carried_by(const edit::Seen& seen, const std::vector<PlannedChange>& changes) {
    CarriedEdits carried{seen, {}};
    for (const PlannedChange& change : changes) {
        const osm::ElementId id = change.element.id();
        if (change.action == Action::create && id.type != osm::ElementType::relation) {
            ++carried.made[edit::NewIds::giver_of(id.ref)][static_cast<std::size_t>(id.type)];
        }
    }
    return carried;
}

osm::Tags with_carried_edits(const osm::Tags& tags, const CarriedEdits& carried) {
    osm::Tags all = tags;
    std::size_t part = 0;
    std::string text;
    for (const auto& [device, n] : carried.seen) {
        const std::string word = word_of(device, n, carried);
        if (!text.empty() && text.size() + 1 + word.size() > max_code_points) {
            all = all.with(key_of(part++), text);
            text.clear();
        }
        text += (text.empty() ? "" : " ") + word;
    }
    return text.empty() ? all : all.with(key_of(part), text);
}

std::optional<CarriedEdits> read_carried_edits(const osm::Tags& tags) {
    CarriedEdits carried;
    for (std::size_t part = 0; tags.has(key_of(part)); ++part) {
        std::istringstream words{std::string(tags[key_of(part)])};
        for (std::string word; words >> word;) {
            const auto numbers = numbers_of(word);
            if (!numbers) {
                return std::nullopt;
            }
            carried.seen[(*numbers)[0]] = (*numbers)[1];
            if (numbers->size() == 4) {
                carried.made[(*numbers)[0]] = {static_cast<std::size_t>((*numbers)[2]),
                                               static_cast<std::size_t>((*numbers)[3])};
            }
        }
    }
    return carried.seen.empty() ? std::nullopt : std::optional(std::move(carried));
}

}  // namespace arpent::upload
