// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/contest.hpp"

#include "core/merge/question.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace arpent::merge {
namespace {

using edit::Head;
using edit::Value;

/// What OSM's newer version says against a head that never saw it; nothing where OSM left the
/// register as the head found it.
bool osm_went_on(const Head& head, const Value& base, std::uint32_t base_version) {
    return head.version < base_version && head.origin != base;
}

}  // namespace

std::vector<edit::EditId> Contest::heads() const {
    std::vector<edit::EditId> all;
    for (const Stand& stand : stands) {
        all.insert(all.end(), stand.edits.begin(), stand.edits.end());
    }
    std::ranges::sort(all);
    return all;
}

Contest contest_of(const edit::Register& target, const std::vector<Head>& heads,
                   const edit::ElementState& base, const edit::OsmTables& osm) {
    Contest contest;
    contest.base = edit::value_of(base, target);
    // Of what is gone, `base` has what it last said and the version in which it went.
    const std::uint32_t version = base.content ? base.content.meta().version : 0;
    struct Voices {
        Stand stand;
        std::set<std::string> groups;
    };
    std::map<std::string, Voices> voices;
    const auto add = [&](const Value& value, edit::EditId edit) -> Voices& {
        Voices& voice = voices[order_key(value)];
        voice.stand.value = value;
        voice.stand.edits.push_back(edit);
        return voice;
    };
    bool osm_differs = false;
    bool first = true;
    for (const Head& head : heads) {
        const auto carrier = osm.carrier(target.element, head.edit->id);
        if (carrier && *carrier <= version) {
            continue;  // OSM has it, and may have gone on from there
        }
        add(head.value, head.edit->id).groups.insert(head.edit->group);
        osm_differs = osm_differs || osm_went_on(head, contest.base, version);
        if (first) {
            contest.before = head.before;
        } else if (contest.before && *contest.before != head.before) {
            contest.before.reset();
        }
        first = false;
    }
    if (osm_differs) {
        add(contest.base, {0, version}).groups.insert("OpenStreetMap");
        const bool one_origin = std::ranges::all_of(
            heads, [&](const Head& head) { return head.origin == heads.front().origin; });
        contest.before = one_origin ? std::optional(heads.front().origin) : std::nullopt;
    }
    for (auto& [key, voice] : voices) {
        voice.stand.groups.assign(voice.groups.begin(), voice.groups.end());
        contest.stands.push_back(std::move(voice.stand));
    }
    return contest;
}

}  // namespace arpent::merge
