// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::job {

/// Another program to run apart from us: what crashes or swells there stays there.
struct Process {
    std::string program;  ///< looked up in PATH; no shell sees it
    std::vector<std::string> arguments;
    std::uint64_t max_output = 1'000'000;        ///< bytes of its standard output
    std::uint64_t max_memory = 1'500'000'000;    ///< bytes of address space
    std::chrono::milliseconds max_time{60'000};  ///< of waiting; half as much again of processor
};

enum class ProcessEnd : std::uint8_t {
    done,          ///< exit status 0
    failed,        ///< another status, or it crashed
    missing,       ///< there is no such program
    out_of_bounds  ///< too much output or time: it was ended
};

struct ProcessResult {
    ProcessEnd end = ProcessEnd::failed;
    std::vector<std::byte> output;
};

/// Runs it to its end; it gets no input, its errors go nowhere, and it inherits no open file. Any
/// thread. Throws Error (error.cannot_start {program}) when the system is out of processes or
/// files, and Cancelled, both with nothing left running.
ProcessResult run(const Process& process, const std::stop_token& stop);

}  // namespace arpent::job
