// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/stage.hpp"

#include "app/operation/writable.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace arpent::operation {
namespace {

using project::Stage;

constexpr std::array<std::string_view, 4> adding{"add_point", "draw_line", "draw_area", "again"};
constexpr std::array<std::string_view, 4> moving{"unlock", "split", "join", "reverse"};

std::string named(const char* about, Stage stage) {
    return std::string(about) + std::string(name_of(stage));
}

Stage next_stage(const Workbench& bench) {
    const auto now = static_cast<int>(project::stage_of(bench.project()));
    return static_cast<Stage>(std::min(now + 1, static_cast<int>(Stage::tags)));
}

}  // namespace

bool has_come_to(const Workbench& bench, Stage stage) {
    return project::stage_of(bench.project()) >= stage;
}

Stage stage_of(const Operation& verb) {
    if (std::ranges::find(adding, verb.name()) != adding.end()) return Stage::add;
    if (std::ranges::find(moving, verb.name()) != moving.end()) return Stage::move;
    return Stage::answer;
}

std::optional<Message> why_not_yet(const Workbench& bench, const Operation& verb) {
    const Stage needed = stage_of(verb);
    if (has_come_to(bench, needed)) return {};
    return Message{named("stage.why.", needed), {}};
}

Message GoFurther::label(const Workbench& bench) const {
    return {named("stage.further.", next_stage(bench)), {}};
}

bool GoFurther::is_available(const Workbench& bench) const {
    return !has_come_to(bench, Stage::tags);
}

std::optional<Message> GoFurther::why_not(const Workbench& bench) const {
    return why_not_writable(bench);
}

void GoFurther::act(Workbench& bench) const {
    const Stage stage = next_stage(bench);
    project::remember_stage(bench.project(), stage);
    bench.tell({named("stage.told.", stage), {}});
}

}  // namespace arpent::operation
