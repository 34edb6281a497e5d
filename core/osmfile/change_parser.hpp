// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osmfile/change_file.hpp"
#include "core/osmfile/element_parser.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::osmfile {

/// The meaning of an osmChange document, told element by element; knows nothing of XML's syntax.
/// A problem is kept, not thrown: it must not cross the C library that calls.
class ChangeParser {
public:
    using Attributes = ElementParser::Attributes;

    void start(std::string_view name, const Attributes& attributes);
    void end(std::string_view name);

    /// The key of the first problem: error.not_osm, error.osm_version, error.osm_invalid.
    const std::optional<std::string>& problem() const { return problem_; }
    std::vector<ChangeBlock> take() { return std::move(blocks_); }

private:
    void start_document(std::string_view name, const Attributes& attributes);
    void start_block(std::string_view name);
    void start_element(std::string_view name, const Attributes& attributes);
    void start_child(std::string_view name, const Attributes& attributes);
    void finish_element();
    void fail(const char* key);

    int depth_ = 0;
    std::vector<ChangeBlock> blocks_;
    std::optional<std::string> problem_;
    ElementParser element_;  ///< at work
};

}  // namespace arpent::osmfile
