// SPDX-License-Identifier: GPL-3.0-or-later
// Real quarters at two dates: refreshing the earlier with the later gives the later, and of seven
// groups' edits in between only what truly contradicts is asked.
#include "core/project/pack.hpp"
#include "core/store/base_store.hpp"
#include "tests/core/project/refresh_desk.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>

namespace arpent::project {
namespace {

using namespace project::test;

struct Pair {
    const char* earlier;
    const char* later;
};

constexpr std::array pairs{
    Pair{"villeurbanne-A-20240403.osm", "villeurbanne-A-20240408.osm"},
    Pair{"andorra-20130522.osm.gz", "andorra-20130528.osm.pbf"},
    Pair{"liechtenstein-20181208.osm.pbf", "liechtenstein-20191118.osm.pbf"}};

bool runs(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::unique_ptr<Project> carnet_of(const fs::path& extract, const fs::path& file) {
    job::Progress progress;
    create_carnet(file, {extract, {}, "Quartier"}, progress, {});
    return Project::open(file);
}

RefreshReport refresh(Project& carnet, const fs::path& extract) {
    job::Progress progress;
    const auto result = carnet.refreshing().from_extract(extract, progress, {});
    if (const auto* refusal = std::get_if<Message>(&result)) {
        FAIL(refusal->key);
    }
    return std::get<RefreshReport>(result);
}

/// What a room of seven groups does to the earlier state, and what of it the later contradicts.
class Room {
public:
    Room(Project& trainer, const osm::Graph& later, const fs::path& folder)
        : trainer_(trainer), before_(trainer.graph()), later_(later), folder_(folder) {}

    std::vector<fs::path> work(std::size_t each) {
        const std::vector<std::string> groups{"A", "B", "C", "D", "E", "F", "G"};
        auto packs =
            std::get<std::vector<fs::path>>(make_packs(trainer_, folder_ / "packs", groups));
        plan();
        std::ranges::shuffle(changed_, random_);
        std::ranges::shuffle(same_, random_);
        std::size_t next = 0;
        for (const fs::path& file : packs) {
            const auto pack = Project::open(file);
            for (std::size_t i = 0; i < each; ++i) {
                act(*pack, next++);
            }
        }
        return packs;
    }

    std::set<edit::Register> contradicted() const { return contradicted_; }

private:
    static bool is_soft(std::string_view key, std::string_view value) {
        constexpr std::array keys{"sport", "cuisine", "crop", "produce", "genus"};
        constexpr std::array values{"yes", "unknown", "?", "paved", "unpaved"};
        return std::ranges::count(keys, key) > 0 || std::ranges::count(values, value) > 0;
    }

    void plan() {
        for (const auto type : {osm::ElementType::node, osm::ElementType::way}) {
            before_->visit_all(type, [&](const Element& was) {
                if (was.tags().empty()) {
                    return;
                }
                const Element is = later_.get(was.id());
                if (!is) {
                    changed_.push_back({was.id(), edit::Field::existence, ""});
                    return;
                }
                same_.push_back(was.id());
                for (const auto& [key, value] : was.tags()) {
                    const std::string_view now = is.tags()[key];
                    if (now != value && !is_soft(key, now)) {
                        changed_.push_back({was.id(), edit::Field::tag, key});
                    }
                }
            });
        }
    }

    /// One in three says something else than OSM has come to say; the rest adds to it.
    void act(Project& pack, std::size_t number) {
        if (number % 3 == 0 && number / 3 < changed_.size()) {
            const edit::Register& target = changed_[number / 3];
            if (!touched_.insert(target.element).second) {
                return;
            }
            tag(pack, target.element, target.field == edit::Field::tag ? target.key : "arpent:test",
                number);
            contradicted_.insert(target);
        } else if (touched_.insert(same_[number % same_.size()]).second) {
            tag(pack, same_[number % same_.size()], "arpent:test", number);
        }
    }

    static void tag(Project& pack, ElementId id, const std::string& key, std::size_t number) {
        const Element old = pack.graph()->get(id);
        edit::Change change;
        change.set(old, old.with_tags(old.tags().with(key, "Arpent " + std::to_string(number))));
        pack.commit(change, {"edit.test", {}});
    }

    Project& trainer_;
    std::shared_ptr<const edit::Overlay> before_;
    const osm::Graph& later_;
    fs::path folder_;
    std::mt19937 random_{20261127};
    std::vector<edit::Register> changed_;
    std::vector<ElementId> same_;
    std::set<ElementId> touched_;
    std::set<edit::Register> contradicted_;
};

std::set<edit::Register> asked(Project& carnet) {
    std::set<edit::Register> registers;
    for (const merge::Question& question : carnet.merging().questions()) {
        registers.insert(question.target);
    }
    return registers;
}

}  // namespace

TEST_CASE("refreshing a real quarter with a later extract gives the later extract, says osmium") {
    if (!runs("osmium --version")) {
        WARN("skipped: osmium-tool is not installed");
        return;
    }
    for (const Pair& pair : pairs) {
        const auto earlier = arpent::test::shared_data(std::string("pairs/") + pair.earlier);
        const auto later = arpent::test::shared_data(std::string("pairs/") + pair.later);
        if (!earlier || !later) {
            WARN("skipped: no pairs/" << pair.earlier);
            continue;
        }
        INFO(pair.later);
        const arpent::test::TemporaryFolder folder;
        const auto carnet = carnet_of(*earlier, folder / "day.arpent");
        const RefreshReport report = refresh(*carnet, *later);
        CHECK(report.created + report.modified > 0);
        CHECK(report.questions == 0);
        job::Progress progress;
        export_map(carnet->graph(), folder / "ours.osm.pbf", {}, progress, {});
        CHECK(runs("osmium sort " + quoted(*later) + " -o " + quoted(folder / "later.osm.pbf")));
        CHECK(runs("osmium diff -q " + quoted(folder / "ours.osm.pbf") + " " +
                   quoted(folder / "later.osm.pbf")));
        check_counts(refresh(*carnet, *later), 0, 0, 0, 0);
        CHECK(std::get<Message>(carnet->refreshing().from_extract(*earlier, progress, {})).key ==
              "error.refresh_older");
    }
}

TEST_CASE("of seven groups' edits on a real quarter only what the later one contradicts is asked") {
    for (const Pair& pair : pairs) {
        const auto earlier = arpent::test::shared_data(std::string("pairs/") + pair.earlier);
        const auto later = arpent::test::shared_data(std::string("pairs/") + pair.later);
        if (!earlier || !later) {
            WARN("skipped: no pairs/" << pair.earlier);
            continue;
        }
        INFO(pair.later);
        const arpent::test::TemporaryFolder folder;
        const auto trainer = carnet_of(*earlier, folder / "day.arpent");
        const auto newer = carnet_of(*later, folder / "later.arpent");
        Room room(*trainer, *newer->graph(), folder.path());
        const auto packs = room.work(40);
        // A laptop that refreshes first and one that merges first come to the same.
        fs::copy_file(folder / "day.arpent", folder / "other.arpent");
        const auto other = Project::open(folder / "other.arpent");
        REQUIRE(std::holds_alternative<MergeReport>(trainer->merging().take(packs)));
        CHECK(asked(*trainer).empty());
        CHECK(refresh(*trainer, *later).questions == room.contradicted().size());
        CHECK(asked(*trainer) == room.contradicted());
        refresh(*other, *later);
        REQUIRE(std::holds_alternative<MergeReport>(other->merging().take(packs)));
        CHECK(asked(*other) == room.contradicted());
        CHECK(edit::test::elements_of(*other->graph()) ==
              edit::test::elements_of(*trainer->graph()));
        check_counts(refresh(*trainer, *later), 0, 0, 0, room.contradicted().size());
    }
}

}  // namespace arpent::project
