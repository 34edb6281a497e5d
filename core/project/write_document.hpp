// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.hpp"

#include <filesystem>
#include <vector>

namespace arpent::project {

/// Writes a document by the extension of `file`:
/// - .html: one file with its pictures in it, no script, nothing from a network; well-formed XML;
/// - .pdf: A4;
/// - .md: Markdown, .wiki or .mediawiki: MediaWiki; their pictures are files beside them,
///   NAME-1.png and so on.
/// Each file whole or not at all, the text last. Returns all that were written, the text first.
/// Any thread. Throws Error (error.report_format, error.cannot_write, error.disk_full,
/// error.out_of_memory).
std::vector<std::filesystem::path> write_document(const paper::Document& document,
                                                  const std::filesystem::path& file);

/// Whether write_document() knows what to write there.
bool is_document_file(const std::filesystem::path& file);

}  // namespace arpent::project
