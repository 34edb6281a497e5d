// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/room_words.hpp"

#include "app/text/text.hpp"

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <thread>

namespace arpent::command {
namespace {

Message message_of(const room::Event& event) {
    using Kind = room::Event::Kind;
    const std::string edits = std::to_string(event.edits);
    const std::string group = event.group.empty() ? text::tr("room.nobody") : event.group;
    switch (event.kind) {
        case Kind::joined: return {"room.joined", {{"group", group}}};
        case Kind::left: return {"room.left", {{"group", group}}};
        case Kind::received: return {"room.received", {{"group", group}, {"edits", edits}}};
        case Kind::sent: return {"room.sent", {{"group", group}, {"edits", edits}}};
        case Kind::level: return {"room.level", {{"group", group}}};
        case Kind::waiting: return {"room.waiting", {{"group", group}}};
        case Kind::refused: break;
        case Kind::stranger: return {"room.stranger", {{"address", event.address}}};
    }
    return event.why.value_or(Message{"error.room_damaged", {{"group", group}}});
}

}  // namespace

void tell(const Console& console, const room::Event& event) {
    console.say(message_of(event));
    std::cout.flush();
}

void tell_totals(const Console& console, const room::Totals& totals) {
    console.say(
        {"command.room.done",
         {{"received", std::to_string(totals.received)}, {"sent", std::to_string(totals.sent)}}});
}

void wait_for(std::optional<double> seconds,
              const std::function<void(const std::stop_token&)>& work) {
    Console::wait([&](const std::stop_token& interrupted) {
        std::stop_source end;
        const std::stop_callback pass_on(interrupted, [&] { end.request_stop(); });
        std::jthread timer;
        if (seconds) {
            timer = std::jthread([&end, for_ = *seconds](const std::stop_token& over) {
                std::mutex mutex;
                std::condition_variable_any never;
                std::unique_lock lock(mutex);
                never.wait_for(lock, over, std::chrono::duration<double>(for_),
                               [] { return false; });
                end.request_stop();
            });
        }
        work(end.get_token());
    });
}

}  // namespace arpent::command
