// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/console.hpp"

#include "app/text/text.hpp"

#include <CLI/App.hpp>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <thread>

namespace arpent::command {
namespace {

std::atomic<bool> interrupted = false;

extern "C" void on_interrupt(int signal) {
    interrupted = true;
    std::signal(signal, SIG_DFL);
}

/// Ctrl+C and a polite kill, while it lives.
class Interrupts {
public:
    Interrupts() {
        interrupted = false;
        std::signal(SIGINT, on_interrupt);
        std::signal(SIGTERM, on_interrupt);
    }
    ~Interrupts() {
        std::signal(SIGINT, SIG_DFL);
        std::signal(SIGTERM, SIG_DFL);
    }
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
};

void draw_bar(double share) {
    constexpr int width = 40;
    const int done = static_cast<int>(share * width);
    std::string bar = "\r[";
    for (int i = 0; i < width; ++i) {
        bar += i < done ? '#' : '.';
    }
    std::cerr << bar << "] " << static_cast<int>(share * 100) << " %" << std::flush;
}

/// Watches over a work from a thread of its own: shows how far it is, passes Ctrl+C on.
class Watch {
public:
    Watch(const job::Progress& progress, bool with_bar)
        : progress_(progress),
          with_bar_(with_bar),
          thread_([this](const std::stop_token& ended) { watch(ended); }) {}
    ~Watch() {
        thread_.request_stop();
        thread_.join();
        if (with_bar_ && shown_) {
            std::cerr << "\r\033[K" << std::flush;
        }
    }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    std::stop_token token() const { return work_.get_token(); }

private:
    void watch(const std::stop_token& ended) {
        using namespace std::chrono_literals;
        for (int tick = 1; !ended.stop_requested(); ++tick) {
            std::this_thread::sleep_for(20ms);
            if (interrupted) {
                work_.request_stop();
            }
            if (with_bar_ && tick % 5 == 0) {
                draw_bar(progress_.share());
                shown_ = true;
            }
        }
    }

    const job::Progress& progress_;
    bool with_bar_;
    std::atomic<bool> shown_ = false;
    std::stop_source work_;
    std::jthread thread_;  // last: it uses the others
};

}  // namespace

void Console::add_options(CLI::App& verb) {
    verb.add_flag("--json", json_, text::tr("command.option.json"));
    verb.add_flag("--quiet", quiet_, text::tr("command.option.quiet"));
}

void Console::say(const Message& message) const { print(text::say(message)); }

void Console::print(const std::string& line) const {
    if (!json_ && !quiet_) {
        std::cout << line << '\n';
    }
}

void Console::document(const std::string& json) const {
    if (json_) {
        std::cout << json << '\n';
    }
}

void Console::complain(const Message& message) {
    std::cerr << "arpent: " << text::say(message) << '\n';
}

void Console::run(const Work& work) const {
    const Interrupts interrupts;
    job::Progress progress;
    const Watch watch(progress, !quiet_ && ::isatty(STDERR_FILENO) != 0);
    work(progress, watch.token());
}

void Console::wait(const std::function<void(const std::stop_token&)>& work) {
    const Interrupts interrupts;
    const job::Progress progress;
    const Watch watch(progress, false);
    work(watch.token());
}

}  // namespace arpent::command
