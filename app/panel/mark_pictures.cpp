// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/mark_pictures.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace arpent::panel {
namespace {

// Enough to read handwriting, with some of the map around it.
constexpr double pixels_per_mm = 10;
constexpr double margin_mm = 8;
// What is kept, before the oldest go: a day's papers have fewer marks.
constexpr std::size_t most_pictures = 200;

}  // namespace

MarkPictures::MarkPictures(project::Project& project, std::function<void()> wake)
    : project_(project), mailbox_(std::move(wake)) {}

const gl::Texture* MarkPictures::get(edit::MarkRef mark, std::span<const edit::MarkRef> next) {
    const auto found = pictures_.find(mark);
    if (found != pictures_.end()) return &found->second;
    if (!ordered_.contains(mark)) {
        std::vector<edit::MarkRef> marks{mark};
        for (const edit::MarkRef other : next) {
            if (!ordered_.contains(other)) marks.push_back(other);
        }
        order(marks);
    }
    return nullptr;
}

void MarkPictures::order(std::span<const edit::MarkRef> marks) {
    if (pictures_.size() > most_pictures) {
        pictures_.clear();
        ordered_.clear();
        settled_.clear();
    }
    ordered_.insert(marks.begin(), marks.end());
    auto places = project_.marks().crop_places(marks);
    worker_.post([this, asked = std::vector(marks.begin(), marks.end()), places = std::move(places),
                  &scans = project_.scans()](const std::stop_token& stop) {
        auto crops = std::make_shared<std::vector<project::CropPicture>>();
        try {
            *crops = project::make_crops(scans, places, pixels_per_mm, margin_mm, stop);
        } catch (const Error& error) {
            log::warn(error.what());  // the mark can be entered without its picture
        } catch (const Cancelled&) {
            return;
        }
        mailbox_.post([this, asked, crops] {
            for (const project::CropPicture& crop : *crops) {
                pictures_.insert_or_assign(
                    crop.mark, gl::Texture(gl::Texture::Format::rgb, crop.width, crop.height,
                                           crop.rgb.data(), crop.width * 3));
            }
            settled_.insert(asked.begin(), asked.end());
        });
    });
}

}  // namespace arpent::panel
