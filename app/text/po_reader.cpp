// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/po_reader.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <gettext-po.h>

#include <memory>

namespace arpent::text {

namespace {

// libgettextpo reports through plain functions without a context argument.
thread_local bool failed = false;

void report(int severity, po_message_t /*message*/, const char* file, std::size_t line,
            std::size_t /*column*/, int /*multiline*/, const char* what) {
    log::warn(std::string(file != nullptr ? file : "") + ":" + std::to_string(line) + ": " + what);
    failed = failed || severity != PO_SEVERITY_WARNING;
    if (severity == PO_SEVERITY_FATAL_ERROR) {
        // The library forbids to return from here.
        throw Error("error.catalogue_unreadable", {{"file", file != nullptr ? file : ""}});
    }
}

void report_pair(int severity, po_message_t message, const char* file, std::size_t line,
                 std::size_t column, int multiline, const char* what, po_message_t /*message2*/,
                 const char* /*file2*/, std::size_t /*line2*/, std::size_t /*column2*/,
                 int /*multiline2*/, const char* /*what2*/) {
    report(severity, message, file, line, column, multiline, what);
}

struct CloseFile {
    void operator()(po_file* file) const { po_file_free(file); }
};
struct CloseIterator {
    void operator()(struct po_message_iterator* it) const { po_message_iterator_free(it); }
};

PoEntry entry_of(po_message_t message) {
    PoEntry entry{po_message_msgid(message), {}};
    if (po_message_msgid_plural(message) == nullptr) {
        entry.forms.emplace_back(po_message_msgstr(message));
        return entry;
    }
    for (int i = 0; const char* form = po_message_msgstr_plural(message, i); ++i) {
        entry.forms.emplace_back(form);
    }
    return entry;
}

}  // namespace

std::vector<PoEntry> read_po(const std::filesystem::path& path) {
    const po_xerror_handler handler{report, report_pair};
    failed = false;
    const std::unique_ptr<po_file, CloseFile> file(po_file_read(path.c_str(), &handler));
    if (file == nullptr || failed) {
        throw Error("error.catalogue_unreadable", {{"file", path.filename().string()}});
    }
    const std::unique_ptr<struct po_message_iterator, CloseIterator> it(
        po_message_iterator(file.get(), nullptr));
    std::vector<PoEntry> entries;
    while (po_message_t message = po_next_message(it.get())) {
        const bool header = *po_message_msgid(message) == '\0';
        if (!header && po_message_is_obsolete(message) == 0 && po_message_is_fuzzy(message) == 0) {
            entries.push_back(entry_of(message));
        }
    }
    return entries;
}

}  // namespace arpent::text
