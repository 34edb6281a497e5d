// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/extract_news.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace arpent::project {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

constexpr ElementType all_types[] = {ElementType::node, ElementType::way, ElementType::relation};

class Comparison {
public:
    Comparison(const osm::Graph& newer, const osm::Graph& base, const std::set<std::int64_t>& sent)
        : newer_(newer), base_(base), sent_(sent) {}

    std::variant<ExtractNews, Message> run() {
        for (const ElementType type : all_types) {
            newer_.visit_all(type, [&](const Element& element) { look_at(element); });
        }
        if (elements_ > 0 && unversioned_ == elements_) {
            return Message{"error.refresh_versions", {}};
        }
        for (const ElementType type : all_types) {
            base_.visit_all(type, [&](const Element& element) { look_for(element); });
        }
        if (elements_ == 0 || (common_ < held_ / 2 && held_ > 1)) {
            return Message{"error.refresh_other_area", {}};
        }
        note_gone();
        if (is_older()) {
            return Message{"error.refresh_older", {}};
        }
        std::ranges::move(gone_, std::back_inserter(news_.versions));
        return std::move(news_);
    }

private:
    bool is_ours(const Element& element) const { return sent_.contains(element.meta().changeset); }

    void look_at(const Element& element) {
        ++elements_;
        const osm::Meta& meta = element.meta();
        unversioned_ += meta.version == 0 ? 1 : 0;
        newest_ = std::max(newest_, meta.timestamp);
        newest_changeset_ = std::max(newest_changeset_, meta.changeset);
        there_.insert(element.id());
        const Element known = base_.last_known(element.id());
        if (!known || known.meta().version < meta.version) {
            ++(known ? higher_ : created_);
            news_.versions.push_back({element, true});
        } else if (known.meta().version > meta.version && !is_ours(known)) {
            ++lower_;
        }
    }

    void look_for(const Element& element) {
        ++held_;
        common_ += there_.contains(element.id()) ? 1 : 0;
        if (!is_ours(element)) {
            base_newest_ = std::max(base_newest_, element.meta().timestamp);
        }
        if (element.id().ref > 0 && !there_.contains(element.id()) && !is_later(element)) {
            (covers(element) ? gone_ : outside_).push_back({element, false});
        }
    }

    /// Few elements that lie where nothing of the extract does went with the border of the quarter;
    /// many are a part of it to which the extract does not reach.
    void note_gone() {
        constexpr std::size_t few = 20;
        if (outside_.size() <= few + held_ / 50) {
            std::ranges::move(outside_, std::back_inserter(gone_));
        }
    }

    /// Changesets are numbered by the server; times of what was sent are those of some laptop.
    bool is_later(const Element& element) const {
        const osm::Meta& meta = element.meta();
        if (newest_changeset_ > 0 && meta.changeset > 0) {
            return meta.changeset > newest_changeset_;
        }
        return is_ours(element) || (newest_ > 0 && meta.timestamp > newest_);
    }

    /// Something of the extract lies around the element.
    bool covers(const Element& element) const {
        if (const auto way = element.way()) {
            const auto line = base_.line_of(*way);
            return std::ranges::any_of(line, [&](geo::Location place) {
                return place.is_defined() && box_.contains(place);
            });
        }
        const geo::Box box = base_.box_of(element);
        return box.is_empty() || box_.intersects(box);
    }

    /// Older than what the carnet knows. An extract from before has nothing that is gone since, and
    /// what it has beside the carnet's was deleted since.
    bool is_older() const {
        if (lower_ > 0) {
            return lower_ >= higher_;
        }
        return higher_ == 0 && gone_.empty() && created_ > 0 && newest_ > 0 &&
               newest_ < base_newest_;
    }

    const osm::Graph& newer_;
    const osm::Graph& base_;
    const std::set<std::int64_t>& sent_;
    geo::Box box_ = newer_.box();
    ExtractNews news_;
    std::unordered_set<ElementId, osm::ElementIdHash> there_;
    std::size_t elements_ = 0;
    std::size_t unversioned_ = 0;
    std::size_t higher_ = 0;  ///< elements of a higher version than the carnet's
    std::size_t lower_ = 0;
    std::size_t created_ = 0;
    std::vector<edit::OsmVersion> gone_;
    std::vector<edit::OsmVersion> outside_;  ///< missing, and perhaps only beyond the extract
    std::size_t held_ = 0;
    std::size_t common_ = 0;
    std::int64_t newest_ = 0;
    std::int64_t newest_changeset_ = 0;
    std::int64_t base_newest_ = 0;
};

}  // namespace

std::variant<ExtractNews, Message> compare(const osm::Graph& newer, const osm::Graph& base,
                                           const std::set<std::int64_t>& sent) {
    return Comparison(newer, base, sent).run();
}

}  // namespace arpent::project
