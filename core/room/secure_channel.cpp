// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/room/secure_channel.hpp"

#include "core/base/error.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace arpent::room {
namespace {

using ContextPtr = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using SslPtr = std::unique_ptr<SSL, decltype(&SSL_free)>;

constexpr std::array<unsigned char, 2> aes_128_gcm_sha256{0x13, 0x01};

/// The pre-shared key as OpenSSL wants it: a session that was never had. Null on failure.
SSL_SESSION* session_of(SSL* ssl, const Keys& keys) {
    const SSL_CIPHER* cipher = SSL_CIPHER_find(ssl, aes_128_gcm_sha256.data());
    SSL_SESSION* session = SSL_SESSION_new();
    if (session == nullptr || cipher == nullptr ||
        SSL_SESSION_set1_master_key(session,
                                    reinterpret_cast<const unsigned char*>(keys.tls.data()),
                                    keys.tls.size()) != 1 ||
        SSL_SESSION_set_cipher(session, cipher) != 1 ||
        SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION) != 1) {
        SSL_SESSION_free(session);
        return nullptr;
    }
    return session;
}

const Keys& keys_of(SSL* ssl) { return *static_cast<const Keys*>(SSL_get_app_data(ssl)); }

int offer_key(SSL* ssl, const EVP_MD* /*digest*/, const unsigned char** id, std::size_t* id_size,
              SSL_SESSION** session) {
    const Keys& keys = keys_of(ssl);
    *session = session_of(ssl, keys);
    *id = reinterpret_cast<const unsigned char*>(keys.identity.data());
    *id_size = keys.identity.size();
    return *session != nullptr ? 1 : 0;
}

int find_key(SSL* ssl, const unsigned char* id, std::size_t id_size, SSL_SESSION** session) {
    const Keys& keys = keys_of(ssl);
    const std::string_view asked(reinterpret_cast<const char*>(id), id_size);
    // Unknown: the handshake goes on without the key, and fails for want of any other proof.
    *session = asked == keys.identity ? session_of(ssl, keys) : nullptr;
    return 1;
}

ContextPtr make_context(Side side) {
    ContextPtr context(
        SSL_CTX_new(side == Side::server ? TLS_server_method() : TLS_client_method()),
        SSL_CTX_free);
    if (!context || SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_ciphersuites(context.get(), "TLS_AES_128_GCM_SHA256") != 1) {
        throw Error("error.unexpected");
    }
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_max_early_data(context.get(), 0);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_psk_use_session_callback(context.get(), offer_key);
    SSL_CTX_set_psk_find_session_callback(context.get(), find_key);
    if (side == Side::client) {
        // A server without the key must fail, whatever certificate it shows.
        SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    }
    return context;
}

/// Whether an error says: I do not have your key.
bool is_about_key(unsigned long error) {
    switch (ERR_GET_REASON(error)) {
        case SSL_R_BINDER_DOES_NOT_VERIFY:
        case SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM:
        case SSL_R_NO_SHARED_CIPHER:
        case SSL_AD_REASON_OFFSET + SSL_AD_HANDSHAKE_FAILURE:
        case SSL_AD_REASON_OFFSET + SSL_AD_DECRYPT_ERROR:
        case SSL_AD_REASON_OFFSET + SSL_AD_ILLEGAL_PARAMETER:
        case SSL_AD_REASON_OFFSET + SSL_AD_UNKNOWN_PSK_IDENTITY: return true;
        default: return false;
    }
}

}  // namespace

struct SecureChannel::Parts {
    Parts(Side side, const Keys& given)
        : keys(given), context(make_context(side)), ssl(SSL_new(context.get()), SSL_free) {
        in = BIO_new(BIO_s_mem());
        out = BIO_new(BIO_s_mem());
        if (!ssl || in == nullptr || out == nullptr) {
            throw Error("error.unexpected");
        }
        BIO_set_mem_eof_return(in, -1);
        BIO_set_mem_eof_return(out, -1);
        SSL_set_bio(ssl.get(), in, out);
        SSL_set_app_data(ssl.get(), &keys);
        if (side == Side::server) {
            SSL_set_accept_state(ssl.get());
        } else {
            SSL_set_connect_state(ssl.get());
        }
    }

    Keys keys;
    ContextPtr context;
    SslPtr ssl;
    BIO* in = nullptr;   ///< from the network; the SSL owns both
    BIO* out = nullptr;  ///< to it
};

SecureChannel::SecureChannel(Side side, const Keys& keys)
    : parts_(std::make_unique<Parts>(side, keys)) {
    shake_hands();
}

SecureChannel::~SecureChannel() = default;

void SecureChannel::shake_hands() {
    ERR_clear_error();
    const int result = SSL_do_handshake(parts_->ssl.get());
    if (result == 1) {
        // Nobody gets here but by the key: there is no certificate to get here with.
        state_ = SSL_session_reused(parts_->ssl.get()) == 1 ? State::open : State::refused;
    } else {
        fail(result);
    }
}

void SecureChannel::fail(int result) {
    const bool in_handshake = state_ == State::handshake;
    switch (SSL_get_error(parts_->ssl.get(), result)) {
        case SSL_ERROR_WANT_READ:
        case SSL_ERROR_WANT_WRITE: return;
        case SSL_ERROR_ZERO_RETURN: state_ = State::ended; return;
        default:
            state_ =
                in_handshake && is_about_key(ERR_peek_error()) ? State::refused : State::broken;
    }
}

void SecureChannel::receive(std::span<const std::byte> bytes, std::vector<std::byte>& said) {
    if (state_ != State::handshake && state_ != State::open) {
        return;
    }
    BIO_write(parts_->in, bytes.data(), static_cast<int>(bytes.size()));
    if (state_ == State::handshake) {
        shake_hands();
    }
    if (state_ == State::open) {
        read(said);
    }
}

void SecureChannel::read(std::vector<std::byte>& said) {
    std::array<std::byte, 16384> part{};
    while (state_ == State::open) {
        ERR_clear_error();
        const int got = SSL_read(parts_->ssl.get(), part.data(), static_cast<int>(part.size()));
        if (got <= 0) {
            fail(got);
            return;
        }
        said.insert(said.end(), part.begin(), part.begin() + got);
    }
}

void SecureChannel::send(std::span<const std::byte> bytes) {
    if (state_ != State::open || bytes.empty()) {
        return;
    }
    ERR_clear_error();
    const int result = SSL_write(parts_->ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
    if (result <= 0) {
        fail(result);
    }
}

void SecureChannel::end() {
    if (state_ == State::open) {
        SSL_shutdown(parts_->ssl.get());
    }
}

std::vector<std::byte> SecureChannel::take_output() {
    std::vector<std::byte> bytes(BIO_ctrl_pending(parts_->out));
    if (!bytes.empty()) {
        BIO_read(parts_->out, bytes.data(), static_cast<int>(bytes.size()));
    }
    return bytes;
}

}  // namespace arpent::room
