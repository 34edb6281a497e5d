// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/base_block.hpp"

#include "core/store/base_bytes.hpp"

#include <openssl/evp.h>
#include <zstd.h>

#include <array>
#include <new>
#include <stdexcept>

namespace arpent::store {
namespace {

// Measured on archipel-fullmeta (FORMAT.md, "Figures").
constexpr int compression_level = 1;

constexpr std::size_t header_bytes = 9;

void check(int result) {
    if (result != 1) {
        throw std::runtime_error("SHA-256 failed");
    }
}

}  // namespace

struct Compressor::Context {
    ZSTD_CCtx* zstd = ZSTD_createCCtx();
    ~Context() { ZSTD_freeCCtx(zstd); }
};

Compressor::Compressor() : context_(std::make_unique<Context>()) {
    if (context_->zstd == nullptr) {
        throw std::bad_alloc();
    }
    ZSTD_CCtx_setParameter(context_->zstd, ZSTD_c_compressionLevel, compression_level);
    ZSTD_CCtx_setParameter(context_->zstd, ZSTD_c_checksumFlag, 1);
}

Compressor::~Compressor() = default;

std::span<const std::byte> Compressor::compress(std::string_view payload) {
    frame_.resize(ZSTD_compressBound(payload.size()));
    const std::size_t size = ZSTD_compress2(context_->zstd, frame_.data(), frame_.size(),
                                            payload.data(), payload.size());
    if (ZSTD_isError(size) != 0) {
        throw std::bad_alloc();
    }
    return std::as_bytes(std::span(frame_.data(), size));
}

std::string decompress(std::span<const std::byte> frame) {
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    // The two error codes are larger than any size we take.
    if (size > max_payload_bytes) {
        throw Malformed();
    }
    std::string payload(static_cast<std::size_t>(size), '\0');
    const std::size_t got =
        ZSTD_decompress(payload.data(), payload.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) != 0 || got != payload.size()) {
        throw Malformed();
    }
    return payload;
}

struct BaseHash::Context {
    EVP_MD_CTX* digest = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(digest); }
};

BaseHash::BaseHash() : context_(std::make_unique<Context>()) {
    check(EVP_DigestInit_ex(context_->digest, EVP_sha256(), nullptr));
}

BaseHash::~BaseHash() = default;

void BaseHash::add(BlockKind kind, std::string_view payload) {
    std::array<unsigned char, header_bytes> header{static_cast<unsigned char>(kind)};
    for (std::size_t i = 1; i < header.size(); ++i) {
        header.at(i) = static_cast<unsigned char>(payload.size() >> (8 * (i - 1)));
    }
    check(EVP_DigestUpdate(context_->digest, header.data(), header.size()));
    check(EVP_DigestUpdate(context_->digest, payload.data(), payload.size()));
}

std::string BaseHash::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    check(EVP_DigestFinal_ex(context_->digest, digest.data(), &size));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += digits[digest.at(i) >> 4U];
        text += digits[digest.at(i) & 15U];
    }
    return text;
}

}  // namespace arpent::store
