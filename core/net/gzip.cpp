// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/gzip.hpp"

#include <zlib.h>

#include <new>

namespace arpent::net {

std::string gzip(std::string_view text) {
    constexpr int window_and_gzip = 15 + 16;
    constexpr int memory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_and_gzip, memory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
    std::string packed(deflateBound(&stream, text.size()), '\0');
    // zlib does not write to its input, only fails to say so; sizes are below 4 GB.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int code = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (code != Z_STREAM_END) {
        throw std::bad_alloc();
    }
    return packed;
}

}  // namespace arpent::net
