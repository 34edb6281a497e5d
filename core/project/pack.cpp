// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/pack.hpp"

#include "core/base/atomic_file.hpp"
#include "core/project/group_store.hpp"
#include "core/project/project.hpp"
#include "core/store/backup.hpp"
#include "core/store/database.hpp"

#include <algorithm>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;

bool is_file_name(const std::string& name) {
    return !name.empty() && name.size() < 200 && name.front() != '.' &&
           std::ranges::none_of(name, [](unsigned char c) { return c == '/' || c < ' '; });
}

/// As SQL writes a text.
std::string quoted(const std::string& text) {
    std::string sql = "'";
    for (const char c : text) {
        sql += c == '\'' ? "''" : std::string(1, c);
    }
    return sql + "'";
}

/// A carnet like the original for one group. `file` is the name of an AtomicFile.
void write_pack(const fs::path& original, const fs::path& file, const std::string& group) {
    store::copy_carnet(store::Database::open(original, store::Access::read_only), file,
                       "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF;"
                       "DELETE FROM scan_hash; DELETE FROM scan_image; DELETE FROM scan;"
                       "DELETE FROM sheet_page; DELETE FROM settings;"
                       "INSERT INTO settings (key, value) VALUES ('role', 'group'), ('group', " +
                           quoted(group) + "); VACUUM");
}

}  // namespace

std::variant<std::vector<fs::path>, Message> make_packs(Project& project, const fs::path& folder,
                                                        std::span<const std::string> groups) {
    std::vector<fs::path> files;
    for (const std::string& group : groups) {
        if (!is_file_name(group)) {
            return Message{"error.pack_name", {{"name", group}}};
        }
        files.push_back(folder / (group + ".arpent"));
        if (fs::exists(fs::symlink_status(files.back()))) {
            return Message{"error.pack_exists", {{"file", files.back().string()}}};
        }
    }
    std::ranges::for_each(groups, [&](const std::string& group) { project.groups().add(group); });
    fs::create_directories(folder);
    for (std::size_t i = 0; i < files.size(); ++i) {
        AtomicFile file(files[i]);
        write_pack(project.path(), file.path(), groups[i]);
        file.commit();
    }
    return files;
}

}  // namespace arpent::project
