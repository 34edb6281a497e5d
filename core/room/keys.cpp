// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/keys.hpp"

#include "core/base/error.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace arpent::room {
namespace {

const unsigned char* raw(const std::byte* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

Key hkdf(std::span<const std::byte> secret, std::string_view info) {
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr), EVP_PKEY_CTX_free);
    Key key{};
    std::size_t size = key.size();
    const bool done =
        context && EVP_PKEY_derive_init(context.get()) == 1 &&
        EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) == 1 &&
        EVP_PKEY_CTX_set1_hkdf_key(context.get(), raw(secret.data()),
                                   static_cast<int>(secret.size())) == 1 &&
        EVP_PKEY_CTX_add1_hkdf_info(context.get(),
                                    reinterpret_cast<const unsigned char*>(info.data()),
                                    static_cast<int>(info.size())) == 1 &&
        EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char*>(key.data()), &size) == 1;
    if (!done) {
        throw Error("error.unexpected");
    }
    return key;
}

}  // namespace

Keys derive_keys(std::span<const std::byte> carnet_key) {
    Keys keys;
    keys.tls = hkdf(carnet_key, "arpent room 1 tls");
    keys.find = hkdf(carnet_key, "arpent room 1 find");
    constexpr std::string_view hex = "0123456789abcdef";
    for (const std::byte byte : tag_of(keys.find, "identity", {})) {
        keys.identity += hex[std::to_integer<unsigned>(byte) >> 4U];
        keys.identity += hex[std::to_integer<unsigned>(byte) & 15U];
    }
    return keys;
}

Tag tag_of(const Key& key, std::string_view label, std::span<const std::byte> bytes) {
    const auto labelled = std::as_bytes(std::span(label));
    std::vector<std::byte> all(labelled.begin(), labelled.end());
    all.insert(all.end(), bytes.begin(), bytes.end());
    Key mac{};
    unsigned size = mac.size();
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), raw(all.data()), all.size(),
         reinterpret_cast<unsigned char*>(mac.data()), &size);
    Tag tag{};
    std::copy_n(mac.begin(), tag.size(), tag.begin());
    return tag;
}

bool same_tag(std::span<const std::byte> one, std::span<const std::byte> other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

Tag random_bytes() {
    Tag bytes{};
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()),
                   static_cast<int>(bytes.size())) != 1) {
        throw Error("error.unexpected");
    }
    return bytes;
}

}  // namespace arpent::room
