// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/json.hpp"
#include "app/command/verb.hpp"
#include "app/text/text.hpp"
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"
#include "core/project/read_papers.hpp"
#include "core/project/sheet_grid.hpp"
#include "core/scan/atlas.hpp"
#include "core/scan/fit.hpp"
#include "core/scan/warp_mesh.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace arpent::command {
namespace {

using nlohmann::ordered_json;

struct Options {
    std::filesystem::path carnet;
    std::vector<std::filesystem::path> files;
    bool half_page = false;
};

/// Among the files these may be atlases, over whose pages photos are laid.
std::vector<std::filesystem::path> pdf_files(const std::vector<std::filesystem::path>& files) {
    std::vector<std::filesystem::path> atlases;
    for (const std::filesystem::path& file : files) {
        const auto ending = file.extension();
        if (ending == ".pdf" || ending == ".PDF") {
            atlases.push_back(file);
        }
    }
    return atlases;
}

/// What is told of every page of a file, read or not.
ordered_json entry_of(const std::filesystem::path& file) {
    return {{"file", file.string()},
            {"page", nullptr},
            {"ok", false},
            {"corners", nullptr},
            {"image_corners", nullptr},
            {"rms_m", nullptr},
            {"marks", ordered_json::array()},
            {"reason", nullptr}};
}

/// The corners of a frame, on the ground and in pixels of the picture.
void add_frame(ordered_json& entry, std::span<const scan::ControlPoint> frame) {
    entry["corners"] = entry["image_corners"] = ordered_json::array();
    for (const scan::ControlPoint& corner : frame) {
        entry["corners"].push_back({corner.ground.lon(), corner.ground.lat()});
        entry["image_corners"].push_back({corner.image.x, corner.image.y});
    }
}

/// A page of ours. A form lies nowhere: its frame is told in the picture alone.
ordered_json entry_of(const std::filesystem::path& file, const scan::SheetReading& reading,
                      std::span<const edit::Mark> marks) {
    const std::string code = reading.payload.code().text();
    ordered_json entry = entry_of(file);
    entry["page"] = code;
    entry["ok"] = true;
    const sheet::Ground& ground = reading.payload.ground;
    std::array<scan::ControlPoint, 4> frame{};
    for (std::size_t i = 0; i < frame.size(); ++i) {
        frame.at(i).image = reading.frame.at(i);
    }
    if (ground.scale > 0) {
        const auto ring = project::ground_ring(ground, reading.payload.layout);
        for (std::size_t i = 0; i < frame.size(); ++i) {
            frame.at(i).ground = ring.at(i);
        }
        entry["rms_m"] = reading.rms_m;
    }
    add_frame(entry, frame);
    if (!(ground.scale > 0)) {
        entry["corners"] = nullptr;
    }
    for (const edit::Mark& mark : marks) {
        if (mark.sheet == code) {
            entry["marks"].push_back(mark_to_json(mark));
        }
    }
    return entry;
}

/// A picture that carries its own place: its corners are those of the picture.
ordered_json entry_of(const std::filesystem::path& file, const scan::FilePlacement& placement,
                      scan::PictureSize size) {
    ordered_json entry = entry_of(file);
    entry["ok"] = true;
    if (const auto corners = scan::corners_on_ground(placement.transform(), size)) {
        const std::array<scan::PixelPoint, 4> pixels{
            {{0, 0}, {size.width, 0}, {size.width, size.height}, {0, size.height}}};
        std::array<scan::ControlPoint, 4> frame{};
        for (std::size_t i = 0; i < frame.size(); ++i) {
            frame.at(i) = {pixels.at(i), corners->at(i)};
        }
        add_frame(entry, frame);
    }
    if (placement.rms_m) {
        entry["rms_m"] = *placement.rms_m;
    }
    return entry;
}

/// A paper of another program that was placed.
ordered_json entry_of(const std::filesystem::path& file, const scan::OtherPaper& paper,
                      scan::PictureSize size) {
    ordered_json entry = entry_of(file);
    entry["page"] = paper.code.page;
    entry["ok"] = true;
    add_frame(entry, paper.frame);
    const auto fit = scan::fit(paper.points, size);
    if (const auto* fitted = std::get_if<scan::Fit>(&fit)) {
        entry["rms_m"] = fitted->rms_m;
    }
    return entry;
}

/// Reads the papers one after the other and collects what is told of them.
class Scanning {
public:
    Scanning(const Console& console, project::Project& carnet, const Options& options)
        : console_(console),
          carnet_(carnet),
          context_(project::paper_context(carnet)),
          atlas_(pdf_files(options.files)) {
        context_.half_page = options.half_page;
        context_.atlas_page = [this](const scan::PaperCode& code, const std::stop_token& stop) {
            return atlas_.page(code, stop);
        };
    }

    /// A file that cannot be read at all is refused alone; the others go on.
    void read(const std::filesystem::path& file, job::Progress& progress,
              const std::stop_token& stop) {
        try {
            const scan::ScanFile pages(file, stop);
            const double share = 1.0 / pages.page_count();
            for (unsigned page = 0; page < pages.page_count(); ++page) {
                job::Progress part(progress, page * share, (page + 1) * share);
                keep(file, project::read_paper(pages, page, context_, part, stop));
            }
        } catch (const Error& error) {
            refuse(entry_of(file), error.message());
        }
    }

    int finish() const {
        console_.document(to_text(document_));
        return refused_ ? 1 : 0;
    }

private:
    void keep(const std::filesystem::path& file, const project::PaperReading& reading) {
        project::KeptReading kept;
        if (reading.is_placed) {
            kept = carnet_.marks().keep(reading.kept);
        }
        if (const auto* own = std::get_if<scan::FilePlacement>(&reading.kept.layer.placement)) {
            document_.push_back(entry_of(file, *own, reading.picture));
            console_.say({"command.scan.placed", {{"file", file.filename().string()}}});
        } else if (reading.other) {
            keep_other(file, *reading.other, reading.picture);
        } else {
            for (const scan::SheetResult& result : reading.sheets) {
                keep_sheet(file, result, kept.marks);
            }
        }
    }

    void keep_other(const std::filesystem::path& file, const scan::OtherPaper& paper,
                    scan::PictureSize size) {
        if (paper.points.empty()) {
            ordered_json entry = entry_of(file);
            if (!paper.code.page.empty()) {
                entry["page"] = paper.code.page;
            }
            refuse(std::move(entry), paper.note);
            return;
        }
        document_.push_back(entry_of(file, paper, size));
        console_.say(paper.note);
    }

    void keep_sheet(const std::filesystem::path& file, const scan::SheetResult& result,
                    std::span<const edit::Mark> marks) {
        if (const auto* sheet = std::get_if<scan::SheetReading>(&result)) {
            document_.push_back(entry_of(file, *sheet, marks));
            tell(file, *sheet);
            return;
        }
        const auto& unread = std::get<scan::SheetUnread>(result);
        ordered_json entry = entry_of(file);
        if (unread.payload) {
            entry["page"] = unread.payload->code().text();
        }
        refuse(std::move(entry), unread.why);
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
    scan::Atlas atlas_;
    ordered_json document_ = ordered_json::array();
    bool refused_ = false;
};

int read_papers(const Console& console, const Options& options) {
    const auto carnet = project::Project::open(options.carnet);
    Scanning scanning(console, *carnet, options);
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
    verb->add_flag("--half-page", options->half_page, text::tr("command.scan.half_page"));
    console.add_options(*verb);
    verb->callback([&console, &chosen, options] {
        chosen = [&console, options] { return read_papers(console, *options); };
    });
}

}  // namespace arpent::command
