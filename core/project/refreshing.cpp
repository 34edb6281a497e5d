// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/refreshing.hpp"

#include "core/base/atomic_file.hpp"
#include "core/edit/history.hpp"
#include "core/merge/duplicates.hpp"
#include "core/merge/settle.hpp"
#include "core/osmfile/import.hpp"
#include "core/osmfile/probe.hpp"
#include "core/project/clip.hpp"
#include "core/project/extract_news.hpp"
#include "core/project/identity.hpp"
#include "core/store/base_store.hpp"
#include "core/store/base_writer.hpp"
#include "core/upload/area_news.hpp"
#include "core/upload/learn.hpp"
#include "core/upload/upload_journal.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

constexpr double reading_share = 0.6;

/// Far more than what grows at the border of a quarter: 0.02 degrees, some 2 km.
constexpr std::int64_t margin = 200'000;

bool outgrows(const geo::Box& box, const geo::Box& quarter) {
    const auto exceeds = [](std::int64_t size, std::int64_t own) {
        return size > 2 * own + margin;
    };
    return exceeds(std::int64_t{box.max.x} - box.min.x,
                   std::int64_t{quarter.max.x} - quarter.min.x) ||
           exceeds(std::int64_t{box.max.y} - box.min.y,
                   std::int64_t{quarter.max.y} - quarter.min.y);
}

/// Reading an extract: what it takes of the carnet, so that any thread can do it.
struct ExtractReading {
    fs::path extract;
    fs::path carnet;
    std::optional<osmfile::Region> clip;
    geo::Box quarter;
    std::shared_ptr<const osm::Graph> known;
    std::set<std::int64_t> sent;
    std::set<std::int64_t> unclear;

    Refreshing::Answer read(job::Progress& progress, const std::stop_token& stop) {
        if (!clip && outgrows(osmfile::probe(extract, stop).box, quarter)) {
            clip = osmfile::Region(geo::BoxText{quarter, std::nullopt});
        }
        store::BaseWriter writer;
        job::Progress reading(progress, 0, reading_share);
        osmfile::import_extract(extract, clip, writer, reading, stop);
        if (writer.empty()) {
            return named({"error.refresh_other_area", {}});
        }
        // A base of its own for a moment, so that memory stays small; never committed to its name.
        const AtomicFile file(carnet.parent_path() / (carnet.stem().string() + " refresh.arpent"));
        store::Database database = store::Database::create(file.path());
        job::Progress writing(progress, reading_share, 1);
        writer.write(database, writing, stop);
        const auto newer = store::BaseStore::open(database);
        auto news = compare(*newer, *known, sent);
        if (auto* refusal = std::get_if<Message>(&news)) {
            return named(std::move(*refusal));
        }
        return RefreshNews{std::move(std::get<ExtractNews>(news).versions)};
    }

    Message named(Message refusal) const {
        refusal.args.emplace_back("file", extract.filename().string());
        return refusal;
    }
};

/// What an upload brought that nobody knows the fate of is learned when it is found out: until then
/// it would look like somebody else's.
void leave_out(std::vector<edit::OsmVersion>& versions, const std::set<std::int64_t>& unclear) {
    std::erase_if(versions, [&](const edit::OsmVersion& version) {
        return unclear.contains(version.content.meta().changeset);
    });
}

std::set<std::int64_t> sent_changesets(const store::Database& database) {
    const auto numbers = upload::UploadJournal(database).changesets();
    return {numbers.begin(), numbers.end()};
}

std::set<std::int64_t> unclear_changesets(const store::Database& database) {
    std::set<std::int64_t> numbers;
    for (const upload::Upload& upload : upload::UploadJournal(database).unfinished()) {
        if (upload.state == upload::State::sent) {
            numbers.insert(upload.changeset);
        }
    }
    return numbers;
}

/// Changesets in the area that another copy of the carnet sent: else what it holds would look like
/// other mappers' things beside our own. Those that have no upload yet are not there.
std::variant<std::vector<upload::SentCopy>, Message> copies_in(const std::vector<geo::Box>& area,
                                                               const upload::CopyFinder& finder) {
    upload::CopyFinder::Changesets changesets;
    for (const geo::Box& box : area) {
        if (auto why = finder.find({0, box, 0}, changesets)) {
            return *std::move(why);
        }
    }
    std::vector<upload::SentCopy> copies;
    for (const auto& [number, info] : changesets) {
        auto read = finder.read(info, false);
        if (auto* why = std::get_if<Message>(&read)) {
            return std::move(*why);
        }
        copies.push_back(std::move(std::get<upload::SentCopy>(read)));
    }
    return copies;
}

}  // namespace

std::optional<Message> Refreshing::why_not() const {
    return identity_.practice ? std::optional(Message{"error.refresh_practice", {}}) : std::nullopt;
}

Refreshing::ExtractReader Refreshing::extract_reader(const fs::path& extract) const {
    if (auto why = why_not()) {
        return [why = *std::move(why)](auto&...) { return why; };
    }
    auto reading = std::make_shared<ExtractReading>(
        ExtractReading{extract, database_.path(), clip_of(database_, *base_), base_->info().box,
                       history_.base(), sent_changesets(database_), unclear_changesets(database_)});
    return [reading](job::Progress& progress, const std::stop_token& stop) {
        auto answer = reading->read(progress, stop);
        if (auto* news = std::get_if<RefreshNews>(&answer)) {
            leave_out(news->versions, reading->unclear);
        }
        return answer;
    };
}

Refreshing::ApiReader Refreshing::api_reader() const {
    if (auto why = why_not()) {
        return [why = *std::move(why)](auto&...) { return why; };
    }
    return [area = clip_boxes(database_, *base_), clip = clip_of(database_, *base_),
            known = history_.base(), unclear = unclear_changesets(database_),
            search = upload::copy_search(database_, history_)](
               net::OsmApi& api, const upload::Patience& patience, job::Progress& progress,
               const std::stop_token& stop) -> Answer {
        auto copies = copies_in(area, {search, api, patience, stop});
        if (auto* refusal = std::get_if<Message>(&copies)) {
            return std::move(*refusal);
        }
        auto answer = upload::news_of_area(area, clip, *known, api, patience, progress, stop);
        if (auto* refusal = std::get_if<Message>(&answer)) {
            return std::move(*refusal);
        }
        RefreshNews news{std::move(std::get<upload::News>(answer).versions),
                         std::move(std::get<std::vector<upload::SentCopy>>(copies))};
        leave_out(news.versions, unclear);
        progress.set(1);
        return news;
    };
}

RefreshReport Refreshing::take(RefreshNews news) {
    RefreshReport report;
    for (const upload::SentCopy& copy : news.copies) {
        upload::take_over(database_, history_, copy);
    }
    const osm::Graph& before = *history_.base();
    std::erase_if(news.versions, [&](const edit::OsmVersion& version) {
        return !upload::news_of({version.content, version.is_visible}, before);
    });
    for (const edit::OsmVersion& version : news.versions) {
        ++(!version.is_visible                ? report.deleted
           : before.get(version.content.id()) ? report.modified
                                              : report.created);
    }
    if (!news.versions.empty()) {
        history_.learn([&] { edit::write_osm_versions(database_, news.versions); });
    }
    const edit::Heads heads = history_.heads();
    report.questions = merge::settle(heads, history_.base()).questions.size() +
                       merge::find_duplicates(heads, *history_.overlay()).size();
    return report;
}

std::variant<RefreshReport, Message> Refreshing::from_extract(const fs::path& extract,
                                                              job::Progress& progress,
                                                              const std::stop_token& stop) {
    auto answer = extract_reader(extract)(progress, stop);
    if (auto* refusal = std::get_if<Message>(&answer)) {
        return std::move(*refusal);
    }
    return take(std::move(std::get<RefreshNews>(answer)));
}

std::variant<RefreshReport, Message> Refreshing::from_api(net::OsmApi& api,
                                                          const upload::Patience& patience,
                                                          job::Progress& progress,
                                                          const std::stop_token& stop) {
    auto answer = api_reader()(api, patience, progress, stop);
    if (auto* refusal = std::get_if<Message>(&answer)) {
        return std::move(*refusal);
    }
    return take(std::move(std::get<RefreshNews>(answer)));
}

}  // namespace arpent::project
