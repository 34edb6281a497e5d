// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string_view>

namespace arpent {

/// Reads XML, told element by element, by expat: strict, and whole or not at all. Entity
/// declarations are refused: what we read has none, and nested ones are a known way to fill a
/// memory.
class XmlReader {
public:
    using Attributes = std::map<std::string_view, std::string_view>;
    /// False stops the reading. Neither may throw: a C library calls them.
    using Start = std::function<bool(std::string_view name, const Attributes& attributes)>;
    using End = std::function<bool(std::string_view name)>;

    enum class Outcome : std::uint8_t {
        fine,
        stopped,    ///< by Start or End
        truncated,  ///< ends before its document element does
        invalid
    };

    XmlReader(Start start, End end);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// A piece of the document; `last` with the last one, which may be empty. After anything but
    /// fine, no more.
    Outcome feed(std::string_view text, bool last);
    /// Where it stands, from 1.
    std::size_t line() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace arpent
