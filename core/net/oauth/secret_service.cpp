// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/secret_service.hpp"

#include "core/base/log.hpp"

#ifdef ARPENT_LIBSECRET

#include <libsecret/secret.h>

#include <cstdlib>
#include <filesystem>
#include <memory>

namespace arpent::net::secret_service {
namespace {

const SecretSchema* schema() {
    static const SecretSchema described = [] {
        SecretSchema made{};
        made.name = "org.arpent.OsmToken";
        made.flags = SECRET_SCHEMA_NONE;
        made.attributes[0] = {"api", SECRET_SCHEMA_ATTRIBUTE_STRING};
        made.attributes[1] = {"kind", SECRET_SCHEMA_ATTRIBUTE_STRING};
        return made;
    }();
    return &described;
}

constexpr const char* kind = "oauth2";

/// Without a session bus GLib would try to start one, which takes long and helps nobody.
bool has_bus() {
    if (std::getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr) {
        return true;
    }
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return folder != nullptr &&
           std::filesystem::exists(std::filesystem::path(folder) / "bus", ignored);
}

/// True when there was no error; what the service says holds no secret.
bool succeeded(GError* error) {
    if (error == nullptr) {
        return true;
    }
    log::warn(std::string("secret service: ") + error->message);
    g_error_free(error);
    return false;
}

struct FreePassword {
    void operator()(gchar* password) const { secret_password_free(password); }
};
using Password = std::unique_ptr<gchar, FreePassword>;

}  // namespace

bool keep(const KeptToken& kept, Keep how) {
    if (!has_bus()) {
        return false;
    }
    GError* error = nullptr;
    const char* collection =
        how == Keep::today ? SECRET_COLLECTION_SESSION : SECRET_COLLECTION_DEFAULT;
    const bool done =
        secret_password_store_sync(schema(), collection, "Arpent: OpenStreetMap",
                                   write_kept_token(kept).c_str(), nullptr, &error, "api",
                                   kept.api.c_str(), "kind", kind, nullptr) != FALSE;
    return succeeded(error) && done;
}

std::optional<KeptToken> find(const std::string& api) {
    if (!has_bus()) {
        return std::nullopt;
    }
    GError* error = nullptr;
    const Password password(secret_password_lookup_sync(schema(), nullptr, &error, "api",
                                                        api.c_str(), "kind", kind, nullptr));
    return succeeded(error) && password ? read_kept_token(password.get()) : std::nullopt;
}

bool forget(const std::string& api) {
    if (!has_bus()) {
        return false;
    }
    GError* error = nullptr;
    const bool had = secret_password_clear_sync(schema(), nullptr, &error, "api", api.c_str(),
                                                "kind", kind, nullptr) != FALSE;
    return succeeded(error) && had;
}

std::vector<KeptToken> all() {
    std::vector<KeptToken> found;
    if (!has_bus()) {
        return found;
    }
    GError* error = nullptr;
    const auto flags = static_cast<SecretSearchFlags>(SECRET_SEARCH_ALL | SECRET_SEARCH_UNLOCK);
    GList* items =
        secret_password_search_sync(schema(), flags, nullptr, &error, "kind", kind, nullptr);
    if (succeeded(error)) {
        for (GList* item = items; item != nullptr; item = item->next) {
            SecretValue* value = secret_retrievable_retrieve_secret_sync(
                SECRET_RETRIEVABLE(item->data), nullptr, nullptr);
            const gchar* text = value != nullptr ? secret_value_get_text(value) : nullptr;
            if (auto kept = text != nullptr ? read_kept_token(text) : std::nullopt) {
                found.push_back(std::move(*kept));
            }
            if (value != nullptr) {
                secret_value_unref(value);
            }
        }
    }
    g_list_free_full(items, g_object_unref);
    return found;
}

}  // namespace arpent::net::secret_service

#else

namespace arpent::net::secret_service {

bool keep(const KeptToken& /*kept*/, Keep /*how*/) { return false; }
std::optional<KeptToken> find(const std::string& /*api*/) { return std::nullopt; }
bool forget(const std::string& /*api*/) { return false; }
std::vector<KeptToken> all() { return {}; }

}  // namespace arpent::net::secret_service

#endif
