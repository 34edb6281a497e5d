// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gl/texture.hpp"
#include "core/edit/mark.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"
#include "core/project/mark_crop.hpp"

#include <functional>
#include <map>
#include <set>
#include <span>

namespace arpent::project {
class Project;
}
namespace arpent::panel {

/// The crops of paper that show the marks: cut out on a worker, kept as textures. The window's
/// thread, with its GL context current.
class MarkPictures {
public:
    /// The project must outlive it. `wake` ends the window's sleep.
    MarkPictures(project::Project& project, std::function<void()> wake);

    /// Takes what the worker has cut; once a frame.
    void update() { mailbox_.drain(); }
    bool is_busy() const { return !worker_.is_idle(); }

    /// The mark's picture; null while it is being cut, and for marks whose paper is not here. The
    /// marks in `next` are cut along, since a paper is decoded once for all.
    const gl::Texture* get(edit::MarkRef mark, std::span<const edit::MarkRef> next);
    /// Whether nothing more will come for this mark.
    bool is_settled(edit::MarkRef mark) const { return settled_.contains(mark); }

private:
    void order(std::span<const edit::MarkRef> marks);

    project::Project& project_;
    std::map<edit::MarkRef, gl::Texture> pictures_;
    std::set<edit::MarkRef> ordered_;
    std::set<edit::MarkRef> settled_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
