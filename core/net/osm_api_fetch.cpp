// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/osm_api.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace arpent::net {
namespace {

/// Fronts refuse URLs of 8 kB or more.
constexpr std::size_t longest_list = 6000;

std::string text_of(const Wanted& wanted) {
    std::string text = std::to_string(wanted.id.ref);
    if (wanted.version) {
        text += "v" + std::to_string(*wanted.version);
    }
    return text;
}

/// How many of the first fit into one URL.
std::size_t fitting(std::span<const Wanted> wanted) {
    std::size_t length = 0;
    std::size_t count = 0;
    for (; count < wanted.size(); ++count) {
        length += text_of(wanted[count]).size() + 1;
        if (count > 0 && length > longest_list) {
            break;
        }
    }
    return count;
}

/// "nodes?nodes=1,2,3v1": all of one type.
std::string path_of(std::span<const Wanted> wanted) {
    const std::string type = std::string(osm::name_of(wanted.front().id.type)) + "s";
    std::string path = type + "?" + type + "=";
    for (const Wanted& one : wanted) {
        path += text_of(one) + ",";
    }
    path.pop_back();
    return path;
}

/// The API answers with all or with none of them.
bool has_all(const std::vector<osmfile::ReadElement>& found, std::span<const Wanted> wanted) {
    std::set<osm::ElementId> ids;
    for (const osmfile::ReadElement& each : found) {
        ids.insert(each.element.id());
    }
    return std::ranges::all_of(wanted, [&](const Wanted& one) { return ids.contains(one.id); });
}

}  // namespace

/// What is not an answer; nothing when `into` has all of these.
std::optional<Reply<Fetched>> OsmApi::fetch_piece(std::span<const Wanted> wanted, Fetched& into,
                                                  const std::stop_token& stop) {
    auto reply = elements(path_of(wanted), stop);
    if (auto* found = std::get_if<std::vector<osmfile::ReadElement>>(&reply)) {
        if (!has_all(*found, wanted)) {
            return Unclear{"an element that was asked for is missing"};
        }
        into.elements.insert(into.elements.end(), std::make_move_iterator(found->begin()),
                             std::make_move_iterator(found->end()));
        return std::nullopt;
    }
    if (auto* unclear = std::get_if<Unclear>(&reply)) {
        return std::move(*unclear);
    }
    auto& refusal = std::get<Refusal>(reply);
    if (refusal.as<NotFound>() == nullptr) {
        return std::move(refusal);
    }
    if (wanted.size() == 1) {
        into.missing.push_back(wanted.front());
        return std::nullopt;
    }
    const auto half = wanted.size() / 2;
    if (auto failed = fetch_piece(wanted.first(half), into, stop)) {
        return failed;
    }
    return fetch_piece(wanted.subspan(half), into, stop);
}

Reply<Fetched> OsmApi::fetch(std::span<const Wanted> wanted, const std::stop_token& stop) {
    std::array<std::vector<Wanted>, 3> of_type;
    for (const Wanted& one : wanted) {
        of_type.at(static_cast<std::size_t>(one.id.type)).push_back(one);
    }
    Fetched fetched;
    for (const auto& list : of_type) {
        std::span<const Wanted> rest(list);
        while (!rest.empty()) {
            const auto count = fitting(rest);
            if (auto failed = fetch_piece(rest.first(count), fetched, stop)) {
                return std::move(*failed);
            }
            rest = rest.subspan(count);
        }
    }
    return fetched;
}

}  // namespace arpent::net
