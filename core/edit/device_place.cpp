// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/device_place.hpp"

#include <fcntl.h>
#include <openssl/sha.h>
#include <sys/stat.h>

#include <array>
#include <fstream>
#include <string>
#include <system_error>

namespace arpent::edit {
namespace {

std::string machine_id() {
    std::string id;
    std::ifstream("/etc/machine-id") >> id;
    return id;
}

}  // namespace

std::vector<std::byte> device_place(const std::filesystem::path& carnet) {
    std::error_code error;
    std::string text = machine_id() + '\n' + std::filesystem::canonical(carnet, error).string();
    struct statx status {};
    if (::statx(AT_FDCWD, carnet.c_str(), 0, STATX_INO | STATX_BTIME, &status) == 0) {
        text += '\n' + std::to_string(status.stx_ino) + '\n' +
                std::to_string(status.stx_btime.tv_sec) + '.' +
                std::to_string(status.stx_btime.tv_nsec);
    }
    std::vector<std::byte> digest(SHA256_DIGEST_LENGTH);
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

}  // namespace arpent::edit
