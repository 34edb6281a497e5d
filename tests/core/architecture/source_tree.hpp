// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/shared_data.hpp"

#include <fstream>
#include <string>
#include <vector>

namespace arpent::test {

/// A text file of the project, by its path from the project's folder.
struct Source {
    std::string path;
    std::vector<std::string> lines;

    bool has_extension(std::initializer_list<const char*> extensions) const {
        for (const char* extension : extensions) {
            if (path.ends_with(extension)) {
                return true;
            }
        }
        return false;
    }
};

/// Every file below the folders, generated and fetched ones aside.
inline std::vector<Source> sources(const std::vector<std::string>& folders) {
    namespace fs = std::filesystem;
    std::vector<Source> all;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(source_dir() / folder)) {
            if (!entry.is_regular_file()) {
                continue;
            }
            Source source{fs::relative(entry.path(), source_dir()).string(), {}};
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);) {
                source.lines.push_back(line);
            }
            all.push_back(std::move(source));
        }
    }
    return all;
}

}  // namespace arpent::test
