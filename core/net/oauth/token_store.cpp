// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oauth/token_store.hpp"

#include "core/base/user_folder.hpp"
#include "core/net/http.hpp"
#include "core/net/oauth/kept_token.hpp"
#include "core/net/oauth/secret_service.hpp"
#include "core/net/oauth/token_file.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace arpent::net {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours one_day_of_work{12};

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Where tokens may lie, the session's own memory first.
std::vector<fs::path> folders() {
    std::vector<fs::path> places;
    if (const auto session = folder_of("XDG_RUNTIME_DIR")) {
        places.push_back(*session / "arpent");
    }
    places.push_back(state_folder());
    return places;
}

constexpr std::string_view prefix = "token-";

fs::path file_in(const fs::path& folder, const std::string& api) {
    return folder / (std::string(prefix) + url_escape(api));
}

std::optional<KeptToken> read_good(const fs::path& file) {
    const auto text = read_secret_file(file);
    auto kept = text ? read_kept_token(*text) : std::nullopt;
    if (kept && !kept->is_good(now())) {
        std::error_code ignored;
        fs::remove(file, ignored);
        return std::nullopt;
    }
    return kept;
}

std::vector<fs::path> token_files() {
    std::vector<fs::path> files;
    for (const fs::path& folder : folders()) {
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            if (entry->path().filename().string().starts_with(prefix)) {
                files.push_back(entry->path());
            }
        }
    }
    return files;
}

std::optional<std::string> from_environment() {
    const char* given = std::getenv("ARPENT_OSM_TOKEN");
    return given != nullptr && *given != '\0' ? std::optional<std::string>(given) : std::nullopt;
}

}  // namespace

std::optional<std::string> TokenStore::token(const ApiUrl& api) {
    if (auto given = from_environment()) {
        return given;
    }
    if (auto kept = secret_service::find(api.root); kept && kept->is_good(now())) {
        return std::move(kept->token);
    }
    for (const fs::path& folder : folders()) {
        if (auto kept = read_good(file_in(folder, api.root)); kept && kept->api == api.root) {
            return std::move(kept->token);
        }
    }
    return std::nullopt;
}

void TokenStore::keep(const ApiUrl& api, const std::string& token, Keep how) {
    forget(api);
    KeptToken kept{api.root, token, 0};
    if (how == Keep::today) {
        kept.until = now() + std::chrono::seconds(one_day_of_work).count();
    }
    if (secret_service::keep(kept, how)) {
        return;
    }
    const fs::path folder = how == Keep::today ? folders().front() : state_folder();
    write_secret_file(file_in(folder, api.root), write_kept_token(kept));
}

bool TokenStore::forget(const ApiUrl& api) {
    bool had = secret_service::forget(api.root);
    for (const fs::path& folder : folders()) {
        std::error_code ignored;
        had = fs::remove(file_in(folder, api.root), ignored) || had;
    }
    return had;
}

std::vector<HeldToken> TokenStore::all() {
    std::vector<KeptToken> kept = secret_service::all();
    for (const fs::path& file : token_files()) {
        if (auto one = read_good(file)) {
            kept.push_back(std::move(*one));
        }
    }
    std::vector<HeldToken> held;
    for (KeptToken& one : kept) {
        if (auto api = parse_api_url(one.api)) {
            held.push_back({std::move(*api), std::move(one.token)});
        }
    }
    return held;
}

void TokenStore::forget_today() {
    for (const KeptToken& kept : secret_service::all()) {
        if (kept.until != 0) {
            secret_service::forget(kept.api);
        }
    }
    for (const fs::path& file : token_files()) {
        if (const auto kept = read_good(file); kept && kept->until != 0) {
            std::error_code ignored;
            fs::remove(file, ignored);
        }
    }
}

}  // namespace arpent::net
