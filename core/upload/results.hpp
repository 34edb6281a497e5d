// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/osm_version.hpp"
#include "core/net/diff_result.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/upload/upload_journal.hpp"

#include <optional>
#include <vector>

namespace arpent::upload {

/// What the server's answer says of each change; nothing when it is not an answer to this upload.
std::optional<std::vector<Result>> results_of(const Upload& upload,
                                              const std::vector<net::DiffLine>& answer);

/// The same from the changeset as the server holds it, after a lost answer: new ids ascend in the
/// order of the document, of each type; each pair's content is compared. Nothing when what the
/// server holds is not this upload, or not all of it (its replica lags).
std::optional<std::vector<Result>> results_of(const Upload& upload,
                                              const std::vector<osmfile::ChangeBlock>& held);

/// The versions that OSM has since: elements as they were sent, under their new names.
std::vector<edit::OsmVersion> osm_versions_of(const Upload& upload,
                                              const std::vector<Result>& results);

}  // namespace arpent::upload
