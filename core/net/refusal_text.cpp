// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/refusal_text.hpp"

#include "core/base/number.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace arpent::net {
namespace {

/// Reads a sentence from left to right; each step says whether it was there.
class Sentence {
public:
    explicit Sentence(std::string_view text) : rest_(text) {}

    bool words(std::string_view words) {
        if (!rest_.starts_with(words)) {
            return false;
        }
        rest_.remove_prefix(words.size());
        return true;
    }

    bool number(std::int64_t& value) {
        const auto end = rest_.find_first_not_of("-0123456789");
        const auto found = parse_int(rest_.substr(0, end));
        if (!found) {
            return false;
        }
        value = *found;
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
        return true;
    }

    /// "node", "Node", "nodes".
    bool type(osm::ElementType& type) {
        for (const auto one :
             {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
            const std::string_view name = osm::name_of(one);
            if (rest_.size() >= name.size() && rest_.substr(1, name.size() - 1) == name.substr(1) &&
                std::tolower(static_cast<unsigned char>(rest_[0])) == name[0]) {
                rest_.remove_prefix(name.size());
                words("s");
                type = one;
                return true;
            }
        }
        return false;
    }

    /// "1,2,3" or "(1, 2, 3)", at least one; what follows the last stays, be it a comma.
    bool elements(osm::ElementType type, std::vector<osm::ElementId>& ids) {
        words("(");
        for (;;) {
            const std::string_view before = rest_;
            osm::Ref ref = 0;
            if (!ids.empty() && !words(",")) {
                break;
            }
            words(" ");
            if (!number(ref)) {
                rest_ = before;
                break;
            }
            ids.push_back({type, ref});
        }
        return !ids.empty();
    }

    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

std::optional<RefusalKind> version_conflict(Sentence sentence) {
    VersionConflict conflict;
    const bool read = sentence.words("Version mismatch: Provided ") &&
                      sentence.number(conflict.ours) && sentence.words(", server had: ") &&
                      sentence.number(conflict.theirs) && sentence.words(" of ") &&
                      sentence.type(conflict.id.type) && sentence.words(" ") &&
                      sentence.number(conflict.id.ref);
    return read ? std::optional<RefusalKind>(conflict) : std::nullopt;
}

std::optional<RefusalKind> already_deleted(Sentence sentence) {
    osm::ElementId id;
    const bool read = sentence.words("The ") && sentence.type(id.type) &&
                      sentence.words(" with the id ") && sentence.number(id.ref) &&
                      sentence.words(" has already been deleted");
    return read ? std::optional<RefusalKind>(AlreadyDeleted{id}) : std::nullopt;
}

std::optional<RefusalKind> precondition(Sentence sentence) {
    osm::ElementId id;
    if (!sentence.words("Precondition failed: ")) {
        return std::nullopt;
    }
    sentence.words("The ");
    if (!sentence.type(id.type) || !sentence.words(" ") || !sentence.number(id.ref)) {
        return std::nullopt;
    }
    osm::ElementType other{};
    std::vector<osm::ElementId> others;
    if (sentence.words(" is still used by ") || sentence.words(" is used in ")) {
        if (sentence.type(other) && sentence.words(" ") && sentence.elements(other, others)) {
            return StillUsed{id, std::move(others)};
        }
    } else if (sentence.words(" requires the ")) {
        if (sentence.type(other) && sentence.words(" with id in ") &&
            sentence.elements(other, others)) {
            return RequiresMissing{id, std::move(others)};
        }
    }
    return std::nullopt;
}

std::optional<RefusalKind> closed(Sentence sentence) {
    Closed closed;
    if (!sentence.words("The changeset ") || !sentence.number(closed.changeset) ||
        !sentence.words(" was closed at ")) {
        return std::nullopt;
    }
    closed.at = sentence.rest();
    return closed;
}

std::optional<RefusalKind> locked(Sentence sentence) {
    Locked locked;
    const bool read = sentence.words("Changeset ") && sentence.number(locked.changeset) &&
                      sentence.words(" is currently locked by another process.");
    return read ? std::optional<RefusalKind>(locked) : std::nullopt;
}

std::optional<RefusalKind> bandwidth(Sentence sentence) {
    BandwidthExceeded exceeded;
    if (!sentence.words("You have downloaded too much data.")) {
        return std::nullopt;
    }
    if (sentence.words(" Please try again in ")) {
        sentence.number(exceeded.seconds);
    }
    return exceeded;
}

/// Sentences that say all by how they begin.
std::optional<RefusalKind> plain(std::string_view text) {
    struct Known {
        std::string_view begin;
        RefusalKind kind;
    };
    static const std::array known{
        Known{"The user doesn't own that changeset", NotOwner{}},
        Known{"Changeset mismatch: ", ChangesetMismatch{}},
        Known{"Changeset bounding box size limit exceeded", TooLargeBox{}},
        Known{"CONTENT_LENGTH exceeds limit", TooLargePayload{}},
        Known{"Payload exceeds limit", TooLargePayload{}},
        Known{"Upload has been blocked due to rate limiting", RateLimited{}},
        Known{"The maximum bbox size is ", TooMuchAsked{}},
        Known{"You requested too many nodes ", TooMuchAsked{}},
        Known{"Server is currently in read only mode", ReadOnly{}},
        Known{"Database offline for maintenance", ReadOnly{}},
    };
    const auto found = std::ranges::find_if(
        known, [text](const Known& one) { return text.starts_with(one.begin); });
    return found == known.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace

std::optional<RefusalKind> read_refusal_text(std::string_view text) {
    const Sentence sentence(text);
    for (const auto read :
         {version_conflict, already_deleted, precondition, closed, locked, bandwidth}) {
        if (auto kind = read(sentence)) {
            return kind;
        }
    }
    return plain(text);
}

}  // namespace arpent::net
