// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the table of a survey: rows with names and text that is UTF-8, or a reason why not.
#include "core/project/survey.hpp"

#include "core/base/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = project::read_survey(std::string(reinterpret_cast<const char*>(data), size));
    if (const auto* rows = std::get_if<std::vector<project::SurveyPlace>>(&read)) {
        for (const project::SurveyPlace& place : *rows) {
            for (const std::string* text : {&place.name, &place.address, &place.field}) {
                if (!is_valid_utf8(*text)) {
                    std::abort();
                }
            }
            if (place.name.empty()) {
                std::abort();
            }
        }
    }
    return 0;
}
