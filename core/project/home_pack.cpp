// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/home_pack.hpp"

#include "core/base/atomic_file.hpp"
#include "core/base/error.hpp"
#include "core/project/write_document.hpp"
#include "core/store/backup.hpp"
#include "core/store/database.hpp"

#include <system_error>

namespace arpent::project {

namespace fs = std::filesystem;

HomePack home_pack_in(const fs::path& folder, const fs::path& carnet) {
    const std::string name = carnet.stem().string();
    return {folder / (name + ".arpent"), folder / (name + ".pdf")};
}

std::variant<HomePack, Message> make_home_pack(const fs::path& carnet, const paper::Document& guide,
                                               const fs::path& folder) {
    const HomePack pack = home_pack_in(folder, carnet);
    for (const fs::path& file : {pack.carnet, pack.guide}) {
        if (fs::exists(fs::symlink_status(file))) {
            return Message{"error.pack_exists", {{"file", file.string()}}};
        }
    }
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        throw Error("error.cannot_write", {{"file", folder.string()}});
    }
    AtomicFile copy(pack.carnet);
    store::copy_carnet(store::Database::open(carnet, store::Access::read_only), copy.path(),
                       "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF;"
                       "DELETE FROM settings;"
                       "INSERT INTO settings (key, value) VALUES ('role', 'resident'); VACUUM");
    write_document(guide, pack.guide);
    copy.commit();
    return pack;
}

}  // namespace arpent::project
