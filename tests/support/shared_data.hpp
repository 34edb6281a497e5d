// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace arpent::test {

/// The real data beside the project (../shared/data), or nothing where it is absent; a test that
/// needs it then says so with WARN and ends. ARPENT_SHARED_DATA names another place.
std::optional<std::filesystem::path> shared_data(const std::string& file);

/// The project's own folder, and the built executable.
std::filesystem::path source_dir();
std::filesystem::path arpent_binary();

/// A folder of this test's own, removed with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

}  // namespace arpent::test
