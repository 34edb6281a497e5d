// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"
#include "core/project/read_papers.hpp"
#include "core/scan/warp_mesh.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace arpent::command {
namespace {

using nlohmann::ordered_json;

struct Options {
    std::filesystem::path carnet;
    std::vector<std::filesystem::path> files;
};

ordered_json to_json(const geo::Location& place) {
    return ordered_json::array({place.lon(), place.lat()});
}

/// What is told of every page, read or not.
ordered_json entry_of(const std::filesystem::path& file, unsigned number) {
    return {{"file", file.string()}, {"number", number + 1},
            {"page", nullptr},       {"ok", false},
            {"corners", nullptr},    {"image_corners", nullptr},
            {"rms_m", nullptr},      {"marks", ordered_json::array()},
            {"reason", nullptr}};
}

ordered_json to_json(const edit::Mark& mark) {
    constexpr std::array<const char*, 3> kinds{"pen", "sticker", "row"};
    ordered_json entry{{"id", mark.number}, {"kind", kinds.at(static_cast<std::size_t>(mark.kind))},
                       {"lon", nullptr},    {"lat", nullptr},
                       {"x", mark.page.x},  {"y", mark.page.y}};
    if (mark.kind != edit::MarkKind::row) {
        entry["lon"] = mark.place.lon();
        entry["lat"] = mark.place.lat();
    }
    return entry;
}

ordered_json marks_of(const std::vector<edit::Mark>& marks, const std::string& code) {
    auto list = ordered_json::array();
    for (const edit::Mark& mark : marks) {
        if (mark.sheet == code) {
            list.push_back(to_json(mark));
        }
    }
    return list;
}

ordered_json entry_of(const std::filesystem::path& file, unsigned number,
                      const scan::SheetReading& reading, const std::vector<edit::Mark>& marks) {
    const std::string code = reading.payload.code().text();
    ordered_json entry = entry_of(file, number);
    entry["page"] = code;
    entry["ok"] = true;
    const sheet::Ground& ground = reading.payload.ground;
    if (ground.scale > 0) {
        const sheet::PageRect& frame = reading.layout().frame;
        auto corners = ordered_json::array();
        for (const sheet::PagePoint corner :
             {sheet::PagePoint{frame.x, frame.y}, sheet::PagePoint{frame.right(), frame.y},
              sheet::PagePoint{frame.right(), frame.bottom()},
              sheet::PagePoint{frame.x, frame.bottom()}}) {
            corners.push_back(to_json(geo::to_location(ground.to_world(corner, frame))));
        }
        entry["corners"] = std::move(corners);
        entry["rms_m"] = reading.rms_m;
        entry["error_m"] = reading.error_m;
    }
    auto image = ordered_json::array();
    for (const scan::PixelPoint corner : reading.frame) {
        image.push_back({corner.x, corner.y});
    }
    entry["image_corners"] = std::move(image);
    entry["grade"] = reading.grade == scan::SheetGrade::green ? "green" : "amber";
    entry["marks"] = marks_of(marks, code);
    if (reading.note) {
        entry["note"] = text::say(*reading.note);
    }
    return entry;
}

/// A picture that carries its own place: its corners are those of the picture.
ordered_json entry_of(const std::filesystem::path& file, unsigned number,
                      const scan::FilePlacement& placement, scan::PictureSize size) {
    ordered_json entry = entry_of(file, number);
    entry["ok"] = true;
    if (const auto corners = scan::corners_on_ground(placement.transform(), size)) {
        entry["corners"] = ordered_json::array();
        for (const geo::Location corner : *corners) {
            entry["corners"].push_back(to_json(corner));
        }
    }
    entry["image_corners"] = {{0, 0}, {size.width, 0}, {size.width, size.height}, {0, size.height}};
    if (placement.rms_m) {
        entry["rms_m"] = *placement.rms_m;
    }
    return entry;
}

/// Reads the papers one after the other and collects what is told of them.
class Scanning {
public:
    Scanning(const Console& console, project::Project& carnet)
        : console_(console), carnet_(carnet), context_(project::paper_context(carnet)) {}

    /// A file that cannot be read at all is refused alone; the others go on.
    void read(const std::filesystem::path& file, job::Progress& progress,
              const std::stop_token& stop) {
        try {
            const scan::ScanFile pages(file, stop);
            const double share = 1.0 / pages.page_count();
            for (unsigned page = 0; page < pages.page_count(); ++page) {
                job::Progress part(progress, page * share, (page + 1) * share);
                keep(file, page, project::read_paper(pages, page, context_, part, stop));
            }
        } catch (const Error& error) {
            refuse(entry_of(file, 0), error.message());
        }
    }

    int finish() const {
        console_.document(to_text(document_));
        return refused_ ? 1 : 0;
    }

private:
    void keep(const std::filesystem::path& file, unsigned page, project::PaperReading reading) {
        if (reading.is_placed) {
            carnet_.marks().keep(reading.kept);
        }
        const auto* own = std::get_if<scan::FilePlacement>(&reading.kept.layer.placement);
        if (own != nullptr) {
            document_.push_back(entry_of(file, page, *own, reading.picture));
            console_.say({"command.scan.placed", {{"file", file.filename().string()}}});
            return;
        }
        for (const scan::SheetResult& result : reading.sheets) {
            if (const auto* sheet = std::get_if<scan::SheetReading>(&result)) {
                document_.push_back(entry_of(file, page, *sheet, reading.kept.marks));
                tell(file, *sheet);
            } else {
                const auto& unread = std::get<scan::SheetUnread>(result);
                ordered_json entry = entry_of(file, page);
                if (unread.payload) {
                    entry["page"] = unread.payload->code().text();
                }
                refuse(std::move(entry), unread.why);
            }
        }
    }

    void tell(const std::filesystem::path& file, const scan::SheetReading& sheet) const {
        console_.say({"command.scan.sheet",
                      {{"file", file.filename().string()},
                       {"code", sheet.payload.code().text()},
                       {"metres", format_fixed(sheet.error_m, 1)}}});
        if (sheet.note) {
            console_.say(*sheet.note);
        }
    }

    void refuse(ordered_json entry, const Message& why) {
        refused_ = true;
        const std::string reason = text::say(why);
        Console::complain({"command.scan.refused",
                           {{"file", entry["file"].get<std::string>()}, {"reason", reason}}});
        entry["reason"] = reason;
        document_.push_back(std::move(entry));
    }

    const Console& console_;
    project::Project& carnet_;
    project::PaperContext context_;
    ordered_json document_ = ordered_json::array();
    bool refused_ = false;
};

int read_papers(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet);
    Scanning scanning(console, *carnet);
    console.run([&](job::Progress& progress, const std::stop_token& stop) {
        const double share = 1.0 / static_cast<double>(options.files.size());
        double done = 0;
        for (const std::filesystem::path& file : options.files) {
            job::Progress part(progress, done, done + share);
            scanning.read(file, part, stop);
            done += share;
        }
    });
    return scanning.finish();
}

}  // namespace

void add_scan(CLI::App& app, Console& console, Verb& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("scan", text::tr("command.scan.about"));
    verb->add_option("CARNET", options->carnet, text::tr("command.option.carnet"))->required();
    verb->add_option("IMAGE", options->files, text::tr("command.scan.files"))
        ->required()
        ->expected(1, -1);
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return read_papers(console, *options); };
    });
}

}  // namespace arpent::command
