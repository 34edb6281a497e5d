// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osm/tags.hpp"

#include <string>
#include <vector>

namespace arpent::upload {

/// What the organiser says about the changesets.
struct ChangesetWords {
    std::string comment;
    std::string source = "survey";
    std::vector<std::string> hashtags;  ///< with or without "#"
    std::string locale;                 ///< "fr"
    bool review_requested = false;
};

/// created_by, comment (with the hashtags that it lacks), source, hashtags, locale,
/// review_requested: each clean and of 255 code points at most, shortened visibly; what is empty
/// is left out.
osm::Tags changeset_tags(const ChangesetWords& words);

}  // namespace arpent::upload
