// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an extract: they are read or refused with an Error.
#include "core/base/error.hpp"
#include "core/osmfile/import.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int file = ::memfd_create("extract", MFD_CLOEXEC);
    if (file < 0 || ::write(file, data, size) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    const auto path = "/proc/self/fd/" + std::to_string(file);
    const osmfile::Region region(*geo::parse_box("-10,-10,10,10"));
    for (const auto& clip : {std::optional<osmfile::Region>(), std::optional(region)}) {
        store::BaseWriter writer;
        job::Progress progress;
        try {
            osmfile::import_extract(path, clip, writer, progress, {});
        } catch (const Error&) {  // refused
        }
    }
    ::close(file);
    return 0;
}
