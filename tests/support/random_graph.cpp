// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_graph.hpp"

#include <array>
#include <random>
#include <set>

namespace arpent::test {
namespace {

using osm::ElementType;

class Maker {
public:
    Maker(unsigned seed, int size) : random_(seed), size_(size) {}

    osm::MemoryGraph make() {
        osm::MemoryGraph graph;
        for (int i = 0; i < size_; ++i) {
            graph.add(std::make_shared<const osm::Node>(
                osm::Node{free_ref(ElementType::node, size_), meta(),
                          number(4) == 0 ? tags() : osm::Tags(), place()}));
        }
        for (int i = 0; i < size_ / 8; ++i) {
            std::vector<osm::Ref> nodes(static_cast<std::size_t>(i == 0 ? 2000 : number(12)));
            for (osm::Ref& node : nodes) {
                node = ref(size_);
            }
            graph.add(std::make_shared<const osm::Way>(
                osm::Way{free_ref(ElementType::way, size_ / 8), meta(), tags(), std::move(nodes)}));
        }
        for (int i = 0; i < size_ / 40; ++i) {
            std::vector<osm::Member> members(static_cast<std::size_t>(number(6)));
            for (osm::Member& member : members) {
                const auto type = static_cast<ElementType>(number(3));
                member = {{type, ref(size_ / (type == ElementType::node ? 1 : 8))}, word()};
            }
            graph.add(std::make_shared<const osm::Relation>(osm::Relation{
                free_ref(ElementType::relation, size_ / 40), meta(), tags(), std::move(members)}));
        }
        return graph;
    }

private:
    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

    osm::Ref ref(int range) {
        const osm::Ref small = number(range * 2) - range / 2;
        constexpr osm::Ref beyond_40_bits = osm::Ref{1} << 41;
        return number(10) == 0 ? (small < 0 ? small - beyond_40_bits : small + beyond_40_bits)
                               : small;
    }

    /// One that no element has yet.
    osm::Ref free_ref(ElementType type, int range) {
        for (;;) {
            const osm::ElementId id{type, ref(range)};
            if (taken_.insert(id).second) {
                return id.ref;
            }
        }
    }

    osm::Meta meta() {
        if (number(5) == 0) {
            return {};
        }
        return {static_cast<std::uint32_t>(1 + number(30)), 1'300'000'000 + number(400'000'000),
                number(100'000'000), number(1'000'000), word()};
    }

    std::string word() {
        constexpr std::array words{
            "", "outer", "مدرسة", "小学校", "École des Tilleuls", "Ж\U0001F333", "a\tb\n\"<&>'"};
        return words.at(static_cast<std::size_t>(number(words.size())));
    }

    osm::Tags tags() {
        constexpr std::array keys{"name", "highway", "building", "place", "landuse", "type"};
        std::vector<osm::Tag> tags;
        for (int i = number(4); i > 0; --i) {
            tags.emplace_back(keys.at(static_cast<std::size_t>(number(keys.size()))), word());
        }
        return osm::Tags(std::move(tags));
    }

    geo::Location place() {
        switch (number(20)) {
            case 0: return {};
            case 1: return {1'800'000'000 - number(1000), number(1000)};
            case 2: return {-1'800'000'000 + number(1000), number(1000)};
            case 3: return {(number(3600) - 1800) * 1'000'000, (number(1800) - 900) * 1'000'000};
            default: return {24'000'000 + number(100'000), 488'000'000 + number(100'000)};
        }
    }

    std::mt19937 random_;
    int size_;
    std::set<osm::ElementId> taken_;
};

}  // namespace

osm::MemoryGraph random_graph(unsigned seed, int size) { return Maker(seed, size).make(); }

}  // namespace arpent::test
