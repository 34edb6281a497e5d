// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/memory.hpp"

#include <malloc.h>

namespace arpent::window {

void return_memory_early() {
    // glibc raises the first by itself after every large block that is freed; a value that is set
    // stays. Blocks from this size on are mapped alone, and unmapped when they are freed.
    constexpr int large_block = 128 << 10;
    ::mallopt(M_MMAP_THRESHOLD, large_block);
    ::mallopt(M_TRIM_THRESHOLD, large_block);
    // The window's thread, and one more for its workers together.
    constexpr int arenas = 2;
    ::mallopt(M_ARENA_MAX, arenas);
}

}  // namespace arpent::window
