// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/refreshing.hpp"

#include "core/base/atomic_file.hpp"
#include "core/edit/history.hpp"
#include "core/edit/osm_version.hpp"
#include "core/merge/settle.hpp"
#include "core/osmfile/import.hpp"
#include "core/project/clip.hpp"
#include "core/project/extract_news.hpp"
#include "core/project/identity.hpp"
#include "core/store/base_store.hpp"
#include "core/store/base_writer.hpp"
#include "core/upload/area_news.hpp"

#include <algorithm>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

constexpr double reading_share = 0.6;

}  // namespace

RefreshReport Refreshing::learn(const std::vector<edit::OsmVersion>& versions) {
    RefreshReport report;
    const osm::Graph& before = *history_.base();
    for (const edit::OsmVersion& version : versions) {
        ++(!version.is_visible                ? report.deleted
           : before.get(version.content.id()) ? report.modified
                                              : report.created);
    }
    if (!versions.empty()) {
        history_.learn([&] { edit::write_osm_versions(database_, versions); });
    }
    report.questions = merge::settle(history_.heads(), history_.base()).questions.size();
    return report;
}

std::variant<RefreshReport, Message> Refreshing::from_extract(const fs::path& extract,
                                                              job::Progress& progress,
                                                              const std::stop_token& stop) {
    if (identity_.practice) {
        return Message{"error.refresh_practice", {}};
    }
    store::BaseWriter writer;
    job::Progress reading(progress, 0, reading_share);
    osmfile::import_extract(extract, clip_of(database_, *base_), writer, reading, stop);
    // A base of its own for a moment, so that memory stays small; never committed to its name.
    const AtomicFile file(database_.path().parent_path() / "refresh.arpent");
    std::variant<ExtractNews, Message> news;
    {
        store::Database database = store::Database::create(file.path());
        job::Progress writing(progress, reading_share, 1);
        writer.write(database, writing, stop);
        const auto newer = store::BaseStore::open(database);
        news = compare(*newer, *history_.base());
    }
    if (auto* refusal = std::get_if<Message>(&news)) {
        refusal->args.emplace_back("file", extract.filename().string());
        return std::move(*refusal);
    }
    return learn(std::get<ExtractNews>(news).versions);
}

std::variant<RefreshReport, Message> Refreshing::from_api(net::OsmApi& api,
                                                          const upload::Patience& patience,
                                                          job::Progress& progress,
                                                          const std::stop_token& stop) {
    if (identity_.practice) {
        return Message{"error.refresh_practice", {}};
    }
    auto news = upload::news_of_area(clip_boxes(database_, *base_), *history_.base(), api, patience,
                                     progress, stop);
    if (auto* refusal = std::get_if<Message>(&news)) {
        return std::move(*refusal);
    }
    progress.set(1);
    return learn(std::get<upload::News>(news).versions);
}

}  // namespace arpent::project
