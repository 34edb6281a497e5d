// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/picture_hash.hpp"

#include <openssl/sha.h>

namespace arpent::project {

edit::PictureHash picture_hash(std::span<const std::byte> file) {
    edit::PictureHash hash;
    static_assert(hash.size() == SHA256_DIGEST_LENGTH);
    SHA256(reinterpret_cast<const unsigned char*>(file.data()), file.size(),
           reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

}  // namespace arpent::project
