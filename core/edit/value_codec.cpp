// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/value_codec.hpp"

#include "core/edit/varint.hpp"
#include "core/geo/box.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <utility>

namespace arpent::edit {

std::vector<std::byte> encode_refs(const std::vector<osm::Ref>& refs) {
    VarintWriter writer;
    osm::Ref last = 0;
    for (const osm::Ref ref : refs) {
        writer.add_difference(ref, last);
        last = ref;
    }
    return writer.take();
}

std::optional<std::vector<osm::Ref>> decode_refs(store::Bytes bytes) {
    VarintReader reader(bytes);
    std::vector<osm::Ref> refs;
    osm::Ref last = 0;
    while (!reader.at_end()) {
        last = reader.difference(last);
        refs.push_back(last);
    }
    return reader.failed() ? std::nullopt : std::optional(std::move(refs));
}

std::vector<std::byte> encode_members(const std::vector<osm::Member>& members) {
    VarintWriter writer;
    osm::Ref last = 0;
    for (const osm::Member& member : members) {
        writer.add(static_cast<std::uint64_t>(member.id.type));
        writer.add_difference(member.id.ref, last);
        writer.add_text(member.role);
        last = member.id.ref;
    }
    return writer.take();
}

std::optional<std::vector<osm::Member>> decode_members(store::Bytes bytes) {
    VarintReader reader(bytes);
    std::vector<osm::Member> members;
    osm::Ref last = 0;
    while (!reader.at_end()) {
        const std::uint64_t type = reader.next();
        last = reader.difference(last);
        std::string role(reader.text());
        if (type > static_cast<std::uint64_t>(osm::ElementType::relation)) {
            return std::nullopt;
        }
        members.push_back({{static_cast<osm::ElementType>(type), last}, std::move(role)});
    }
    return reader.failed() ? std::nullopt : std::optional(std::move(members));
}

std::vector<std::byte> encode_seen(const Seen& seen) {
    VarintWriter writer;
    for (const auto& [device, n] : seen) {
        writer.add(static_cast<std::uint64_t>(device));
        writer.add(static_cast<std::uint64_t>(n));
    }
    return writer.take();
}

std::optional<Seen> decode_seen(store::Bytes bytes) {
    VarintReader reader(bytes);
    Seen seen;
    while (!reader.at_end()) {
        const std::uint64_t device = reader.next();
        const std::uint64_t n = reader.next();
        const bool ascending = seen.empty() || std::cmp_greater(device, seen.rbegin()->first);
        if (!ascending || device > std::uint64_t{max_device} || n == 0 ||
            std::cmp_greater(n, std::numeric_limits<std::int64_t>::max())) {
            return std::nullopt;
        }
        seen.emplace_hint(seen.end(), static_cast<DeviceId>(device), static_cast<std::int64_t>(n));
    }
    return reader.failed() ? std::nullopt : std::optional(std::move(seen));
}

std::int64_t encode_location(geo::Location location) {
    return (std::int64_t{location.x} << 32) | static_cast<std::uint32_t>(location.y);
}

std::optional<geo::Location> decode_location(std::int64_t packed) {
    const geo::Location location{static_cast<std::int32_t>(packed >> 32),
                                 static_cast<std::int32_t>(packed)};
    return geo::Box::world().contains(location) ? std::optional(location) : std::nullopt;
}

namespace {

/// In the order in which they are kept.
template <typename Geometry, typename Use>
void for_each_point(Geometry& geometry, Use use) {
    use(geometry.page);
    for (auto& point : geometry.box) {
        use(point);
    }
    for (auto& point : geometry.crop) {
        use(point);
    }
}

/// Hundredths of a millimetre, hundredths of a pixel; more than any page or picture has.
constexpr double geometry_steps = 100;
constexpr double max_geometry = 1e6;

}  // namespace

std::vector<std::byte> encode_mark_geometry(const MarkGeometry& geometry) {
    VarintWriter writer;
    for_each_point(geometry, [&](const MarkPoint& point) {
        writer.add_difference(std::llround(point.x * geometry_steps), 0);
        writer.add_difference(std::llround(point.y * geometry_steps), 0);
    });
    return writer.take();
}

std::optional<MarkGeometry> decode_mark_geometry(store::Bytes bytes) {
    VarintReader reader(bytes);
    MarkGeometry geometry;
    bool sound = true;
    for_each_point(geometry, [&](MarkPoint& point) {
        point.x = static_cast<double>(reader.difference(0)) / geometry_steps;
        point.y = static_cast<double>(reader.difference(0)) / geometry_steps;
        sound = sound && std::abs(point.x) <= max_geometry && std::abs(point.y) <= max_geometry;
    });
    return sound && !reader.failed() && reader.at_end() ? std::optional(geometry) : std::nullopt;
}

std::string encode_label(const Message& label) {
    nlohmann::json json = nlohmann::json::array({label.key});
    for (const auto& [name, value] : label.args) {
        json.push_back(name);
        json.push_back(value);
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<Message> decode_label(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_array() || json.size() % 2 != 1) {
        return std::nullopt;
    }
    std::vector<std::string> words;
    for (const auto& word : json) {
        if (!word.is_string()) {
            return std::nullopt;
        }
        words.push_back(word.get<std::string>());
    }
    Message label{words.front(), {}};
    for (std::size_t i = 1; i < words.size(); i += 2) {
        label.args.emplace_back(words[i], words[i + 1]);
    }
    return label;
}

}  // namespace arpent::edit
