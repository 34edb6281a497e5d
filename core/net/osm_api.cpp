// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/osm_api.hpp"

#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/geo/location.hpp"
#include "core/osmfile/iso_time.hpp"

#include <functional>
#include <utility>

namespace arpent::net {
namespace {

/// The answer to a request whose success is a 200 that `read` understands.
template <typename Value, typename Read>
Reply<Value> answer(const HttpResult& result, const Read& read) {
    if (const auto* unreachable = std::get_if<Unreachable>(&result)) {
        return Refusal{*unreachable, 0, {}};
    }
    if (const auto* none = std::get_if<NoReply>(&result)) {
        return Unclear{none->why};
    }
    const auto& reply = std::get<HttpReply>(result);
    if (reply.status == 200) {
        if (std::optional<Value> value = read(reply.body)) {
            return std::move(*value);
        }
        return Unclear{"HTTP 200 with something else than was asked for"};
    }
    return std::visit([](auto no) -> Reply<Value> { return no; }, read_refusal(reply));
}

/// An empty body: a page of some network's own must not pass for a success.
std::optional<Done> read_done(std::string_view body) {
    return body.empty() ? std::optional(Done{}) : std::nullopt;
}

std::optional<std::int64_t> read_number(std::string_view body) {
    while (body.ends_with('\n')) {
        body.remove_suffix(1);
    }
    const auto number = parse_int(body);
    return number && *number > 0 ? number : std::nullopt;
}

std::optional<ChangesetInfo> read_one_changeset(std::string_view body) {
    auto changesets = read_changesets(body);
    if (!changesets || changesets->size() != 1) {
        return std::nullopt;
    }
    return std::move(changesets->front());
}

template <typename Value>
std::optional<Value> unless_error(const std::function<Value()>& parse) {
    try {
        return parse();
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<std::vector<osmfile::ChangeBlock>> read_changes(std::string_view body) {
    return unless_error<std::vector<osmfile::ChangeBlock>>(
        [body] { return osmfile::parse_changes(body, "changeset"); });
}

std::optional<std::vector<osmfile::ReadElement>> read_elements(std::string_view body) {
    return unless_error<std::vector<osmfile::ReadElement>>(
        [body] { return osmfile::parse_elements(body, "api"); });
}

std::string bbox_of(const geo::Box& box) {
    return geo::format_coordinate(box.min.x) + "," + geo::format_coordinate(box.min.y) + "," +
           geo::format_coordinate(box.max.x) + "," + geo::format_coordinate(box.max.y);
}

std::string changeset_path(std::int64_t changeset, std::string_view what = {}) {
    return "changeset/" + std::to_string(changeset) + std::string(what);
}

}  // namespace

OsmApi::OsmApi(ApiUrl url, std::string token, ApiTimeouts timeouts)
    : url_(std::move(url)), token_(std::move(token)), timeouts_(timeouts) {
    http_.set_connect_timeout(timeouts.connect);
}

HttpRequest OsmApi::reading(std::string_view path) const {
    HttpRequest request;
    request.url = url_.call(path);
    request.timeout = timeouts_.read;
    return request;
}

HttpRequest OsmApi::writing(std::string_view path, std::string_view body) const {
    HttpRequest request = reading(path);
    request.method = "PUT";
    request.body = body;
    request.token = token_;
    return request;
}

Reply<Capabilities> OsmApi::capabilities(const std::stop_token& stop) {
    return answer<Capabilities>(http_.send(reading("capabilities"), stop), read_capabilities);
}

Reply<UserDetails> OsmApi::user_details(const std::stop_token& stop) {
    HttpRequest request = reading("user/details.json");
    request.accept = "application/json";
    request.token = token_;
    return answer<UserDetails>(http_.send(request, stop), read_user_details);
}

Reply<std::int64_t> OsmApi::create_changeset(const osm::Tags& tags, const std::stop_token& stop) {
    const HttpRequest request = writing("changeset/create", write_changeset(tags));
    return answer<std::int64_t>(http_.send(request, stop), read_number);
}

Reply<std::vector<DiffLine>> OsmApi::upload(std::int64_t changeset, std::string_view osm_change,
                                            const std::stop_token& stop, job::Progress* progress) {
    HttpRequest request = writing(changeset_path(changeset, "/upload"), osm_change);
    request.method = "POST";
    request.gzip = true;
    request.timeout = timeouts_.upload;
    request.progress = progress;
    return answer<std::vector<DiffLine>>(http_.send(request, stop), read_diff_result);
}

Reply<Done> OsmApi::close(std::int64_t changeset, const std::stop_token& stop) {
    return answer<Done>(http_.send(writing(changeset_path(changeset, "/close"), ""), stop),
                        read_done);
}

Reply<ChangesetInfo> OsmApi::get_changeset(std::int64_t changeset, const std::stop_token& stop) {
    auto reply = answer<ChangesetInfo>(http_.send(reading(changeset_path(changeset)), stop),
                                       read_one_changeset);
    const auto* info = std::get_if<ChangesetInfo>(&reply);
    if (info != nullptr && info->id != changeset) {
        return Unclear{"another changeset than was asked for"};
    }
    return reply;
}

Reply<std::vector<ChangesetInfo>> OsmApi::find_changesets(const ChangesetQuery& query,
                                                          const std::stop_token& stop) {
    std::string path = "changesets?";
    if (query.uid != 0) {
        path += "user=" + std::to_string(query.uid) + "&";
    }
    if (!query.box.is_empty()) {
        path += "bbox=" + bbox_of(query.box) + "&";
    }
    if (query.before != 0) {
        path += "time=2000-01-01T00:00:00Z," + osmfile::format_iso_time(query.before) + "&";
    }
    path.pop_back();
    return answer<std::vector<ChangesetInfo>>(http_.send(reading(path), stop), read_changesets);
}

Reply<std::vector<osmfile::ChangeBlock>> OsmApi::download(std::int64_t changeset,
                                                          const std::stop_token& stop) {
    return answer<std::vector<osmfile::ChangeBlock>>(
        http_.send(reading(changeset_path(changeset, "/download")), stop), read_changes);
}

Reply<std::vector<osmfile::ReadElement>> OsmApi::elements(const std::string& path,
                                                          const std::stop_token& stop) {
    return answer<std::vector<osmfile::ReadElement>>(http_.send(reading(path), stop),
                                                     read_elements);
}

Reply<std::vector<osmfile::ReadElement>> OsmApi::ways_of(osm::Ref node,
                                                         const std::stop_token& stop) {
    return elements("node/" + std::to_string(node) + "/ways", stop);
}

Reply<std::vector<osmfile::ReadElement>> OsmApi::relations_of(osm::ElementId id,
                                                              const std::stop_token& stop) {
    return elements(
        std::string(osm::name_of(id.type)) + "/" + std::to_string(id.ref) + "/relations", stop);
}

Reply<std::vector<osmfile::ReadElement>> OsmApi::map(const geo::Box& box,
                                                     const std::stop_token& stop) {
    return elements("map?bbox=" + bbox_of(box), stop);
}

}  // namespace arpent::net
